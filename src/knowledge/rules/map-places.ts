import type { Localized } from '../../facts/language.ts';
import { type GeoBox, inOneView, viewAround } from '../../facts/map.ts';
import type { Problem } from '../problem.ts';
import type { RecordOf } from '../read.ts';
import type { Rule } from '../rule.ts';

/** Degrees that a map may be wide: a wider one has its west and east swapped. */
const WIDEST = 180;

type Place = RecordOf<'map'>['places'][number];
type Said = readonly [path: string, message: string];

/**
 * A map's boxes run from west to east, perhaps across the 180th meridian, and from south to north, one within the other, with its places in view; the names
 * that it and its places go by exist, and a place is labelled by that name's spellings.
 */
export const mapPlaces: Rule = ({ records: { map, names, unread } }) =>
  (unread.includes('names') ? [] : map).flatMap(({ file, record }): Problem[] => {
    const { view, detail, about, places } = inOneView({
      ...record,
      view: record.view ?? viewAround(record.places),
    });
    return [
      ...boxProblems('view', view),
      ...(detail === undefined ? [] : boxProblems('detail', detail, view)),
      ...about.flatMap((id) => unknownName('about', id, names.record)),
      ...places.flatMap((place, at) => [
        ...placeProblems(`places.${at}`, place, view),
        ...nameProblems(`places.${at}`, place, names.record),
      ]),
    ].map(([path, message]) => ({ file, path, message }));
  });

function boxProblems(path: string, box: GeoBox, around?: GeoBox): Said[] {
  const [west, south, east, north] = box;
  if (west >= east || east - west > WIDEST || south >= north)
    return [[path, 'is not [west, south, east, north]']];
  const isInside =
    around === undefined || (isWithin([west, south], around) && isWithin([east, north], around));
  return isInside ? [] : [[path, 'reaches beyond the view']];
}

function placeProblems(path: string, { lon, lat, area }: Place, view: GeoBox): Said[] {
  if (!isWithin([lon, lat], view)) return [[path, 'lies outside of the view']];
  if (area === undefined) return [];
  const beside: Said[] = isWithin([lon, lat], area) ? [] : [[`${path}.area`, 'does not hold its place']];
  return [...boxProblems(`${path}.area`, area, view), ...beside];
}

function nameProblems(
  path: string,
  { name: id, label, other }: Place,
  names: Parameters<typeof unknownName>[2],
): Said[] {
  if (id === undefined)
    return label === undefined
      ? [[path, 'has no name on the map: add a label, or the name that it goes by']]
      : [];
  const name = Object.hasOwn(names, id) ? names[id] : undefined;
  if (name === undefined) return unknownName(`${path}.name`, id, names);
  if (name.kind !== 'place') return [[`${path}.name`, `'${id}' is no place: it is of kind '${name.kind}'`]];
  const spellings = new Set([name.name, ...name.aliases]);
  const labels = [label, other].flatMap((one: Localized | undefined) => (one ? Object.values(one) : []));
  return [...new Set(labels)]
    .filter((one) => !spellings.has(one))
    .map((one) => [path, `'${one}' is no spelling of ${id}: add it to the name's aliases or mend it`]);
}

const unknownName = (
  path: string,
  id: string,
  names: Readonly<
    Record<string, { readonly name: string; readonly kind: string; readonly aliases: readonly string[] }>
  >,
): Said[] => (Object.hasOwn(names, id) ? [] : [[path, `there is no name '${id}': add it or mend the id`]]);

const isWithin = ([lon, lat]: readonly [number, number], [west, south, east, north]: GeoBox): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
