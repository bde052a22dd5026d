import type { FactBase } from '../facts/fact-base.ts';
import { inLanguage, pathOf } from './site.ts';

/** What became of an entry on a day: `reason` says why it was revised or withdrawn. */
export interface Change {
  readonly id: string;
  readonly is: 'added' | 'revised' | 'withdrawn';
  /** As ISO 8601 writes it. */
  readonly date: string;
  readonly reason?: string | undefined;
}

/** The changes of a base's entries, the latest first. */
export const changesOf = ({ facts, withdrawn }: Pick<FactBase, 'facts' | 'withdrawn'>): Change[] =>
  [
    ...[...facts.values()].flatMap(({ id, added, revised = [] }): Change[] => [
      ...(added === undefined ? [] : [{ id, is: 'added' as const, date: added }]),
      ...revised.map((revision) => ({ id, is: 'revised' as const, ...revision })),
    ]),
    ...[...withdrawn].map(([id, withdrawal]) => ({ id, is: 'withdrawn' as const, ...withdrawal })),
  ].sort((a, b) => compared(b.date, a.date) || compared(a.id, b.id));

const compared = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** A feed without entries has no other time to give (RFC 4287 wants one). */
const BEFORE_ALL = '1970-01-01';

/** The changes as an Atom feed (RFC 4287); its ids are the same wherever the site stands. */
export function atomFeed(base: FactBase, siteUrl: string | undefined): string {
  const changes = changesOf(base);
  const at = (path: string): string => (siteUrl === undefined ? path : new URL(path, siteUrl).href);
  const counts = new Map<string, number>();
  /** Several of a day are counted: no two ids may be equal. */
  const idOf = ({ id, is, date }: Change): string => {
    const key = `${encodeURIComponent(id)}:${is === 'revised' ? '' : `${is}:`}${date}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `urn:footnote:${key}${count === 1 ? '' : `:${count}`}`;
  };
  const entries = changes.map((change) => {
    const { id, is, date, reason } = change;
    return `  <entry>
    <id>${escaped(idOf(change))}</id>
    <title>${escaped(base.facts.get(id)?.claim ?? id)}</title>
    <updated>${escaped(date)}T00:00:00Z</updated>
    <category term="${is}"/>
    <link href="${escaped(at(pathOf('entry', id, 'en')))}"/>
    <summary>${is === 'added' ? 'new' : `${is}: ${escaped(reason ?? '')}`}</summary>
  </entry>
`;
  });
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
