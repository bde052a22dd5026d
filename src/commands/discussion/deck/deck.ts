import { type Command, type Services, textOption, viewFor } from '../../command.ts';
import { stringOption } from '../../command-data.ts';
import { INSTRUCTORS, isInstructor, needInstructor, rememberedServer } from '../../in-server.ts';
import { serverCommand, subcommand } from '../../server-command-data.ts';
import { suggestTopics } from '../../suggestions.ts';
import { topicOption } from '../../topic-option.ts';
import { suggestPrompts } from '../find-prompt.ts';
import { kindOption } from '../kind-option.ts';
import { changeDeck, choicesFor } from './change-deck.ts';
import { previewDeck } from './preview-deck.ts';
import { askReset, resetDeck } from './reset-deck.ts';

const promptOption = stringOption('deck.prompt', { required: true, autocomplete: true });

/** `/deck`, for instructors: shows the prompts to come, pins, excludes and resets them. */
export const deckCommand = (services: Services): Command => ({
  data: serverCommand(
    'deck',
    INSTRUCTORS,
    subcommand('deck.preview', topicOption, kindOption),
    subcommand('deck.pin', promptOption),
    subcommand('deck.unpin', promptOption),
    subcommand('deck.exclude', promptOption),
    subcommand('deck.include', promptOption),
    subcommand('deck.reset', topicOption, kindOption),
  ),
  isPrivate: true,
  isSetup: true,
  async execute(invocation) {
    const server = rememberedServer(services, invocation);
    await needInstructor(services, invocation);
    const { subcommand: verb = 'preview' } = invocation;
    if (verb === 'preview') return previewDeck(services, server, invocation);
    return verb === 'reset'
      ? askReset(services, server, invocation)
      : changeDeck(services, server, invocation);
  },
  async autocompleteStored(invocation) {
    const typed = textOption(invocation, invocation.focused ?? '') ?? '';
    const view = viewFor(services, invocation);
    if (invocation.focused === 'topic') return suggestTopics(view, typed);
    if (!(await isInstructor(services, invocation))) return [];
    const server = rememberedServer(services, invocation);
    return suggestPrompts(view, await choicesFor(services, server, invocation.subcommand), typed);
  },
  actions: {
    async deck(click) {
      await needInstructor(services, click);
      return { do: 'update', reply: await resetDeck(services, rememberedServer(services, click), click) };
    },
  },
});
