import { randomBytes } from 'node:crypto';
import { ButtonStyle } from 'discord-api-types/v10';
import { DAY_MS } from '../../../dates/durations.ts';
import { type Say, sayFor } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import { card } from '../../../reply/card.ts';
import { button } from '../../../reply/controls.ts';
import { customId } from '../../../reply/custom-id.ts';
import { promptHeading } from '../../../reply/headline.ts';
import type { Reply } from '../../../reply/reply.ts';
import { recordOf } from '../../../reply/token.ts';
import {
  type Click,
  type Command,
  type Invocation,
  type Services,
  textOption,
  viewFor,
} from '../../command.ts';
import { stringOption } from '../../command-data.ts';
import {
  actingServer,
  INSTRUCTORS,
  isInstructor,
  needInstructor,
  rememberedServer,
} from '../../in-server.ts';
import { stillThere } from '../../paged-click.ts';
import { booleanOption, serverCommand, wholeOption } from '../../server-command-data.ts';
import { confirmation } from '../confirmation.ts';
import { promptOf, suggestPrompts } from '../find-prompt.ts';
import { baseOfServer, servicesOfServer } from '../own/own-base.ts';
import { answerForm, othersCard, seenBy } from './answer-form.ts';
import { findCollection } from './collection.ts';
import { finishOpened } from './open-answers.ts';

/** Days for which answers are collected, usually and at most. */
const DAYS = 7;
const MAX_DAYS = 60;

/**
 * `/answers`, for instructors: everyone answers a question before reading the others' answers; an instructor opens them
 * once. Its action `commit` does the same below a question that was posted, where the first to answer begins it.
 */
export const answersCommand = (given: Services): Command => ({
  data: serverCommand(
    'answers',
    INSTRUCTORS,
    stringOption('answers.prompt', { autocomplete: true }),
    booleanOption('answers.anonymously'),
    wholeOption('answers.days', 1, MAX_DAYS),
  ),
  isSetup: true,
  async execute(invocation) {
    await needInstructor(given, invocation);
    return collect(await servicesOfServer(given, invocation), invocation);
  },
  async autocompleteStored(invocation) {
    if (!(await isInstructor(given, invocation))) return [];
    const services = await servicesOfServer(given, invocation);
    const view = viewFor(services, invocation);
    return suggestPrompts(view, services.base.prompts.values(), textOption(invocation, 'prompt') ?? '');
  },
  forms: { answer: answerForm(given) },
  actions: {
    async commit(click) {
      const id = await collectionOfPost(given, click);
      const found = await findCollection(given, click, id);
      const hasAnswered = (await given.store.answerOf(found.collection, click.userId ?? '')) !== undefined;
      const mayOpen = await isInstructor(given, click);
      if (!hasAnswered && !mayOpen) return { do: 'open', form: { action: 'answer', args: [id] } };
      const { say } = found.view;
      const card = hasAnswered
        ? await othersCard(given, found, say('answers.so-far'))
        : confirmation(
            [
              say('answers.how'),
              say('answers.opened-count', { count: (await given.store.answers(found.collection)).length }),
              seenBy(found.view, found),
            ].join('\n'),
          );
      return { do: 'reply', reply: { ...card, buttons: answerButtons(say, id, mayOpen) } };
    },
    async answer(click) {
      await findCollection(given, click, click.args[0]);
      return { do: 'open', form: { action: 'answer', args: click.args } };
    },
    async answers(click) {
      const { store } = rememberedServer(given, click);
      const found = await findCollection(given, click, click.args[0]);
      const own = await store.answerOf(found.collection, click.userId ?? '');
      if (own === undefined) throw new UserError('answers.first');
      return { do: 'reply', reply: await othersCard(given, found, found.view.say('answers.so-far')) };
    },
    async openanswers(click) {
      await needInstructor(given, click);
      const isSure = click.args[1] === 'yes';
      return isSure
        ? { do: 'update', reply: await openAll(given, click) }
        : { do: 'reply', reply: await askToOpen(given, click) };
    },
  },
});

