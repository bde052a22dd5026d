/** A year, month or day; `month` counts from 1, `year` is astronomical (0 is 1 BC). */
export interface Moment {
  readonly year: number;
  /** The year is the first of a decade, and no more is known. */
  readonly decade: boolean;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Approximate or uncertain. */
  readonly circa: boolean;
}

/** A date as styles need it, in parts; `dates/edtf.ts` says the same in prose. */
export interface Issued {
  readonly relation: 'one' | 'range' | 'since' | 'until' | 'or' | 'and';
  readonly moments: readonly [Moment, ...Moment[]];
}

/**
 * The parts of an EDTF date (ISO 8601-2): days, months, years, decades, intervals, "one of" and "all of" sets.
 * Undefined for what the lint of a pack would refuse.
 */
export function readIssued(edtf: string): Issued | undefined {
  const [, open, listed = ''] = /^([[{])(.*)[\]}]$/.exec(edtf) ?? [];
  if (open !== undefined) return issued(open === '[' ? 'or' : 'and', listed.split(','));
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return issued('one', [from]);
  if (to === '' || to === '..') return issued('since', [from]);
  if (from === '' || from === '..') return issued('until', [to]);
  return issued('range', [from, to]);
}

function issued(relation: Issued['relation'], texts: readonly string[]): Issued | undefined {
  const [first, ...rest] = texts.map(readMoment);
  const others = rest.filter((moment) => moment !== undefined);
  if (first === undefined || others.length < rest.length) return undefined;
  return {
    relation: others.length === 0 && relation !== 'since' && relation !== 'until' ? 'one' : relation,
    moments: [first, ...others],
  };
}

const MOMENT = /^(-?\d{3})([\dX])(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/;

function readMoment(text: string): Moment | undefined {
  const match = MOMENT.exec(text.trim().replace(/[~?%]/g, ''));
  if (match === null) return undefined;
  const [, century = '', last = '', month, day] = match;
  const decade = last === 'X';
  const known = (digits: string | undefined) =>
    digits === undefined || digits === 'XX' ? undefined : Number(digits);
  return {
    year: Number(century + (decade ? '0' : last)),
    decade,
    month: decade ? undefined : known(month),
    // A day without its month says nothing.
    day: decade || known(month) === undefined ? undefined : known(day),
    circa: /[~?%]/.test(text),
  };
}

/** A number that sorts moments; a month sorts before its days. */
export const ordinal = ({ year, month = 0, day = 0 }: Moment): number => year * 10_000 + month * 100 + day;
