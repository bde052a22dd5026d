import type { Controversy } from '../controversies/controversies.ts';
import type { OwnQuestion, StoredQuestion } from '../questions/own-questions.ts';
import type { Gap, Post, Store } from '../store.ts';

/** Never part of an id, nor of a normalised query. */
const SIGN = ': ';

/** How one pack's ids and queries stand in the store: `titanic: deck-chairs`; a pack without an id has them as they are. */
export interface Qualifier {
  write(own: string): string;
  /** Undefined for another pack's. */
  read(stored: string): string | undefined;
  /** A post, with its ids as they stand in the store. */
  writePost<P extends Pick<Post, 'facts' | 'prompt'>>(post: P): P;
}

/** Makes the qualifier of a pack's id, which may be empty. */
export function qualifierOf(packId: string): Qualifier {
  const prefix = packId === '' ? '' : packId + SIGN;
  const isOwn = (stored: string) => (packId === '' ? !stored.includes(SIGN) : stored.startsWith(prefix));
  const write = (own: string) => prefix + own;
  return {
    write,
    read: (stored) => (isOwn(stored) ? stored.slice(prefix.length) : undefined),
    writePost: (post) => ({
      ...post,
      facts: post.facts.map(write),
      prompt: post.prompt && write(post.prompt),
    }),
  };
}

/**
 * What a server remembers of one pack: prompts, posts, quizzes, gaps and the server's own questions of other packs are as good as absent, and ids
 * that packs share do not meet. Settings and schedules are the server's, whatever its pack. Posts keep the ids of other
 * packs' facts as they are stored, which no fact of this pack has, so that they count as no longer there.
 */
export function packStore(store: Store, packId: string): Store {
  const { write, read, writePost } = qualifierOf(packId);
  const readAll = (stored: readonly string[]): string[] => stored.flatMap((one) => read(one) ?? []);
  /** The ids of other packs, made unlike any id of this one. */
  const orForeign = (stored: string): string => read(stored) ?? SIGN + stored;
  const writeQuestion = (question: OwnQuestion): OwnQuestion => ({
    ...question,
    id: write(question.id),
    facts: question.facts.map(write),
  });
  const questionsOf = (stored: readonly StoredQuestion[]): StoredQuestion[] =>
    stored.flatMap((question) =>
      readAll([question.id]).map((id) => ({ ...question, id, facts: readAll(question.facts) })),
    );
  const controversyOf = (stored: Controversy | undefined): Controversy | undefined =>
    stored && {
      ...stored,
      contrast: orForeign(stored.contrast),
      cited: stored.cited.map(orForeign),
    };
  const gapsOf = (gaps: readonly Gap[]): Gap[] =>
    gaps.flatMap(({ query, times }) => readAll([query]).map((own) => ({ query: own, times })));
  return {
    ...store,
    uses: async (guildId, by) =>
      (await store.uses(guildId, by)).flatMap((use) =>
        readAll([use.prompt]).map((prompt) => ({ ...use, prompt })),
      ),
    usePrompt: (guildId, by, use, before) =>
      store.usePrompt(guildId, by, { ...use, prompt: write(use.prompt) }, before),
    resetPrompts: (guildId, prompts) => store.resetPrompts(guildId, prompts.map(write)),
    pins: async (guildId) => readAll(await store.pins(guildId)),
    pin: (guildId, promptId, at) => store.pin(guildId, write(promptId), at),
    unpin: (guildId, promptId) => store.unpin(guildId, write(promptId)),
    excluded: async (guildId) => readAll(await store.excluded(guildId)),
    exclude: (guildId, promptId) => store.exclude(guildId, write(promptId)),
    include: (guildId, promptId) => store.include(guildId, write(promptId)),
    recordPost: (...posts) => store.recordPost(...posts.map(writePost)),
    postsSince: async (channelId, since) =>
      (await store.postsSince(channelId, since)).map((post) => ({
        ...post,
        facts: post.facts.map(orForeign),
        prompt: post.prompt && orForeign(post.prompt),
      })),
    saveQuiz: (guildId, quiz) => store.saveQuiz(guildId, { ...quiz, items: quiz.items.map(write) }),
    quizzes: async (guildId) =>
      (await store.quizzes(guildId)).flatMap((quiz) => {
        const items = readAll(quiz.items);
        return items.length === 0 ? [] : [{ ...quiz, items }];
      }),
    quizItems: async (guildId, id) => {
      const items = readAll((await store.quizItems(guildId, id)) ?? []);
      return items.length === 0 ? undefined : items;
    },
    questions: async (guildId, state) => questionsOf(await store.questions(guildId, state)),
    saveQuestion: (guildId, question, at) => store.saveQuestion(guildId, writeQuestion(question), at),
    suggestQuestion: (guildId, userId, question, at) =>
      store.suggestQuestion(guildId, userId, writeQuestion(question), at),
    declineQuestion: (guildId, id, word, at) => store.declineQuestion(guildId, write(id), word, at),
    suggestionsOf: async (guildId, userId) => questionsOf(await store.suggestionsOf(guildId, userId)),
    removeQuestion: (guildId, id) => store.removeQuestion(guildId, write(id)),
    startControversy: (plan, at) => store.startControversy({ ...plan, contrast: write(plan.contrast) }, at),
    controversy: async (guildId, id) => controversyOf(await store.controversy(guildId, id)),
    controversyIn: async (guildId, channelId) => controversyOf(await store.controversyIn(guildId, channelId)),
    saveStatement: (guildId, id, saved, over) =>
      store.saveStatement(guildId, id, { ...saved, cited: saved.cited.map(write) }, over),
    completeStep: (due, at, facts) => store.completeStep(due, at, facts.map(write)),
    collect: (collection) => store.collect({ ...collection, prompt: write(collection.prompt) }),
    async collection(guildId, id) {
      const stored = await store.collection(guildId, id);
      return stored && { ...stored, prompt: orForeign(stored.prompt) };
    },
    // What is of other packs is left to who posts from them, once its lease is over.
    claimOpened: async (now, ms) =>
      (await store.claimOpened(now, ms)).flatMap((one) =>
        readAll([one.prompt]).map((prompt) => ({ ...one, prompt })),
      ),
    saveAnswer: (of, userId, answer) =>
      store.saveAnswer(of, userId, { ...answer, fact: answer.fact && write(answer.fact) }),
    async answerOf(of, userId) {
      const answer = await store.answerOf(of, userId);
      return answer && { ...answer, fact: answer.fact && read(answer.fact) };
    },
    answers: async (of) =>
      (await store.answers(of)).map((one) => ({ ...one, fact: one.fact && read(one.fact) })),
    countGap: (guildId, query) => store.countGap(guildId, write(query)),
    gaps: async (guildId, atLeast) => gapsOf(await store.gaps(guildId, atLeast)),
    allGaps: async (atLeast) => gapsOf(await store.allGaps(atLeast)),
    closeGap: (query) => store.closeGap(write(query)),
    schedules: async (guildId) =>
      (await store.schedules(guildId)).map((schedule) => ({
        ...schedule,
        chosen: schedule.chosen && read(schedule.chosen),
      })),
    async keepPrompt(due, promptId) {
      const kept = await store.keepPrompt(due, write(promptId));
      return kept && orForeign(kept);
    },
    complete: (due, { posted, ...done }) =>
      store.complete(due, { ...done, ...(posted && { posted: writePost(posted) }) }),
  };
}
