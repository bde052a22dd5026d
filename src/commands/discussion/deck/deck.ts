import { type Command, type Services, textOption, viewFor } from '../../command.ts';
import { stringOption } from '../../command-data.ts';
import { INSTRUCTORS, isInstructor, needInstructor, rememberedServer } from '../../in-server.ts';
import { serverCommand, subcommand } from '../../server-command-data.ts';
import { suggestTopics } from '../../suggestions.ts';
import { topicOption } from '../../topic-option.ts';
import { suggestPrompts } from '../find-prompt.ts';
import { kindOption } from '../kind-option.ts';
import { changeQuestions, formOf, removeAction, suggestForQuestions } from '../own/change-questions.ts';
import { servicesOfServer } from '../own/own-base.ts';
import { questionForm } from '../own/question-form.ts';
import { declineForm, suggestionAction } from '../own/suggestions.ts';
import { changeDeck, choicesFor } from './change-deck.ts';
import { previewDeck } from './preview-deck.ts';
import { askReset, resetDeck } from './reset-deck.ts';

const promptOption = stringOption('deck.prompt', { required: true, autocomplete: true });

const questionOption = stringOption('deck.own', { required: true, autocomplete: true });

/**
 * `/deck`, for instructors: shows the prompts to come, pins, excludes and resets them; adds, edits and removes the
 * server's own questions, and decides on suggestions.
 */
export const deckCommand = (given: Services): Command => ({
  data: serverCommand(
    'deck',
    INSTRUCTORS,
    subcommand('deck.preview', topicOption, kindOption),
    subcommand('deck.pin', promptOption),
    subcommand('deck.unpin', promptOption),
    subcommand('deck.exclude', promptOption),
    subcommand('deck.include', promptOption),
    subcommand('deck.reset', topicOption, kindOption),
    subcommand('deck.add', stringOption('deck.entries', { autocomplete: true })),
    subcommand('deck.edit', questionOption),
    subcommand('deck.remove', questionOption),
    subcommand('deck.suggestions'),
    subcommand('deck.export'),
  ),
  isPrivate: true,
  isSetup: true,
  opens: (invocation) => formOf(given, invocation),
  async execute(invocation) {
    const server = rememberedServer(given, invocation);
    await needInstructor(given, invocation);
    const services = await servicesOfServer(given, invocation);
    const changed = await changeQuestions(services, server, invocation);
    if (changed !== undefined) return changed;
    const { subcommand: verb = 'preview' } = invocation;
    if (verb === 'preview') return previewDeck(services, server, invocation);
    return verb === 'reset'
      ? askReset(services, server, invocation)
      : changeDeck(services, server, invocation);
  },
  async autocompleteStored(invocation) {
    const typed = textOption(invocation, invocation.focused ?? '') ?? '';
    if (invocation.focused === 'topic') return suggestTopics(viewFor(given, invocation), typed);
    if (!(await isInstructor(given, invocation))) return [];
    const server = rememberedServer(given, invocation);
    const services = await servicesOfServer(given, invocation);
    const suggested = await suggestForQuestions(services, server, invocation.focused, typed);
    if (suggested !== undefined) return suggested;
    return suggestPrompts(
      viewFor(services, invocation),
      await choicesFor(services, server, invocation.subcommand),
      typed,
    );
  },
  actions: {
    async deck(click) {
      await needInstructor(given, click);
      const services = await servicesOfServer(given, click);
      return { do: 'update', reply: await resetDeck(services, rememberedServer(services, click), click) };
    },
    suggestion: suggestionAction(given),
    ownremove: removeAction(given),
  },
  forms: { question: questionForm(given), decline: declineForm(given) },
});
