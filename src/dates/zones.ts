import { rawTimeZones, timeZonesNames } from '@vvo/tzdb';

/** A time zone under its present name in IANA's database, and what else it may be found by. */
export interface Zone {
  /** `UTC` or a name with a slash. */
  readonly name: string;
  /** Names that the database had for it before, such as `Asia/Calcutta`. */
  readonly formerNames: readonly string[];
  /** Cities and the country, in English. */
  readonly places: readonly string[];
}

/** What a person wrote for a time zone: one, or those that it may mean, the likeliest first. */
export type ZoneRead = { readonly zone: string } | { readonly mayMean: readonly string[] };

const CURRENT = new Set(timeZonesNames);
/** Zones that are named for something that may mean several. */
const MOST_MEANT = 5;

/** Groups of zones that show the same time, the largest first: these are what an abbreviation mostly means. */
const GROUPS = [...rawTimeZones].sort((a, b) => b.group.length - a.group.length);

/** Every zone: UTC, then the leading zone of each group, then the others. */
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

/** The city, or other last part, of a zone's name. */
export const cityOf = (name: string): string => (name.split('/').at(-1) ?? name).replaceAll('_', ' ');

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('_', ' ').trim().toLowerCase();

/**
 * Reads a time zone as a person writes it: `UTC`, a present or former name with a slash, or a city that only one zone
 * is named for or has among its largest. An abbreviation, an offset or a country may mean several, and is none.
 */
export function readZone(typed: string): ZoneRead {
  const wanted = folded(typed);
  const is = (text: string) => folded(text) === wanted;
  const named = ZONES.find(({ name, formerNames }) => is(name) || formerNames.some(is));
  if (named !== undefined) return { zone: named.name };
  const [city, ...others] = ZONES.filter(({ name, formerNames, places }) =>
    [name, ...formerNames].map(cityOf).concat(places.slice(0, -1)).some(is),
  );
  if (city === undefined) return { mayMean: meantBy(typed.trim(), is) };
  return others.length === 0 ? { zone: city.name } : { mayMean: namesOf([city, ...others]) };
}

/** The zones that an abbreviation, an offset from UTC or a country may mean. */
function meantBy(typed: string, is: (text: string) => boolean): string[] {
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
  zones.slice(0, MOST_MEANT).map(({ name }) => name);

/** The minutes of an offset such as `+09:00`, `UTC+9` or `GMT-3`. */
function minutesOf(typed: string): number | undefined {
  const [, sign, hours, minutes = '0'] =
    /^(?:utc|gmt)?\s*([+\-−])(\d{1,2})(?::?(\d{2}))?$/iu.exec(typed) ?? [];
  if (hours === undefined) return undefined;
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}
