/** A question of which the answers are collected before anybody reads the others'. */
export interface Collection {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly prompt: string;
  /** Whether answers are kept and shown without their authors. */
  readonly isAnonymous: boolean;
  /** When what was not opened is deleted. */
  readonly endsAt: number;
  /** Whether the answers are being posted: no more are taken. */
  readonly isOpened: boolean;
}

/** One answer. */
export interface Answer {
  /** The place of the position taken among the prompt's. */
  readonly side?: number | undefined;
  readonly words: string;
  readonly fact?: string | undefined;
  /** Absent where answers are anonymous. */
  readonly userId?: string | undefined;
}

export interface AnswerStore {
  /** Begins a collection; nothing where there is one of the same id. */
  collect(collection: Omit<Collection, 'isOpened'>): Promise<void>;
  /** The collection of an id in a server; undefined where it has ended or never was. */
  collection(guildId: string, id: string): Promise<Collection | undefined>;
  /**
   * Keeps a member's answer, in the place of an earlier one, with a keyed hash in place of the member.
   * @returns False where the collection takes none any more.
   */
  saveAnswer(of: Collection, userId: string, answer: Omit<Answer, 'userId'>): Promise<boolean>;
  /** A member's own answer; undefined where there is none. */
  answerOf(of: Collection, userId: string): Promise<Answer | undefined>;
  /** All answers, in an order that does not tell who came first. */
  answers(of: Collection): Promise<Answer[]>;
  /** From now on the collection takes no answers, and somebody posts them. */
  openAnswers(of: Collection): Promise<void>;
  /** Takes the posting of opened answers over for `ms` milliseconds; gives those that nobody has at `now`. */
  claimOpened(now: number, ms: number): Promise<Collection[]>;
  /** Deletes the answers of a collection and the key of their hashes; until its end, it stays opened. */
  finishCollection(of: Pick<Collection, 'id'>): Promise<void>;
  /** Deletes the collections whose time is over, but for those that are being posted. */
  dropEnded(now: number): Promise<void>;
}