/** Shows a question with the buttons by which it is answered. */
async function collect(services: Services, invocation: Invocation): Promise<Reply> {
  const { store, guildId, channelId } = actingServer(services, invocation);
  const { base, now } = services;
  await services.memory.finish();
  const typed = textOption(invocation, 'prompt');
  const posts = typed === undefined ? await store.postsSince(channelId, 0) : [];
  const last = posts.findLast(({ prompt }) => prompt !== undefined)?.prompt;
  const prompt = typed === undefined ? base.prompts.get(last ?? '') : promptOf(base, typed);
  if (prompt === undefined) throw new UserError(typed === undefined ? 'answers.which' : 'deck.unknown');
  const { days } = invocation.options;
  const collection = {
    id: randomBytes(5).toString('hex'),
    ...{ guildId, channelId, prompt: prompt.id },
    isAnonymous: invocation.options['anonymous'] === true,
    endsAt: now() + (typeof days === 'number' ? days : DAYS) * DAY_MS,
  };
  await store.collect(collection);
  const view = viewFor(services, { locale: (await store.settings(guildId)).language ?? invocation.locale });
  const { say } = view;
  const about = seenBy(view, { collection: { ...collection, isOpened: false } });
  const id = collection.id;
  return {
    ...card([promptHeading(view, prompt), say('answers.how'), about]),
    buttons: answerButtons(say, id, true),
    facts: prompt.facts,
    prompt: prompt.id,
  };
}

const answerButtons = (say: Say, id: string, mayOpen: boolean) => [
  button(say('answers.answer'), customId('answer', id), ButtonStyle.Primary),
  button(say('answers.others'), customId('answers', id)),
  ...(mayOpen ? [button(say('answers.open'), customId('openanswers', id))] : []),
];

/** The id of the collection below a posted question: that of its message. It begins with whoever answers first. */
async function collectionOfPost(services: Services, click: Click): Promise<string> {
  const { store, guildId, channelId } = actingServer(services, click);
  const { messageId: id = '', thread, args } = click;
  const [token = '', place] = args;
  if ((await store.collection(guildId, id)) !== undefined) return id;
  const { base, now } = await servicesOfServer(services, click);
  await store.collect({
    ...{ id, guildId, prompt: stillThere(recordOf(base.prompts, token)).id },
    // A thread has the id of its message.
    channelId: place === 'thread' && thread === undefined ? id : channelId,
    isAnonymous: false,
    endsAt: now() + DAYS * DAY_MS,
  });
  return id;
}

async function askToOpen(services: Services, click: Click): Promise<Reply> {
  const { collection, view } = await findCollection(services, click, click.args[0]);
  const count = (await services.store.answers(collection)).length;
  if (count === 0) throw new UserError('answers.none');
  const channel = `<#${collection.channelId}>`;
  return {
    ...confirmation(view.say('answers.open-ask', { count, channel })),
    buttons: [
      button(view.say('answers.open'), customId('openanswers', collection.id, 'yes'), ButtonStyle.Primary),
    ],
  };
}

async function openAll(services: Services, click: Click): Promise<Reply> {
  const { store, channels, base, now } = services;
  const { collection } = await findCollection(services, click, click.args[0]);
  await store.openAnswers(collection);
  const failures = await finishOpened({
    ...{ store, channels, now: now() },
    partsOf: async (one) => ({
      base: await baseOfServer(base, store, one.guildId),
      answers: await store.answers(one),
      prompt: one.prompt,
    }),
  });
  const failure = failures.get(collection.id);
  const say = sayFor(click.locale);
  return confirmation(
    failure === undefined
      ? say('answers.opened')
      : say('answers.not-posted', { why: say(`failure.${failure}`) }),
  );
}
