import { type DatedEntry, standsAt } from '../../facts/dated.ts';

/** A period of a timeline with all of its entries, in order. */
export interface Band {
  readonly entries: readonly DatedEntry[];
  /** EDTF: a year, month or day, or an interval of these. */
  readonly date: string;
  /** The year, month (0 to 11) and day common to all entries. */
  readonly within: readonly number[];
  /** Whether its entries are dated no more precisely than the year or month that the other bands divide. */
  readonly isWhole: boolean;
}

/** The precision of bands: 1 for a year, 2 for a month, 3 for a day. */
type Unit = 1 | 2 | 3;

/** A band with a smaller share of the entries is merged with its neighbour. */
const LEAST_SHARE = 0.06;

/**
 * Divides time into at most `most` bands: years, months of one year, or days of one month. The smallest bands, and
 * those with less than `leastShare` of all entries, are merged with the smaller neighbour. Entries must be in order
 * of time.
 */
export function bandsOf(entries: readonly DatedEntry[], most: number, leastShare = LEAST_SHARE): Band[] {
  const unit = unitOf(entries);
  const [coarse, fine] = [true, false].map((isCoarse) =>
    entries.filter((entry) => precisionOf(entry) < unit === isCoarse),
  ) as [DatedEntry[], DatedEntry[]];
  const whole = coarse.length > 0 && unit > 1 ? [bandOf([coarse], (unit - 1) as Unit, true)] : [];
  const atoms = Map.groupBy(unit === 1 ? entries : fine, (entry) => keyOf(entry, unit));
  const groups = joined(
    [...atoms.values()].map((atom) => [atom]),
    most - whole.length,
    leastShare * entries.length,
  );
  return [...whole, ...groups.map((group) => bandOf(group, unit, false))];
}

/** The coarsest unit that separates the entries. */
function unitOf(entries: readonly DatedEntry[]): Unit {
  const differing = (unit: Unit): number =>
    new Set(entries.filter((entry) => precisionOf(entry) >= unit).map((entry) => keyOf(entry, unit))).size;
  if (new Set(entries.map((entry) => keyOf(entry, 1))).size > 1 || differing(2) === 0) return 1;
  return differing(2) > 1 || differing(3) === 0 || entries.some((entry) => precisionOf(entry) < 2) ? 2 : 3;
}

/** The precision of an entry's date: 1 for a year, 2 for a month or season, 3 for a day. */
function precisionOf({ when: { date } }: DatedEntry): Unit {
  const [from = '', to = ''] = date.replace(/^\[/, '').split('/');
  const [, month, day] = /^-?[\dX]{4}(-\d\d)?(-\d\d)?/.exec(from === '..' ? to : from) ?? [];
  return day === undefined ? (month === undefined ? 1 : 2) : 3;
}

const partsOf = (entry: DatedEntry): [number, number, number] => {
  const date = new Date(standsAt(entry));
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
};

/** The year, month or day of an entry as EDTF. */
function keyOf(entry: DatedEntry, unit: Unit): string {
  const [year, month, day] = partsOf(entry);
  const written = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return [written, ...[month + 1, day].map((part) => String(part).padStart(2, '0'))].slice(0, unit).join('-');
}

type Group = readonly (readonly DatedEntry[])[];

const sizeOf = (group: Group | undefined): number =>
  group?.reduce((sum, atom) => sum + atom.length, 0) ?? Number.POSITIVE_INFINITY;

function joined(atoms: readonly Group[], most: number, least: number): Group[] {
  const groups = [...atoms];
  while (groups.length > 1) {
    const smallest = groups.reduce(
      (least, group, at) => (sizeOf(group) < sizeOf(groups[least]) ? at : least),
      0,
    );
    if (groups.length <= most && sizeOf(groups[smallest]) >= least) break;
    const isBefore = sizeOf(groups[smallest - 1]) <= sizeOf(groups[smallest + 1]);
    const from = isBefore ? smallest - 1 : smallest;
    groups.splice(from, 2, groups.slice(from, from + 2).flat());
  }
  return groups;
}

function bandOf(group: Group, unit: Unit, isWhole: boolean): Band {
  const entries = group.flat();
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A band without entries');
  const [from, to] = [keyOf(first, unit), keyOf(last, unit)];
  const isOne = from === to;
  return {
    entries,
    date: isOne ? from : `${from}/${to}`,
    within: partsOf(first).slice(0, isOne ? unit : unit - 1),
    isWhole,
  };
}
