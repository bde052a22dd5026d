import { readDates } from '../../../dates/dates-in-text.ts';
import { edtfBounds } from '../../../dates/edtf.ts';
import { numbersIn } from '../../../dates/numbers-in-text.ts';
import { knownValue } from '../../../facts/source.ts';
import type { Filed, RecordOf } from '../../read.ts';
import type { Pack, Rule } from '../../rule.ts';

/** A number or date in a headline or an ask stands in a quote, in the entry's dates or in those of its sources. */
export const figuresCarried: Rule = (pack) => {
  const names = Object.values(pack.records.names.record)
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => /\p{N}/u.test(name))
    .sort((a, b) => b.length - a.length);
  return pack.records.fact.flatMap((fact) => {
    const carried = carriedBy(pack, fact);
    const { file, record } = fact;
    const texts = [['claim', record.claim], ...record.asks.map((ask, at) => [`asks.${at}`, ask])] as const;
    return texts.flatMap(([path = '', text = '']) => {
      const figure = strange(text, carried, names, path === 'claim');
      return figure === undefined
        ? []
        : [{ file, path, message: `has “${figure}”, which no quote and no date of the entry has` }];
    });
  });
};

interface Carried {
  readonly numbers: ReadonlySet<string>;
  readonly spans: readonly { readonly min: number; readonly max: number }[];
}

function carriedBy(pack: Pack, { record }: Filed<RecordOf<'fact'>>): Carried {
  const quoted = record.quotes.map(({ exact }) => exact).join(' · ');
  const issued = pack.records.source
    .filter(({ id }) => record.quotes.some(({ source }) => source === id))
    .flatMap((source) => knownValue(source.record.issued) ?? []);
  const dates = [
    ...issued,
    ...[record.when, ...record.quotes.map(({ when }) => when)].flatMap((when) => when?.date ?? []),
    ...(record.about ?? []).map(({ date }) => date),
  ];
  return {
    numbers: new Set([
      ...numbersIn(quoted).map(({ key }) => key),
      ...(record.about ?? []).flatMap(({ name }) => numbersIn(name).map(({ key }) => key)),
      // An entry that lists four principles is about four.
      String(record.quotes.length),
    ]),
    spans: [...dates.flatMap((date) => edtfBounds(date) ?? []), ...readDates(quoted).dates],
  };
}

/** Two is a pair of anything; a number word in an ask may be what somebody got wrong. */
const isCounted = (printed: string, isOurs: boolean): boolean =>
  /\d/.test(printed) || (isOurs && printed.toLowerCase() !== 'two');

/** The first figure of a text that nothing carries. */
function strange(
  text: string,
  { numbers, spans }: Carried,
  names: readonly string[],
  isOurs: boolean,
): string | undefined {
  const number = numbersIn(text, names).find(
    ({ key, printed }) => !numbers.has(key) && isCounted(printed, isOurs),
  );
  if (number !== undefined) return number.printed;
  const date = readDates(text).dates.find(
    ({ min, max }) => !spans.some((span) => span.min <= max && min <= span.max),
  );
  return date === undefined ? undefined : String(new Date(date.min).getUTCFullYear());
}
