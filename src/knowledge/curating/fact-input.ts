import type { ContrastType } from '../../facts/contrast.ts';
import type { FactKind, Importance } from '../../facts/fact.ts';
import type { NameKind } from '../../facts/name.ts';
import type { PromptKind } from '../../facts/prompt.ts';
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
  readonly numbered?: string | number | undefined;
  readonly exact: string;
  readonly speaker?: string | undefined;
  readonly sic?: readonly string[] | undefined;
  readonly when?: WhenInput | undefined;
  readonly leadIn?: true | undefined;
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
  readonly added?: string | undefined;
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

/** A contrast as its file has it. */
export interface ContrastInput {
  readonly type: ContrastType;
  readonly question: string;
  readonly sides: readonly {
    readonly label: string;
    readonly poll?: string | undefined;
    readonly facts: readonly string[];
  }[];
  readonly note?: string | undefined;
}

/** A prompt as its file has it. */
export interface PromptInput {
  readonly kind: PromptKind;
  readonly question: string;
  readonly facts: readonly string[];
  readonly contrast?: string | undefined;
}

/** A name to add; the spellings alone where the pack has it already. */
export interface NameInput {
  readonly id: string;
  readonly name: string;
  readonly kind: NameKind;
  readonly role?: string | undefined;
  readonly aliases: readonly string[];
}

/** What connects entries, or names in them. */
export type Connection =
  | { readonly is: 'contrast'; readonly id: string; readonly record: ContrastInput }
  | { readonly is: 'prompt'; readonly id: string; readonly record: PromptInput }
  | { readonly is: 'name'; readonly record: NameInput };

/** A file of a pack that holds no entry: a source, a topic, a contrast, a prompt, a map, or what the pack has one of. */
export interface RecordFile {
  /** From the pack's folder: `topics/locks.yaml`. */
  readonly path: string;
  readonly text: string;
  /** The hash of the file when it was opened; absent for one that is new. */
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
