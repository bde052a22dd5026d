import type { Localized } from './language.ts';

/**
 * West, south, east, north in degrees. As records write it (RFC 7946, 5.2), a box that crosses the 180th meridian has an
 * east below its west; in a `MapSpec` its east is above 180, and so are the longitudes beyond the meridian.
 */
export type GeoBox = readonly [west: number, south: number, east: number, north: number];

const TURN = 360;

/** A longitude as a view counts it: from the view's west eastwards, above 180 beyond the meridian. */
export const longitudeIn = ([west, , east]: GeoBox, longitude: number): number =>
  longitude < west && longitude + TURN <= east ? longitude + TURN : longitude;

/** A box with its sides as a view counts them; the view itself where there is none. */
export function boxIn(box: GeoBox, view?: GeoBox): GeoBox {
  const [west, south, east, north] = box;
  if (view !== undefined) return [longitudeIn(view, west), south, longitudeIn(view, east), north];
  return [west, south, east < west ? east + TURN : east, north];
}

/** The share of what the places span that a view has around them on each side, and degrees at the least. */
const AROUND = 0.25;
const LEAST_AROUND = 0.5;

/** A view around places, on the side of the earth on which they lie closest together. */
export function viewAround(places: readonly Pick<MapPlace, 'lon' | 'lat'>[]): GeoBox {
  const lons = places.map(({ lon }) => lon).sort((a, b) => a - b);
  const lats = places.map(({ lat }) => lat);
  // West of the view lies the widest gap between two places.
  const gapBefore = (lon: number, at: number) => lon - (lons[at - 1] ?? (lons.at(-1) ?? 0) - TURN);
  const first = lons.reduce(
    (best, lon, at) => (gapBefore(lon, at) > gapBefore(lons[best] ?? 0, best) ? at : best),
    0,
  );
  const west = lons[first] ?? 0;
  const east = lons[first - 1] === undefined ? (lons.at(-1) ?? 0) : (lons[first - 1] ?? 0) + TURN;
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const around = Math.max(LEAST_AROUND, AROUND * Math.max(east - west, north - south));
  return [west - around, Math.max(-85, south - around), east + around, Math.min(85, north + around)];
}

/** A map's record with one view's longitudes throughout. */
export function inOneView<
  T extends Pick<MapSpec, 'view' | 'detail'> & {
    readonly places: readonly Pick<MapPlace, 'lon' | 'lat' | 'area'>[];
  },
>(map: T): T {
  const view = boxIn(map.view);
  return {
    ...map,
    view,
    detail: map.detail && boxIn(map.detail, view),
    places: map.places.map((place) => ({
      ...place,
      lon: longitudeIn(view, place.lon),
      area: place.area && boxIn(place.area, view),
    })),
  };
}

/** What a place is, which decides how its name is set; a `point` has a dot: a town, or an islet too small for the coastline. */
export const PLACE_KINDS = ['island', 'land', 'sea', 'point'] as const;
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
