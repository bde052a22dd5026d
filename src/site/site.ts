import { posix } from 'node:path';
import type { Language, Say } from '../language/language.ts';
import type { View } from '../reply/reply.ts';

/** What a page is made with: the base, the reader's language and the page's own address in the site. */
export interface SiteView extends View {
  readonly say: Say;
  /** Relative to the site's root, such as `ja/entry/ID.html`. */
  readonly path: string;
  /** The site's address on the net, where it is known: `https://example.org/base/`. */
  readonly siteUrl?: string | undefined;
}

/** The kinds of records that have pages. */
export type PageKind = 'entry' | 'source' | 'name' | 'contrast' | 'topic' | 'map';

/** The address of a record in a language, relative to the site's root. */
export const pathOf = (kind: PageKind, id: string, language: Language): string =>
  inLanguage(`${kind}/${encodeURIComponent(id)}.html`, language);

/** An address in a language: English has none of its own. */
export const inLanguage = (path: string, language: Language): string =>
  language === 'en' ? path : `${language}/${path}`;

/** A link from a page to another, which works from a folder and below any address. */
export const linkTo = ({ path }: Pick<SiteView, 'path'>, target: string): string =>
  posix.relative(posix.dirname(path), target);

/** A link to a record's page in the reader's language. */
export const linkToRecord = (view: SiteView, kind: PageKind, id: string): string =>
  linkTo(view, pathOf(kind, id, view.say.language));
