import { FILE_FORMATS } from '../citation/styles.ts';
import { timelineRequest } from '../commands/timeline/timeline-picture.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { exportBase } from '../knowledge/export.ts';
import { LANGUAGES, type Language, sayFor } from '../language/language.ts';
import { THEMES } from '../picture/drawing/theme.ts';
import { landCutter } from '../picture/map/land.ts';
import { landBox, mapLayout, mapSvg } from '../picture/map/map.ts';
import { chronicle } from '../picture/timeline/chronicle.ts';
import { timelineSvg } from '../picture/timeline/timeline.ts';
import { atomFeed } from './changes.ts';
import { entryPage } from './pages/entry-page.ts';
import { mergedPage, withdrawnPage } from './pages/former-pages.ts';
import { LIST_PAGES } from './pages/list-pages.ts';
import { mapPage } from './pages/map-page.ts';
import { contrastPage, namePage, sourcePage, topicPage } from './pages/record-pages.ts';
import { inLanguage, pathOf, type SiteView } from './site.ts';

/** A file of the site: its path, and its text. */
export type SiteFile = readonly [path: string, text: string];

/** What a site is made with beside its base. */
export interface SiteOptions {
  /** The script of the pages, and the search that it loads. */
  readonly script: string | Promise<string>;
  readonly search: string | Promise<string>;
  readonly styles: string;
  /** The address that the site will have; must end with `/`. */
  readonly siteUrl?: string | undefined;
}

/** Makes the files of a base's site, one after the other; the same base and options give the same bytes. */
export async function* buildSite(
  base: FactBase,
  { script, search, styles, siteUrl }: SiteOptions,
): AsyncGenerator<SiteFile> {
  for (const language of LANGUAGES) yield* pages(base, language, siteUrl);
  for (const source of base.sources.values())
    for (const format of FILE_FORMATS)
      yield [`source/${encodeURIComponent(source.id)}.${format.extension}`, format.write([source])];
  yield* mapPictures(base);
  yield* timelinePictures(base);
  const data = JSON.stringify(exportBase(base));
  yield ['base.json', `${data}\n`];
  yield [
    'base.js',
    `globalThis.footnoteBase = ${data.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')};\n`,
  ];
  yield ['site.css', styles];
  yield ['feed.xml', atomFeed(base, siteUrl)];
  // GitHub Pages then leaves the files as they are.
  yield ['.nojekyll', ''];
  yield ['site.js', await script];
  yield ['search.js', await search];
}

function* pages(base: FactBase, language: Language, siteUrl: string | undefined): Generator<SiteFile> {
  const say = sayFor(language);
  const page = (path: string, make: (view: SiteView) => string): SiteFile => [
    path,
    make({ base, say, path, siteUrl }),
  ];
  for (const [path, make] of Object.entries(LIST_PAGES)) yield page(inLanguage(path, language), make);
  for (const fact of base.facts.values())
    yield page(pathOf('entry', fact.id, language), (view) => entryPage(view, fact));
  for (const [old, id] of base.merged)
    yield page(pathOf('entry', old, language), (view) => mergedPage(view, old, id));
  for (const [id, withdrawal] of base.withdrawn)
    yield page(pathOf('entry', id, language), (view) => withdrawnPage(view, id, withdrawal));
  for (const source of base.sources.values())
    yield page(pathOf('source', source.id, language), (view) => sourcePage(view, source));
  for (const name of base.names.values())
    yield page(pathOf('name', name.id, language), (view) => namePage(view, name));
  for (const topic of base.topics.values())
    yield page(pathOf('topic', topic.id, language), (view) => topicPage(view, topic));
  for (const contrast of base.contrasts.values())
    yield page(pathOf('contrast', contrast.id, language), (view) => contrastPage(view, contrast));
  for (const map of base.maps.values())
    yield page(pathOf('map', map.id, language), (view) => mapPage(view, map));
}

async function* mapPictures({ maps }: FactBase): AsyncGenerator<SiteFile> {
  if (maps.size === 0) return;
  const cutLand = await landCutter();
  for (const spec of maps.values()) {
    const land = cutLand(landBox(spec));
    for (const language of LANGUAGES) {
      const laid = mapLayout({ spec, language, land });
      for (const theme of THEMES)
        yield [
          `map/${encodeURIComponent(spec.id)}.${language}.${theme}.svg`,
          mapSvg({ spec, language, theme, land }, laid),
        ];
    }
  }
}

function* timelinePictures(base: FactBase): Generator<SiteFile> {
  for (const language of LANGUAGES) {
    const request = timelineRequest({ base, say: sayFor(language) }, {}, { theme: 'light', shape: 'wide' });
    if (request === undefined) continue;
    const laid = chronicle(request);
    for (const theme of THEMES)
      yield [`timeline.${language}.${theme}.svg`, timelineSvg({ ...request, theme }, laid)];
  }
}
