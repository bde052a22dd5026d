import { PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../../../language/user-error.ts';
import { type Command, type InteractionContext, type Services, textOption, viewFor } from '../../command.ts';
import { stringOption } from '../../command-data.ts';
import { type Remembered, rememberedServer } from '../../in-server.ts';
import { serverCommand, subcommand } from '../../server-command-data.ts';
import { suggestTopics } from '../../suggestions.ts';
import { topicOption } from '../../topic-option.ts';
import { suggestPrompts } from '../find-prompt.ts';
import { kindOf, kindOption } from '../kind-option.ts';
import { promptsOfDeck } from '../schedule/next-prompt.ts';
import { changeDeck, previewDeck } from './change-deck.ts';

const { ManageThreads, ManageGuild } = PermissionFlagsBits;
const promptOption = stringOption('deck.prompt', { required: true, autocomplete: true });

/** `/deck`, for instructors: shows, pins and excludes prompts. */
export const deckCommand = (services: Services): Command => ({
  data: serverCommand(
    'deck',
    undefined,
    subcommand('deck.preview', topicOption, kindOption),
    subcommand('deck.pin', promptOption, topicOption, kindOption),
    subcommand('deck.exclude', promptOption),
    subcommand('deck.include', promptOption),
  ),
  isPrivate: true,
  isSetup: true,
  async execute(invocation) {
    const server = rememberedServer(services, invocation);
    await needInstructor(server, invocation);
    return invocation.subcommand === 'preview' || invocation.subcommand === undefined
      ? previewDeck(services, server, invocation)
      : changeDeck(services, server, invocation);
  },
  autocomplete(invocation) {
    const typed = textOption(invocation, invocation.focused ?? '') ?? '';
    if (invocation.focused === 'topic') return suggestTopics(viewFor(services, invocation), typed);
    const topic = services.base.topics.get(textOption(invocation, 'topic') ?? '')?.id;
    const kind = kindOf(textOption(invocation, 'kind'));
    return suggestPrompts(promptsOfDeck(services.base, { topic, kind }), typed);
  },
});

/**
 * Checks that the user is an instructor: by permission, or by the server's instructor role.
 * @throws UserError for anyone else.
 */
async function needInstructor(
  { store, guildId }: Remembered,
  { permissions, roles = [] }: InteractionContext,
) {
  if ((permissions & (ManageThreads | ManageGuild)) !== 0n) return;
  const { instructorRoleId } = await store.settings(guildId);
  if (instructorRoleId === undefined || !roles.includes(instructorRoleId))
    throw new UserError('deck.instructors');
}
