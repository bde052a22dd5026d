import type { FactKind, Importance } from '../../facts/fact.ts';
import type { Problem } from '../problem.ts';

/** A date as a record has it. */
export interface WhenInput {
  readonly date: string | number;
  readonly basis: 'stated' | 'inferred';
  readonly from?: string | undefined;
}

/** A quote as a record has it. */
export interface QuoteInput {
  readonly source: string;
  readonly paragraph: number;
  readonly page?: string | number | undefined;
  readonly exact: string;
  readonly speaker?: string | undefined;
  readonly sic?: readonly string[] | undefined;
  readonly when?: WhenInput | undefined;
}

/** A fact as its file has it, in the order in which people write the keys. */
export interface FactInput {
  readonly kind: FactKind;
  readonly holder?: string | undefined;
  readonly when?: WhenInput | undefined;
  readonly about?: readonly { readonly name: string; readonly date: string | number }[] | undefined;
  readonly importance?: Importance | undefined;
  readonly claim: string;
  readonly asks: readonly string[];
  readonly quotes: readonly QuoteInput[];
  readonly also?: readonly string[] | undefined;
  readonly translations?:
    | Readonly<Partial<Record<'ja' | 'ru', { readonly claim: string } | undefined>>>
    | undefined;
  readonly merged?: readonly string[] | undefined;
  readonly revised?: readonly { readonly date: string; readonly reason: string }[] | undefined;
}

/** A fact to save, and where. */
export interface FactDraft {
  readonly id: string;
  readonly topic: string;
  readonly record: FactInput;
  /** The hash of its file when it was opened; absent for one that is new. */
  readonly before?: string | undefined;
}

/** What became of a draft: only `saved` has written anything. */
export type SaveOutcome =
  | {
      readonly outcome: 'saved';
      readonly file: string;
      readonly text: string;
      readonly before: string | undefined;
    }
  /** The file is not as it was when the draft began: `disk` as it is, `mine` as it would have been written. */
  | {
      readonly outcome: 'changed';
      readonly file: string;
      readonly disk: string | undefined;
      readonly mine: string;
    }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] };
