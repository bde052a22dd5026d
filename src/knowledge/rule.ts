import type { Lock } from './lock.ts';
import type { Problem } from './problem.ts';
import type { Filed, RecordOf, Records } from './read.ts';
import type { Texts } from './texts.ts';

/** What a rule may look at: all records, the lock, and the texts that are at hand. */
export interface Pack {
  readonly records: Records;
  readonly lock: Lock;
  readonly texts: Texts;
}

/** One check of sense over a whole pack. */
export type Rule = (pack: Pack) => Problem[];

type FactFile = Filed<RecordOf<'fact'>>;

/** Runs a check on each quote of a pack; a returned string is the problem's message. */
export function onQuotes(
  pack: Pack,
  check: (quote: RecordOf<'fact'>['quotes'][number], index: number, fact: FactFile) => string | undefined,
): Problem[] {
  return pack.records.fact.flatMap((fact) =>
    fact.record.quotes.flatMap((quote, index) => {
      const message = check(quote, index, fact);
      return message === undefined ? [] : [{ file: fact.file, path: `quotes.${index}`, message }];
    }),
  );
}
