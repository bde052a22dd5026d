import { type Channels, noChannels } from '../channels/channels.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Searcher } from '../facts/outcome.ts';
import type { PassageOf } from '../facts/passage.ts';
import { type Draw, noPictures } from '../picture/picture.ts';
import type { CheckQuotation } from '../quotations/check-quotation.ts';
import type { Store } from '../store/store.ts';
import type { PackChoice } from './packs.ts';
import { createQuizScores, type QuizScores } from './quiz/quiz-scores.ts';
import { noStore } from './server/no-store.ts';
import { noMemory, type ServerMemory } from './server/server-memory.ts';

/** What commands are handed: made in the composition root, once, and kept across reloads of the fact base. */
export interface Services {
  readonly base: FactBase;
  readonly searcher: Searcher;
  /** Finds quotes in the texts that the operator has at hand. */
  readonly passageOf: PassageOf;
  /** The address of the base's site, ending with `/`, where one is published. */
  readonly siteUrl?: string | undefined;
  /** Checks quotations against the whole texts too; absent where these are not at hand. */
  readonly checkQuotation?: CheckQuotation | undefined;
  /** Fetches a file that somebody sent; undefined where it is not to be had or has more bytes. */
  readonly fetchFile?: ((url: string, maxBytes: number) => Promise<Uint8Array | undefined>) | undefined;
  readonly draw: Draw;
  /** What is remembered between interactions. */
  readonly store: Store;
  /** What every answer needs of the store. */
  readonly memory: ServerMemory;
  /** The packs that a server can choose from; absent where there is one. */
  readonly packs?: PackChoice | undefined;
  /** Acts on channels of Discord. */
  readonly channels: Channels;
  /** The scores of quizzes under way. */
  readonly quizScores: QuizScores;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of what could not be recorded, and why, where no user waits for it. */
  readonly onRecordFailed: (what: string, reason: unknown) => void;
}

/** Services where nothing is stored, drawn or posted, as in a terminal. */
export const standalone = (): Omit<Services, 'base' | 'searcher'> => ({
  passageOf: () => undefined,
  draw: noPictures,
  store: noStore,
  memory: noMemory,
  channels: noChannels,
  quizScores: createQuizScores(),
  now: Date.now,
  onRecordFailed: () => {},
});
