import type { Fact, Revision } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { inLanguage, pathOf } from './site.ts';

/** A revision of an entry. */
export interface Change extends Revision {
  readonly fact: Fact;
}

/** The revisions of a base's entries, the latest first. */
export const changesOf = ({ facts }: FactBase): Change[] =>
  [...facts.values()]
    .flatMap((fact) => (fact.revised ?? []).map((revision) => ({ ...revision, fact })))
    .sort((a, b) => (a.date === b.date ? (a.fact.id < b.fact.id ? -1 : 1) : a.date < b.date ? 1 : -1));

/** A feed without entries has no other time to give (RFC 4287 wants one). */
const BEFORE_ALL = '1970-01-01';

/** The changes as an Atom feed (RFC 4287); its ids are the same wherever the site stands. */
export function atomFeed(base: FactBase, siteUrl: string | undefined): string {
  const changes = changesOf(base);
  const at = (path: string): string => (siteUrl === undefined ? path : new URL(path, siteUrl).href);
  const entries = changes.map(
    ({ fact, date, reason }) => `  <entry>
    <id>urn:footnote:${escaped(encodeURIComponent(fact.id))}:${escaped(date)}</id>
    <title>${escaped(fact.claim)}</title>
    <updated>${escaped(date)}T00:00:00Z</updated>
    <link href="${escaped(at(pathOf('entry', fact.id, 'en')))}"/>
    <summary>${escaped(reason)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:footnote:${escaped(encodeURIComponent(base.title.en))}</id>
  <title>${escaped(base.title.en)}</title>
  <updated>${escaped(changes[0]?.date ?? BEFORE_ALL)}T00:00:00Z</updated>
  <author><name>Footnote</name></author>
  <link rel="alternate" href="${escaped(at(inLanguage('changes.html', 'en')))}"/>
${entries.join('')}</feed>
`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
