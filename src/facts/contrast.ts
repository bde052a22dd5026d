/** In what answers to a contrast's question differ; in a corroboration they agree. */
export const CONTRAST_TYPES = [
  'figures',
  'dating',
  'account',
  'framing',
  'assessment',
  'forecast',
  'corroboration',
] as const;
/** One of them. */
export type ContrastType = (typeof CONTRAST_TYPES)[number];

/** One answer to a contrast's question, resting on facts. */
export interface Side {
  readonly label: string;
  readonly facts: readonly string[];
}

/** A question on which sources differ, or agree independently. */
export interface Contrast {
  readonly id: string;
  readonly type: ContrastType;
  readonly question: string;
  readonly sides: readonly Side[];
  /** What time or object explains, if it does. */
  readonly note?: string | undefined;
}
