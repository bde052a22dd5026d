import { factsOfMap } from '../../commands/map/map-facts.ts';
import { type MapSpec, placeNames } from '../../facts/map.ts';
import { el } from '../../html/html.ts';
import { mapAlt } from '../../picture/map/map-alt.ts';
import { entryList, section } from '../pieces.ts';
import { sitePage } from '../shell.ts';
import { linkTo, linkToRecord, type SiteView } from '../site.ts';

/** The page of a map: the picture in the reader's colours, its places, and what the sources say of them. */
export function mapPage(view: SiteView, map: MapSpec): string {
  const { base, say } = view;
  const { language } = say;
  const title = map.title[language];
  const drawn = (theme: string): string =>
    linkTo(view, `map/${encodeURIComponent(map.id)}.${language}.${theme}.svg`);
  const facts = factsOfMap(base, map);
  return sitePage(
    view,
    `map/${encodeURIComponent(map.id)}.html`,
    { title },
    el('h1', {}, title),
    el(
      'picture',
      {},
      el('source', { media: '(prefers-color-scheme: dark)', srcset: drawn('dark') }),
      el('img', { src: drawn('light'), alt: mapAlt(map, language), class: 'map' }),
    ),
    map.note === undefined ? undefined : el('p', {}, map.note[language]),
    section(
      say('map.places'),
      el(
        'ul',
        { class: 'row' },
        map.places.map((place) => {
          const names = placeNames(place, language).join(' · ');
          const known = place.name !== undefined && base.names.has(place.name) ? place.name : undefined;
          return el(
            'li',
            {},
            known === undefined ? names : el('a', { href: linkToRecord(view, 'name', known) }, names),
          );
        }),
      ),
    ),
    facts.length === 0 ? undefined : section(say('map.said'), entryList(view, facts)),
  );
}
