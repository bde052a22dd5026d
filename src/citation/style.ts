import type { Source } from '../facts/source.ts';
import type { Cited } from './cited.ts';
import type { IsProper } from './sentence-case.ts';
import type { Spans } from './spans.ts';

/** What citations go by beside their sources. */
export interface CitingOptions {
  /** Tells the names in a title, for styles in sentence case; without it, a title keeps its capitals. */
  readonly isProper?: IsProper | undefined;
  /** The reader's language (BCP 47), by whose alphabet lists are sorted; English where it is not said. */
  readonly language?: string | undefined;
}

/** Sources that may be cited together: what reads the same is told apart, and numbers count among them. */
export interface Citing {
  /** The list of references in the style's order; `only` these of the sources. */
  list(only?: readonly Source[]): readonly Spans[];
  /** A source's entry in that list. */
  reference(source: Source): Spans;
  /** The citation in the text, or the note. */
  citation(source: Source, cited: Cited): Spans;
}

/** A style that people read. */
export interface TextStyle {
  readonly id: string;
  readonly title: string;
  readonly how: 'text';
  citing(sources: readonly Source[], options?: CitingOptions): Citing;
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
