import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { customId } from '../../src/reply/custom-id.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { tokenOf } from '../../src/reply/token.ts';
import { aFact, baseOf } from '../fixtures/base.ts';
import { idOf } from '../fixtures/controls.ts';
import { overLimits, textsOf } from '../fixtures/discord-limits.ts';
import { aPicture, fakeDraw } from '../fixtures/fake-draw.ts';
import { commandOf, invocation, press, pressed, run, services } from '../fixtures/invoke.ts';

const dated = (id: string, at: number) =>
  aFact(id, { when: { date: '2000', basis: 'stated', min: at, max: at } });
const base = baseOf(Array.from({ length: 25 }, (_, at) => dated(`f-${at}`, at)));

/** The parts of a reply's card, by kind. */
const partsOf = ({ components: [card] }: Reply): ComponentType[] =>
  card?.type === ComponentType.Container ? card.components.map(({ type }) => type) : [];

const { TextDisplay, MediaGallery } = ComponentType;

describe('/timeline with a picture', () => {
  it('shows it above the text, with what it shows in words, beside the same text', async () => {
    const { draw, onPictureFailed } = fakeDraw();
    const reply = await run('timeline', {}, services({ draw }));
    expect(partsOf(reply).slice(0, 2)).toEqual([MediaGallery, TextDisplay]);
    expect(reply.components[0]).toMatchObject({
      components: [
        { items: [{ media: { url: 'attachment://timeline.png' }, description: aPicture.alt }] },
        {},
      ],
    });
    expect(reply.files).toEqual([{ name: 'timeline.png', contentType: 'image/png', bytes: aPicture.png }]);
    expect(textsOf(reply)).toEqual(textsOf(await run('timeline')));
    expect(overLimits(reply)).toEqual([]);
    expect(onPictureFailed).toEqual([]);
  });

  it('asks for a picture of all the span, not of the page, in the asker’s language', async () => {
    const { draw, asked } = fakeDraw();
    await run('timeline', {}, services({ base, draw }), { locale: 'ru' });
    expect(asked).toMatchObject([{ language: 'ru', theme: 'dark', entries: { length: 25 } }]);
    await run('timeline', { topic: 'lighthouse', theme: 'light' }, services({ draw }));
    expect(asked[1]).toMatchObject({
      language: 'en',
      theme: 'light',
      title: 'Lighthouse',
      shape: 'phone',
      entries: { length: 2 },
    });
  });

  it('has none of a single fact', async () => {
    const { draw, asked } = fakeDraw();
    expect((await run('timeline', { to: '1855' }, services({ draw }))).files).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('says that it is missing where drawing fails, and tells the log why', async () => {
    const { draw, onPictureFailed } = fakeDraw({ timeline: async () => Promise.reject(new Error('no ink')) });
    const reply = await run('timeline', {}, services({ draw }));
    expect(reply.files).toBeUndefined();
    expect(JSON.stringify(reply.components)).toContain('appears here by itself');
    expect(JSON.stringify(await run('timeline'))).not.toContain('use the command again');
    expect(onPictureFailed).toEqual(['timeline: Error: no ink']);
  });

  it('gets ready while its options are typed', () => {
    const { draw, prepared } = fakeDraw();
    const command = commandOf(createRegistry(services({ draw })), 'timeline');
    command.autocomplete?.(invocation('timeline', { topic: 'h' }, { focused: 'topic' }));
    expect(prepared()).toBe(1);
  });
});

describe('the timeline’s buttons', () => {
  const { draw, asked } = fakeDraw();
  const handed = services({ base, draw });

  it('turn to pages without the picture, and back to it', async () => {
    const first = await run('timeline', { theme: 'light' }, handed);
    const later = await press(idOf(first, 'Later') ?? '', { ownsMessage: true }, handed);
    expect(later).toMatchObject({ do: 'update' });
    const second = await pressed(idOf(first, 'Later') ?? '', { ownsMessage: true }, handed);
    expect(second.files).toBeUndefined();
    expect(partsOf(second)).not.toContain(MediaGallery);
    const back = await pressed(idOf(second, 'Earlier') ?? '', { ownsMessage: true }, handed);
    expect(back).toEqual(first);
    expect(asked.at(-1)).toMatchObject({ theme: 'light' });
  });

  it('draw it wide, and tall again', async () => {
    const tall = await run('timeline', {}, handed);
    const wide = await pressed(idOf(tall, 'Wide') ?? '', { ownsMessage: true }, handed);
    expect(asked.at(-1)).toMatchObject({ shape: 'wide' });
    expect(await pressed(idOf(wide, 'Tall') ?? '', { ownsMessage: true }, handed)).toEqual(tall);
  });

  it('post it with the picture, as it was drawn', async () => {
    const reply = await run('timeline', { topic: 'harbour', theme: 'light' }, handed);
    const { action = '', args = [] } = reply.share ?? {};
    expect(args).toEqual(['', '', tokenOf('harbour'), '0', 'light', 'happened', 'phone']);
    const posted = await press(customId('post', action, ...args), {}, handed);
    expect(posted).toMatchObject({
      do: 'reply',
      reply: { files: [{ name: 'timeline.png' }] },
    });
    expect(asked.at(-1)).toMatchObject({ theme: 'light' });
  });
});
