import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayFor } from '../../src/language/language.ts';
import { button, menu } from '../../src/reply/controls.ts';
import { customId } from '../../src/reply/custom-id.ts';
import { messageOf, type RenderContext } from '../../src/reply/message.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { buttonsOf } from '../fixtures/controls.ts';
import { callbackFault } from '../fixtures/discord-emulator/spec.ts';
import { DISCORD, overLimits } from '../fixtures/discord-limits.ts';
import { line } from '../fixtures/fake-registry.ts';

const { Ephemeral, IsComponentsV2 } = MessageFlags;
const share = { action: 'fact', args: ['abc', ''] };
const open: RenderContext = { say: sayFor('en'), askerId: '42', isPrivate: false, mayPost: true };
const NOTE = 'Only you see this: this app may not post here.';

/** What a message's last row says, whether it is private, and whether it says that it has to be. */
function shown(reply: Reply, parts: Partial<RenderContext> = {}) {
  const { components, flags } = messageOf(reply, { ...open, ...parts });
  return {
    labels: buttonsOf(components).map((one) => ('label' in one ? one.label : undefined)),
    isPrivate: (flags & Ephemeral) !== 0,
    isForced: JSON.stringify(components).includes(NOTE),
  };
}

describe('messageOf()', () => {
  it('allows no mention and says that it is made of components', () => {
    expect(messageOf(line('words'), open)).toMatchObject({
      allowed_mentions: { parse: [] },
      flags: IsComponentsV2,
    });
  });

  it('gives a public reply a button that deletes it, for the one who asked', () => {
    expect(shown(line('words', { share }))).toEqual({
      labels: ['Delete'],
      isPrivate: false,
      isForced: false,
    });
    const [last] = buttonsOf(messageOf(line('words'), open).components);
    expect(last).toMatchObject({ custom_id: customId('delete', '42') });
  });

  it('gives a private reply a button that posts it, by the action that gives it again', () => {
    expect(shown(line('words', { share }), { isPrivate: true })).toEqual({
      labels: ['Post to channel'],
      isPrivate: true,
      isForced: false,
    });
    const [last] = buttonsOf(messageOf(line('words', { share }), { ...open, isPrivate: true }).components);
    expect(last).toMatchObject({ custom_id: customId('post', 'fact', 'abc', '') });
  });

  it('lets nobody post what is not to be shared, or where the app may not', () => {
    expect(shown(line('words', { ephemeral: true })).labels).toEqual([]);
    expect(shown(line('words', { share }), { isPrivate: true, mayPost: false }).labels).toEqual([]);
  });

  it('lets nobody post what no custom id has room for', () => {
    const long = { action: 'fact', args: ['x'.repeat(95)] };
    expect(shown(line('words', { share: long }), { isPrivate: true }).labels).toEqual([]);
  });

  it('lets nobody delete where nobody is known to have asked', () => {
    expect(shown(line('words'), { askerId: undefined }).labels).toEqual([]);
  });

  it('is private where the reply is, whatever the asker wanted', () => {
    expect(shown(line('silence', { ephemeral: true }))).toMatchObject({ isPrivate: true, isForced: false });
  });

  it('says that it is private by force, and only then', () => {
    expect(shown(line('words'), { mayPost: false })).toEqual({ labels: [], isPrivate: true, isForced: true });
    expect(shown(line('words'), { mayPost: false, isPrivate: true }).isForced).toBe(false);
    expect(shown(line('words', { ephemeral: true }), { mayPost: false }).isForced).toBe(false);
  });

  it('keeps the last of five places for its own button', () => {
    const buttons = Array.from({ length: 7 }, (_, at) => button(`B${at}`, `id-${at}`));
    const full = line('words', { buttons, share });
    expect(shown(full).labels).toEqual(['B0', 'B1', 'B2', 'B3', 'Delete']);
    expect(shown(full, { isPrivate: true }).labels).toEqual(['B0', 'B1', 'B2', 'B3', 'Post to channel']);
    expect(shown(full, { askerId: undefined }).labels).toHaveLength(DISCORD.buttons);
    expect(overLimits(full)).toEqual([]);
  });

  it('puts the selects below the components and the buttons last, a row each', () => {
    const menus = ['a', 'b'].map((id) => menu('Choose', id, [{ label: 'l', value: 'v' }]));
    const { components } = messageOf(line('words', { menus }), open);
    expect(components).toMatchObject([
      { type: ComponentType.TextDisplay },
      { type: ComponentType.ActionRow, components: [{ custom_id: 'a' }] },
      { type: ComponentType.ActionRow, components: [{ custom_id: 'b' }] },
      { type: ComponentType.ActionRow, components: [{ label: 'Delete' }] },
    ]);
  });

  it('tells Discord of the files, with the words for those who cannot see them', () => {
    const file = { contentType: 'image/png', bytes: new Uint8Array([1]) };
    const files = [
      { ...file, name: 'a.png', description: 'A picture' },
      { ...file, name: 'b.bib' },
    ];
    const { attachments, ...data } = messageOf(line('words', { files }), open);
    expect(attachments).toEqual([
      { id: '0', filename: 'a.png', description: 'A picture' },
      { id: '1', filename: 'b.bib' },
    ]);
    expect(callbackFault({ type: 4, data: { ...data, attachments } })).toBeUndefined();
    expect(messageOf(line('words'), open)).not.toHaveProperty('attachments');
  });

  it('is a message that Discord takes, wherever it is shown', () => {
    const showing = fc.record({
      say: fc.constantFrom(sayFor('en'), sayFor('ja'), sayFor('ru')),
      askerId: fc.option(fc.constant('9'.repeat(20)), { nil: undefined }),
      isPrivate: fc.boolean(),
      mayPost: fc.boolean(),
    });
    const buttons = Array.from({ length: 4 }, (_, at) => button(`B${at}`, `id-${at}`));
    fc.assert(
      fc.property(showing, fc.boolean(), (where, ephemeral) => {
        const data = messageOf(line('words', { ephemeral, buttons, share }), where);
        expect(callbackFault({ type: 4, data })).toBeUndefined();
      }),
    );
  });
});
