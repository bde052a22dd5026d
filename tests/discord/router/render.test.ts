import {
  type APIInteraction,
  type APIMessage,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type Answerable, readInteraction } from '../../../src/discord/router/read-interaction.ts';
import { renderAnswer, renderError } from '../../../src/discord/router/render.ts';
import { sayFor } from '../../../src/language/language.ts';
import { UserError } from '../../../src/language/user-error.ts';
import type { SubmissionAnswer } from '../../../src/reply/reply.ts';
import { buttonPress, STUDENT, slashCommand } from '../../fixtures/discord-emulator/interactions.ts';
import { callbackFault } from '../../fixtures/discord-emulator/spec.ts';
import { line } from '../../fixtures/fake-registry.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';

const { Ephemeral, IsComponentsV2 } = MessageFlags;
const command = slashCommand('kurils');
const on = (flags: number, situation = {}) =>
  buttonPress('x', { id: '1', flags } as unknown as APIMessage, situation);
const shareable = line('words', { share: { action: 'fact', args: ['a'] } });

/** The response to an interaction; it must be one that Discord takes. */
function rendered(answer: SubmissionAnswer, interaction: APIInteraction, isPrivate = true) {
  const routed = renderAnswer(answer, readInteraction(interaction) as Answerable, { isPrivate });
  expect(callbackFault(routed.response)).toBeUndefined();
  return { ...routed, text: JSON.stringify(routed.response) };
}

describe('renderAnswer()', () => {
  it('answers with a message for the asker alone, unless it is public', () => {
    const { response, text } = rendered({ do: 'reply', reply: shareable }, command);
    expect(response).toMatchObject({
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { flags: IsComponentsV2 | Ephemeral },
    });
    expect(text).toContain('Post to channel');
    expect(text).not.toContain('Delete');
  });

  it('lets the asker delete what is public', () => {
    const { response, text } = rendered({ do: 'reply', reply: shareable }, command, false);
    expect(response).toMatchObject({ data: { flags: IsComponentsV2 } });
    expect(text).toContain(`delete|${STUDENT}`);
    expect(text).not.toContain('Post to channel');
  });

  it('keeps a public answer private where the app may not post, and says so', () => {
    const muted = slashCommand('kurils', undefined, { appPermissions: 0n });
    const { response, text } = rendered({ do: 'reply', reply: shareable }, muted, false);
    expect(response).toMatchObject({ data: { flags: IsComponentsV2 | Ephemeral } });
    expect(text).toContain('Only you see this');
  });

  it('changes the message clicked on without a word on who sees it', () => {
    for (const flags of [IsComponentsV2, IsComponentsV2 | Ephemeral]) {
      expect(rendered({ do: 'update', reply: shareable }, on(flags)).response).toMatchObject({
        type: InteractionResponseType.UpdateMessage,
        data: { flags: IsComponentsV2 },
      });
    }
  });

  it('gives a changed message the button that goes with who sees it', () => {
    expect(rendered({ do: 'update', reply: shareable }, on(IsComponentsV2)).text).toContain('Delete');
    const hidden = rendered({ do: 'update', reply: shareable }, on(IsComponentsV2 | Ephemeral)).text;
    expect(hidden).toContain('Post to channel');
    expect(hidden).not.toContain('Delete');
  });

  it('acknowledges a deletion and deletes afterwards', async () => {
    const { response, after } = rendered({ do: 'delete' }, on(IsComponentsV2));
    expect(response).toEqual({ type: InteractionResponseType.DeferredMessageUpdate });
    expect(await after).toEqual({ do: 'delete' });
  });

  it('speaks the language of whoever clicks', () => {
    const german = on(IsComponentsV2, { locale: 'de' });
    expect(rendered({ do: 'reply', reply: shareable }, german).text).toContain('Post to channel');
  });

  it('hands on the files of a reply beside it', () => {
    const files = [{ name: 'a.png', contentType: 'image/png', bytes: new Uint8Array([1]) }];
    const drawn = { ...shareable, files };
    expect(rendered({ do: 'reply', reply: drawn }, command).files).toBe(files);
    expect(rendered({ do: 'update', reply: drawn }, on(IsComponentsV2)).files).toBe(files);
  });
});

describe('renderError()', () => {
  it("says a UserError's text in the user's language to the user alone, and logs nothing", () => {
    const { log, entries } = memoryLog();
    const error = new UserError('schedule.gone');
    const { response } = renderError(error, 'en-US', log);
    expect(response).toMatchObject({ data: { flags: IsComponentsV2 | Ephemeral } });
    expect(JSON.stringify(response)).toContain('This schedule is gone');
    expect(JSON.stringify(renderError(error, 'ru', log).response)).toContain(sayFor('ru')('schedule.gone'));
    expect(entries()).toEqual([]);
  });

  it('shows a fixed text with an incident id for anything else, and logs the error under that id', () => {
    const { log, entries } = memoryLog();
    const { response } = renderError(new Error('secret detail'), 'en-US', log);
    const shown = JSON.stringify(response);
    expect(response).toMatchObject({ data: { flags: IsComponentsV2 | Ephemeral } });
    expect(shown).not.toContain('secret detail');
    const [entry] = entries();
    expect(entry).toMatchObject({ level: 50, err: { message: 'secret detail' } });
    expect(shown).toContain(`Incident ${entry?.['incident']}`);
  });

  it('takes what is no error at all', () => {
    const { response } = renderError('thrown text', 'en-US', memoryLog().log);
    expect(JSON.stringify(response)).not.toContain('thrown text');
  });
});
