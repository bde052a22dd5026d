import type { Source } from '../facts/source.ts';
import type { Cited } from './cited.ts';
import type { IsProper } from './sentence-case.ts';
import type { Spans } from './spans.ts';

/** What a source's neighbours in a list change in its citation. */
export interface Context {
  /** Tells apart sources whose citations in the text would else be the same: `a`, `b`. */
  readonly letter?: string | undefined;
  /** The entry before this one is by the same authors. */
  readonly repeats?: boolean | undefined;
  /** Tells the names in a title, for styles in sentence case; without it, a title keeps its capitals. */
  readonly isProper?: IsProper | undefined;
}

/** Like the argument of `Array.prototype.sort`. */
export type Compare = (one: Source, other: Source) => number;

/** A style that people read. */
export interface TextStyle {
  readonly id: string;
  readonly title: string;
  readonly how: 'text';
  /** The entry in the list of references. */
  reference(source: Source, context?: Context): Spans;
  /** The citation in the text, or the note, with the page or paragraph as its locator. */
  citation(source: Source, cited: Cited, context?: Context): Spans;
  /** How the list is sorted: by the first of these, then by the next. */
  readonly order: readonly Compare[];
}

/** A format that reference managers read. */
export interface FileFormat {
  readonly id: string;
  readonly title: string;
  readonly how: 'file';
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The whole file. */
  write(sources: readonly Source[]): string;
}
