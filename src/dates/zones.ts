import { rawTimeZones, timeZonesNames } from '@vvo/tzdb';

/** A time zone under its current IANA name, with its search terms. */
export interface Zone {
  /** `UTC` or a name with a slash. */
  readonly name: string;
  /** Former IANA names, such as `Asia/Calcutta`. */
  readonly formerNames: readonly string[];
  /** Cities and the country, in English. */
  readonly places: readonly string[];
}

/** A typed time zone: one, or the candidates for an ambiguous text, the likeliest first. */
export type ZoneRead = { readonly zone: string } | { readonly candidates: readonly string[] };

const CURRENT = new Set(timeZonesNames);
/** Candidates returned at most. */
const MAX_AMBIGUOUS = 5;

/** Groups of zones with the same time, the largest first: the likeliest meaning of an abbreviation. */
const GROUPS = [...rawTimeZones].sort((a, b) => b.group.length - a.group.length);

/** All zones: UTC, then the leading zone of each group, then the others. */
export const ZONES: readonly Zone[] = Object.freeze([
  { name: 'UTC', formerNames: ['Etc/UTC'], places: [] },
  ...GROUPS.map(({ name, group, mainCities, countryName }) => ({
    name,
    formerNames: group.filter((other) => other.includes('/') && !CURRENT.has(other)),
    places: [...mainCities, countryName],
  })),
  ...timeZonesNames
    .filter((name) => !rawTimeZones.some((leading) => leading.name === name))
    .map((name) => ({ name, formerNames: [], places: [] })),
]);

/** The last part of a zone's name, mostly a city. */
export const cityOf = (name: string): string => (name.split('/').at(-1) ?? name).replaceAll('_', ' ');

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('_', ' ').trim().toLowerCase();

/**
 * Reads a typed time zone: `UTC`, a current or former name with a slash, or a city that only one zone is named after
 * or lists. An abbreviation, an offset or a country yields candidates, perhaps none.
 */
export function readZone(typed: string): ZoneRead {
  const wanted = folded(typed);
  const is = (text: string) => folded(text) === wanted;
  const named = ZONES.find(({ name, formerNames }) => is(name) || formerNames.some(is));
  if (named !== undefined) return { zone: named.name };
  const [city, ...others] = ZONES.filter(({ name, formerNames, places }) =>
    [name, ...formerNames].map(cityOf).concat(places.slice(0, -1)).some(is),
  );
  if (city === undefined) return { candidates: ambiguousZones(typed.trim(), is) };
  return others.length === 0 ? { zone: city.name } : { candidates: namesOf([city, ...others]) };
}

/** The zones that an abbreviation, an offset from UTC or a country may mean. */
function ambiguousZones(typed: string, is: (text: string) => boolean): string[] {
  const offset = minutesOf(typed);
  const meant = GROUPS.filter(
    ({ abbreviation, dstAbbreviation, countryName, group, rawOffsetInMinutes }) =>
      [abbreviation, dstAbbreviation ?? '', countryName, ...group.filter((name) => !name.includes('/'))].some(
        is,
      ) || rawOffsetInMinutes === offset,
  );
  return namesOf(meant);
}

const namesOf = (zones: readonly { readonly name: string }[]): string[] =>
  zones.slice(0, MAX_AMBIGUOUS).map(({ name }) => name);

/** The minutes of an offset such as `+09:00`, `UTC+9` or `GMT-3`. */
function minutesOf(typed: string): number | undefined {
  const [, sign, hours, minutes = '0'] =
    /^(?:utc|gmt)?\s*([+\-−])(\d{1,2})(?::?(\d{2}))?$/iu.exec(typed) ?? [];
  if (hours === undefined) return undefined;
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}
