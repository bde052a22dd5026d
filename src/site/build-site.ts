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

/** Files by their paths in the site. */
export type SiteFiles = ReadonlyMap<string, string>;

/** What a site is made with beside its base. */
export interface SiteOptions {
  /** The script of the pages, and the search that it loads. */
  readonly script: string;
  readonly search: string;
  readonly styles: string;
  /** The address that the site will have; must end with `/`. */
  readonly siteUrl?: string | undefined;
}

/** Makes the site of a base; the same base and options give the same bytes. */
export async function buildSite(
  base: FactBase,
  { script, search, styles, siteUrl }: SiteOptions,
): Promise<SiteFiles> {
  const files = new Map<string, string>();
  for (const language of LANGUAGES) addPages(files, base, language, siteUrl);
  for (const source of base.sources.values())
    for (const format of FILE_FORMATS)
      files.set(`source/${encodeURIComponent(source.id)}.${format.extension}`, format.write([source]));
  await addPictures(files, base);
  const data = JSON.stringify(exportBase(base));
  files.set('base.json', `${data}\n`);
  files.set(
    'base.js',
    `globalThis.footnoteBase = ${data.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')};\n`,
  );
  files.set('site.js', script);
  files.set('search.js', search);
  files.set('site.css', styles);
  files.set('feed.xml', atomFeed(base, siteUrl));
  // GitHub Pages then leaves the files as they are.
  files.set('.nojekyll', '');
  return files;
}

function addPages(
  files: Map<string, string>,
  base: FactBase,
  language: Language,
  siteUrl: string | undefined,
): void {
  const add = (path: string, make: (view: SiteView) => string): void => {
    files.set(path, make({ base, say: sayFor(language), path, siteUrl }));
  };
  for (const [path, make] of Object.entries(LIST_PAGES)) add(inLanguage(path, language), make);
  for (const fact of base.facts.values())
    add(pathOf('entry', fact.id, language), (view) => entryPage(view, fact));
  for (const [old, id] of base.merged)
    add(pathOf('entry', old, language), (view) => mergedPage(view, old, id));
  for (const [id, withdrawal] of base.withdrawn)
    add(pathOf('entry', id, language), (view) => withdrawnPage(view, id, withdrawal));
  for (const source of base.sources.values())
    add(pathOf('source', source.id, language), (view) => sourcePage(view, source));
  for (const name of base.names.values())
    add(pathOf('name', name.id, language), (view) => namePage(view, name));
  for (const topic of base.topics.values())
    add(pathOf('topic', topic.id, language), (view) => topicPage(view, topic));
  for (const contrast of base.contrasts.values())
    add(pathOf('contrast', contrast.id, language), (view) => contrastPage(view, contrast));
  for (const map of base.maps.values()) add(pathOf('map', map.id, language), (view) => mapPage(view, map));
}

async function addPictures(files: Map<string, string>, base: FactBase): Promise<void> {
  const cutLand = base.maps.size === 0 ? undefined : await landCutter();
  for (const spec of base.maps.values()) {
    const land = cutLand?.(landBox(spec)) ?? [];
    for (const language of LANGUAGES) {
      const laid = mapLayout({ spec, language, land });
      for (const theme of THEMES)
        files.set(
          `map/${encodeURIComponent(spec.id)}.${language}.${theme}.svg`,
          mapSvg({ spec, language, theme, land }, laid),
        );
    }
  }
  for (const language of LANGUAGES) {
    const request = timelineRequest({ base, say: sayFor(language) }, {}, { theme: 'light', shape: 'wide' });
    if (request === undefined) continue;
    const laid = chronicle(request);
    for (const theme of THEMES)
      files.set(`timeline.${language}.${theme}.svg`, timelineSvg({ ...request, theme }, laid));
  }
}
