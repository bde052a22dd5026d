import type { EdtfNode } from 'edtf';
import { edtfBounds } from './edtf.ts';
import { isNode, UNSPECIFIED } from './edtf-bounds.ts';
import { parseDate } from './parse-date.ts';

/** A year, month or day; `month` counts from 1, `year` is astronomical (0 is 1 BC). */
export interface Moment {
  readonly year: number;
  /** Whether `year` is the first of a decade and no more is known. */
  readonly decade: boolean;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Approximate or uncertain. */
  readonly circa: boolean;
}

/** A date in parts, for citation styles; `dates/edtf.ts` renders it as prose. */
export interface Issued {
  readonly relation: 'one' | 'range' | 'since' | 'until' | 'or' | 'and';
  readonly moments: readonly [Moment, ...Moment[]];
}

/**
 * Reads the parts of an EDTF date (ISO 8601-2): days, months, years, decades, intervals, "one of" and "all of" sets;
 * the year of a season, the day of a time. Undefined for text that `edtfBounds` rejects.
 */
export function readIssued(edtf: string): Issued | undefined {
  if (edtfBounds(edtf) === undefined) return undefined;
  const node = parseDate(edtf);
  const [first, ...rest] = nodesIn(node).map(momentOf);
  if (first === undefined) return undefined;
  return { relation: relationOf(node), moments: [first, ...rest] };
}

/** The dates within an interval, set or list; a single date as itself. */
const nodesIn = (node: EdtfNode): EdtfNode[] => {
  const nodes = node.values.filter(isNode);
  return nodes.length === 0 ? [node] : nodes;
};

function relationOf({ type, values }: EdtfNode): Issued['relation'] {
  if (type === 'Interval') return isNode(values[0]) ? (isNode(values[1]) ? 'range' : 'since') : 'until';
  if (values.filter(isNode).length < 2) return 'one';
  return type === 'Set' ? 'or' : 'and';
}

function momentOf({ type, values, unspecified = 0, approximate, uncertain }: EdtfNode): Moment {
  const [first = 0, month, day] = values.filter((value) => typeof value === 'number');
  const circa = Boolean(approximate || uncertain);
  if (type === 'Decade') return { year: first * 10, decade: true, circa };
  const decade = (unspecified & UNSPECIFIED.year) !== 0;
  const hasMonth = type !== 'Season' && !decade && !(unspecified & UNSPECIFIED.month) && month !== undefined;
  const hasDay = hasMonth && !(unspecified & UNSPECIFIED.day);
  return {
    year: first,
    decade,
    month: hasMonth ? month + 1 : undefined,
    day: hasDay ? day : undefined,
    circa,
  };
}

/** A sort key for moments; a month sorts before its days. */
export const ordinal = ({ year, month = 0, day = 0 }: Moment): number => year * 10_000 + month * 100 + day;
