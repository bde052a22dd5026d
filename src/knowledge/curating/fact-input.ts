import type { z } from 'zod';
import type { NameKind } from '../../facts/name.ts';
import type { Problem } from '../problem.ts';
import type { RECORDS } from '../records.ts';

type Kind = keyof typeof RECORDS;
type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
/** A record as its file has it. */
type Written<K extends Kind> = DeepReadonly<z.input<(typeof RECORDS)[K]['schema']>>;

export type FactInput = Written<'fact'>;
export type QuoteInput = FactInput['quotes'][number];
export type WhenInput = NonNullable<FactInput['when']>;
export type ContrastInput = Written<'contrast'>;
export type PromptInput = Written<'prompt'>;

/** A fact to save, and where. */
export interface FactDraft {
  readonly id: string;
  readonly topic: string;
  readonly record: FactInput;
  /** The hash of its file when it was opened; absent for one that is new. */
  readonly before?: string | undefined;
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
