import type { Fact } from '../facts/fact.ts';
import type { View } from './reply.ts';

/** The address of an entry's page on the base's site, in the reader's language; undefined where there is no site. */
export function entryUrl({ siteUrl, say }: Pick<View, 'siteUrl' | 'say'>, { id }: Fact): string | undefined {
  if (siteUrl === undefined) return undefined;
  const folder = say.language === 'en' ? '' : `${say.language}/`;
  return new URL(`${folder}entry/${encodeURIComponent(id)}.html`, siteUrl).href;
}
