import type { Fact } from '../facts/fact.ts';
import type { Source } from '../facts/source.ts';
import type { View } from './reply.ts';

/** The address of an entry's page on the base's site, in the reader's language; undefined where there is no site. */
export const entryUrl = (view: SiteView, { id }: Fact): string | undefined => pageUrl(view, 'entry', id);

/** The address of a source's page on the base's site, in the reader's language; undefined where there is no site. */
export const sourceUrl = (view: SiteView, { id }: Source): string | undefined => pageUrl(view, 'source', id);

type SiteView = Pick<View, 'siteUrl' | 'say'>;

function pageUrl({ siteUrl, say }: SiteView, kind: 'entry' | 'source', id: string): string | undefined {
  if (siteUrl === undefined) return undefined;
  const folder = say.language === 'en' ? '' : `${say.language}/`;
  return new URL(`${folder}${kind}/${encodeURIComponent(id)}.html`, siteUrl).href;
}
