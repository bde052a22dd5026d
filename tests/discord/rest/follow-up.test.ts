import { type APIInteraction, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followUp } from '../../../src/discord/rest/follow-up.ts';
import { createRest } from '../../../src/discord/rest/rest.ts';
import { sayFor } from '../../../src/language/language.ts';
import { messageOf } from '../../../src/reply/message.ts';
import { DiscordEmulator } from '../../fixtures/discord-emulator/emulator.ts';
import { STUDENT, slashCommand } from '../../fixtures/discord-emulator/interactions.ts';
import { line } from '../../fixtures/fake-registry.ts';

const OTHER = '500000000000000099';
const { Ephemeral, IsComponentsV2 } = MessageFlags;
const message = (isPrivate: boolean, parts = {}) =>
  messageOf(line('words', parts), { say: sayFor('en'), askerId: STUDENT, isPrivate, mayPost: true });
const placeholder = (flags?: MessageFlags.Ephemeral) =>
  ({
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    ...(flags && { data: { flags } }),
  }) as const;

describe('followUp()', () => {
  const discord = new DiscordEmulator();
  // The interaction's own token is enough: the bot's is wrong on purpose.
  const rest = () => createRest({ token: 'a.b.c', apiUrl: discord.apiUrl });
  beforeAll(() => discord.start());
  afterAll(() => discord.stop());

  function deferred(flags?: MessageFlags.Ephemeral): APIInteraction {
    const interaction = slashCommand('kurils');
    discord.respond(interaction, placeholder(flags));
    return interaction;
  }
  const seen = (interaction: APIInteraction, userId: string) =>
    discord.messages
      .seenBy(userId)
      .filter(({ interaction_metadata: asked }) => asked?.id === interaction.id)
      .map(({ flags, components }) => ({ flags, texts: JSON.stringify(components).match(/words/g) }));

  it('puts the answer in the place of its placeholder', async () => {
    const interaction = deferred();
    await followUp(rest(), interaction, { do: 'edit', data: message(false) });
    expect(seen(interaction, OTHER)).toEqual([{ flags: IsComponentsV2, texts: ['words'] }]);
  });

  it('keeps a private placeholder private', async () => {
    const interaction = deferred(Ephemeral);
    await followUp(rest(), interaction, { do: 'edit', data: message(true) });
    expect(seen(interaction, STUDENT)).toEqual([{ flags: IsComponentsV2 | Ephemeral, texts: ['words'] }]);
    expect(seen(interaction, OTHER)).toEqual([]);
  });

  it('replaces a public placeholder by a private answer that others never see', async () => {
    const interaction = deferred();
    await followUp(rest(), interaction, { do: 'replace', data: message(true) });
    expect(seen(interaction, OTHER)).toEqual([]);
    expect(seen(interaction, STUDENT)).toEqual([{ flags: IsComponentsV2 | Ephemeral, texts: ['words'] }]);
  });

  it('replaces a private placeholder by a public answer', async () => {
    const interaction = deferred(Ephemeral);
    await followUp(rest(), interaction, { do: 'replace', data: message(false) });
    expect(seen(interaction, OTHER)).toEqual([{ flags: IsComponentsV2, texts: ['words'] }]);
    expect(seen(interaction, STUDENT)).toHaveLength(1);
  });

  it('takes an answer away', async () => {
    const interaction = deferred();
    await followUp(rest(), interaction, { do: 'delete' });
    expect(seen(interaction, STUDENT)).toEqual([]);
  });

  it('sends the files that a message shows, with their descriptions', async () => {
    const file = { name: 'a.png', contentType: 'image/png', bytes: new Uint8Array([1, 2]) };
    const files = [{ ...file, description: 'A picture' }];
    const data = message(false, { files });
    const works = [
      { do: 'edit', data, files },
      { do: 'replace', data, files },
    ] as const;
    for (const work of works) {
      const interaction = deferred();
      await followUp(rest(), interaction, work);
      const [sent] = discord.messages
        .seenBy(OTHER)
        .filter(({ interaction_metadata: asked }) => asked?.id === interaction.id);
      expect(sent?.attachments).toMatchObject([{ filename: 'a.png', description: 'A picture', size: 2 }]);
    }
  });

  it('fails where there is nothing to follow', async () => {
    const stranger = slashCommand('kurils');
    await expect(followUp(rest(), stranger, { do: 'delete' })).rejects.toThrow(/Unknown Webhook/);
    const interaction = deferred();
    await followUp(rest(), interaction, { do: 'delete' });
    await expect(followUp(rest(), interaction, { do: 'edit', data: message(false) })).rejects.toThrow(
      /Unknown Message/,
    );
  });

  it('says nothing that Discord would refuse', () => {
    expect(discord.faults).toEqual([]);
  });
});
