import type { PromptKind } from '../../facts/prompt.ts';

/** Days for which a suggestion that nobody decided on is kept, and one that was, for its author to see. */
export const SUGGESTION_DAYS = 60;
/** Questions of one server, its suggestions among them. */
export const MAX_QUESTIONS = 300;
/** Suggestions of one member that wait for a decision. */
export const MAX_WAITING = 3;

/** A question that a server's staff wrote or a member suggested; an id begins with `own:`, as no id of a pack does. */
export interface OwnQuestion {
  readonly id: string;
  /** A few words by which staff knows it. */
  readonly title: string;
  readonly kind: PromptKind;
  readonly question: string;
  readonly facts: readonly string[];
  /** Positions for a poll; empty for none. */
  readonly poll: readonly string[];
}

/** `asked` questions are in the decks; `suggested` ones wait for staff; `declined` ones wait for their author to look. */
export type QuestionState = 'asked' | 'suggested' | 'declined';

export interface StoredQuestion extends OwnQuestion {
  readonly state: QuestionState;
  /** Why it was declined. */
  readonly word?: string | undefined;
  readonly at: number;
}

export interface QuestionStore {
  /** The questions of a server in one state, the oldest first. */
  questions(guildId: string, state: QuestionState): Promise<StoredQuestion[]>;
  /**
   * Stores a question of staff's, or what staff made of one that is there; a suggestion is accepted by it.
   * @returns False where the server has as many questions as it may.
   */
  saveQuestion(guildId: string, question: OwnQuestion, at: number): Promise<boolean>;
  /**
   * Stores a member's suggestion, with a keyed hash in place of the member.
   * @returns False where the member or the server has as many as they may.
   */
  suggestQuestion(guildId: string, userId: string, question: OwnQuestion, at: number): Promise<boolean>;
  /** Declines a suggestion with a word to its author; false where it does not wait any more. */
  declineQuestion(guildId: string, id: string, word: string, at: number): Promise<boolean>;
  /** What became of a member's suggestions, the newest first. */
  suggestionsOf(guildId: string, userId: string): Promise<StoredQuestion[]>;
  /** Removes a question with its pin and its exclusion; false where it is not there. */
  removeQuestion(guildId: string, id: string): Promise<boolean>;
}
