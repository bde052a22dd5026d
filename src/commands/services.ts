import type { Channels } from '../channels/channels.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Searcher } from '../facts/outcome.ts';
import type { Draw } from '../picture/picture.ts';
import type { Store } from '../store/store.ts';
import type { QuizScores } from './quiz/quiz-scores.ts';

/** What commands are handed. */
export interface Services {
  readonly base: FactBase;
  readonly searcher: Searcher;
  /** Without it, answers are all text. */
  readonly draw?: Draw | undefined;
  /** What is remembered between interactions; without it, commands that need it say so. */
  readonly store?: Store | undefined;
  /** Acts on channels of Discord; without it, nothing is posted but answers. */
  readonly channels?: Channels | undefined;
  /** The scores of quizzes under way, where they are to outlive the fact base that is served. */
  readonly quizScores?: QuizScores | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Is told of what could not be remembered, and why. */
  readonly forgot?: ((what: string, reason: unknown) => void) | undefined;
}
