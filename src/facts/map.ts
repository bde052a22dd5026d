import type { Localized } from './language.ts';

/** West, south, east, north in degrees; does not cross the 180th meridian. */
export type GeoBox = readonly [west: number, south: number, east: number, north: number];

/** What a place is, which decides how its name is set. */
export const PLACE_KINDS = ['island', 'land', 'sea'] as const;
/** One of them. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place with its name in the reader's language and, where there are two, the other side's. */
export interface MapPlace {
  /** The id of its name in the base, if it has one. */
  readonly name?: string | undefined;
  readonly kind: PlaceKind;
  readonly label: Localized;
  readonly other?: Localized | undefined;
  readonly lon: number;
  readonly lat: number;
  /** Land wholly within this box is tinted: what the map is about. */
  readonly area?: GeoBox | undefined;
  /** A few words for the text alternative, such as where it lies. */
  readonly note?: Localized | undefined;
}

/** A map as data. */
export interface MapSpec {
  readonly id: string;
  readonly title: Localized;
  /** What the map covers, and optionally the part of it that is drawn larger beside it. */
  readonly view: GeoBox;
  readonly detail?: GeoBox | undefined;
  /** Why the map is drawn as it is, such as that no boundary is shown. */
  readonly note?: Localized | undefined;
  /** Ids of names; what mentions them stands beside the map. */
  readonly about: readonly string[];
  readonly places: readonly MapPlace[];
}

/** "Kunashiri", "Kunashir": what the reader calls a place, then the other side's name if that is another. */
export function placeNames({ label, other }: MapPlace, language: keyof Localized): string[] {
  const own = label[language];
  const theirs = other?.[language];
  return theirs === undefined || theirs === own ? [own] : [own, theirs];
}
