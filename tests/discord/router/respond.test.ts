import { type APIMessage, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type Answerable, respond } from '../../../src/discord/router/respond.ts';
import type { ClickAnswer } from '../../../src/reply/reply.ts';
import { buttonPress, STUDENT, slashCommand } from '../../fixtures/discord-emulator/interactions.ts';
import { callbackFault } from '../../fixtures/discord-emulator/spec.ts';
import { line } from '../../fixtures/fake-registry.ts';

const { Ephemeral, IsComponentsV2 } = MessageFlags;
const command = slashCommand('kurils');
const on = (flags: number, situation = {}) =>
  buttonPress('x', { id: '1', flags } as unknown as APIMessage, situation);
const shareable = line('words', { share: { action: 'fact', args: ['a'] } });

/** The response to an interaction; it must be one that Discord takes. */
function responded(answer: ClickAnswer, interaction: Answerable) {
  const routed = respond(answer, interaction);
  expect(callbackFault(routed.response)).toBeUndefined();
  return { ...routed, text: JSON.stringify(routed.response) };
}

describe('respond()', () => {
  it('answers with a message for the asker alone, unless it is public', () => {
    const { response, text } = responded({ do: 'reply', reply: shareable }, command);
    expect(response).toMatchObject({
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { flags: IsComponentsV2 | Ephemeral },
    });
    expect(text).toContain('Post to channel');
    expect(text).not.toContain('Delete');
  });

  it('lets the asker delete what is public', () => {
    const { response, text } = responded({ do: 'reply', reply: shareable, isPublic: true }, command);
    expect(response).toMatchObject({ data: { flags: IsComponentsV2 } });
    expect(text).toContain(`delete|${STUDENT}`);
    expect(text).not.toContain('Post to channel');
  });

  it('keeps a public answer private where the app may not post, and says so', () => {
    const muted = slashCommand('kurils', undefined, { appPermissions: 0n });
    const { response, text } = responded({ do: 'reply', reply: shareable, isPublic: true }, muted);
    expect(response).toMatchObject({ data: { flags: IsComponentsV2 | Ephemeral } });
    expect(text).toContain('Only you see this');
  });

  it('changes the message clicked on without a word on who sees it', () => {
    for (const flags of [IsComponentsV2, IsComponentsV2 | Ephemeral]) {
      expect(responded({ do: 'update', reply: shareable }, on(flags)).response).toMatchObject({
        type: InteractionResponseType.UpdateMessage,
        data: { flags: IsComponentsV2 },
      });
    }
  });

  it('gives a changed message the button that goes with who sees it', () => {
    expect(responded({ do: 'update', reply: shareable }, on(IsComponentsV2)).text).toContain('Delete');
    const hidden = responded({ do: 'update', reply: shareable }, on(IsComponentsV2 | Ephemeral)).text;
    expect(hidden).toContain('Post to channel');
    expect(hidden).not.toContain('Delete');
  });

  it('acknowledges a deletion and deletes afterwards', async () => {
    const { response, after } = responded({ do: 'delete' }, on(IsComponentsV2));
    expect(response).toEqual({ type: InteractionResponseType.DeferredMessageUpdate });
    expect(await after).toEqual({ do: 'delete' });
  });

  it('speaks the language of whoever clicks', () => {
    const german = on(IsComponentsV2, { locale: 'de' });
    expect(responded({ do: 'reply', reply: shareable }, german).text).toContain('Post to channel');
  });

  it('hands on the files of a reply beside it', () => {
    const files = [{ name: 'a.png', contentType: 'image/png', bytes: new Uint8Array([1]) }];
    const drawn = { ...shareable, files };
    expect(responded({ do: 'reply', reply: drawn }, command).files).toBe(files);
    expect(responded({ do: 'update', reply: drawn }, on(IsComponentsV2)).files).toBe(files);
  });
});
