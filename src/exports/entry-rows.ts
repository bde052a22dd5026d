import { citationLine, writtenWhen } from '../citation/citation-line.ts';
import type { Fact } from '../facts/fact.ts';
import { need } from '../facts/fact-base.ts';
import type { Source } from '../facts/source.ts';
import { headline } from '../reply/headline.ts';
import type { View } from '../reply/reply.ts';

/** A quote of an entry with all that a reader of a file needs beside it. */
export interface EntryRow {
  readonly id: string;
  readonly topic: string;
  readonly kind: string;
  readonly holder: string;
  /** EDTF. */
  readonly date: string;
  readonly headline: string;
  /** The words as printed. */
  readonly quote: string;
  readonly speaker: string;
  readonly citation: string;
  readonly sourceDate: string;
  readonly page: string;
  readonly paragraph: string;
  readonly source: Source;
}

/** A row for each quote of the entries, in their order. */
export const entryRows = (view: View, facts: readonly Fact[]): EntryRow[] =>
  facts.flatMap((fact) =>
    fact.quotes.map((quote) => {
      const source = need(view.base.sources, quote.source);
      return {
        id: fact.id,
        topic: fact.topics[0] ?? '',
        kind: fact.kind,
        holder: fact.holder ?? '',
        date: fact.when?.date ?? '',
        headline: headline(view, fact),
        quote: quote.exact,
        speaker: quote.speaker ?? '',
        citation: citationLine(source, quote, { say: view.say }).replaceAll('*', ''),
        sourceDate: writtenWhen(source, view.say) ?? '',
        page: quote.page ?? '',
        paragraph: String(quote.paragraph),
        source,
      };
    }),
  );
