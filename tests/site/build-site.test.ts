import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactBase } from '../../src/facts/fact-base.ts';
import { exportBase } from '../../src/knowledge/export.ts';
import { readExport } from '../../src/knowledge/read-export.ts';
import { aFact, baseOf, quote } from '../fixtures/base.ts';
import { realBase } from '../golden/real-base.ts';
import { foundOtherwise, siteOf } from './site-search.ts';

const { base } = realBase();
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await siteOf(base);
}, 60_000);

const pageOf = async (own: FactBase, path: string, siteUrl?: string): Promise<string> =>
  (await siteOf(own, { siteUrl })).get(path) ?? '';
const dataIn = (page: string): { readonly [name: string]: unknown }[] =>
  Array.from(page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs), ([, json = '']) =>
    JSON.parse(json),
  );

describe('the site of a base', () => {
  it('is the same bytes for the same base', async () => {
    expect([...(await siteOf(readExport(exportBase(base))))]).toEqual([...files]);
  }, 60_000);

  it('takes less than five seconds of a processor for 300 entries', async () => {
    const [first] = base.facts.values();
    const more = Array.from({ length: 300 - base.facts.size }, (_, at) => ({ ...first, id: `more-${at}` }));
    const facts = new Map([...base.facts, ...more.map((fact) => [fact.id, fact] as const)]);
    const before = process.cpuUsage();
    await siteOf({ ...base, facts } as FactBase);
    const { user, system } = process.cpuUsage(before);
    expect(facts.size).toBe(300);
    expect((user + system) / 1e6).toBeLessThan(5);
  }, 60_000);

  it('has an address for each entry, source, name, contrast, topic and map, in each language', () => {
    for (const language of ['', 'ja/', 'ru/'])
      for (const [kind, records] of [
        ['entry', base.facts],
        ['source', base.sources],
        ['name', base.names],
        ['contrast', base.contrasts],
        ['topic', base.topics],
        ['map', base.maps],
      ] as const)
        for (const id of records.keys()) expect(files.has(`${language}${kind}/${id}.html`)).toBe(true);
  });

  it('links to nothing that is not there', () => {
    const broken = [...files].flatMap(([path, text]) =>
      path.endsWith('.html')
        ? Array.from(text.matchAll(/(?:href|src|srcset)="([^"#]+)/g), ([, link = '']) => {
            const target = posix.join(posix.dirname(path), link);
            return files.has(target) ? undefined : `${path}: ${link}`;
          }).filter((one) => one !== undefined)
        : [],
    );
    expect(broken).toEqual([]);
  });

  it('has every quote whole on its entry’s page, as schema.org’s Quotation and as an annotation', () => {
    for (const fact of base.facts.values()) {
      const data = dataIn(files.get(`entry/${fact.id}.html`) ?? '');
      const quotations = data.filter((one) => one['@type'] === 'Quotation');
      expect(quotations.map(({ text }) => text)).toEqual(fact.quotes.map(({ exact }) => exact));
      const annotations = data.filter(({ type }) => type === 'Annotation');
      expect(annotations.map(({ target }) => (target as { selector: unknown }).selector)).toEqual(
        fact.quotes.map(({ exact }) => ({ type: 'TextQuoteSelector', exact })),
      );
    }
  });

  it('shows hostile words as words', async () => {
    const hostile = '</script><script>alert(1)</script> & "quoted" *stars*';
    const own = baseOf([aFact('a-fact', { claim: hostile, quotes: [quote(hostile)] })]);
    const page = await pageOf(own, 'entry/a-fact.html');
    expect(page).not.toContain('<script>alert');
    expect(dataIn(page)[0]).toMatchObject({ text: hostile });
  });

  it('keeps the address of an id that another entry took in', async () => {
    const own = baseOf([aFact('heir')], { merged: new Map([['old-id', 'heir']]) });
    expect(await pageOf(own, 'entry/old-id.html')).toContain('href="heir.html"');
  });

  it('keeps the address of an entry that was withdrawn, with the day and the reason', async () => {
    const withdrawn = new Map([['old-id', { date: '2026-03-02', reason: 'the author took it back' }]]);
    const files = await siteOf(baseOf([aFact('other')], { withdrawn }));
    expect(files.get('ja/entry/old-id.html')).toContain('2026-03-02');
    expect(files.get('entry/old-id.html')).toContain('the author took it back');
    expect(files.get('changes.html')).toContain('withdrawn 2026-03-02: the author took it back');
  });

  it('tells in a feed what is new, revised and withdrawn, the latest first', async () => {
    const own = baseOf(
      [
        aFact('later', { added: '2026-04-01' }),
        aFact('before', { revised: [{ date: '2026-03-01', reason: 'the page was wrong' }] }),
      ],
      { withdrawn: new Map([['gone', { date: '2026-03-02', reason: 'the author took it back' }]]) },
    );
    const feed = await pageOf(own, 'feed.xml');
    expect(Array.from(feed.matchAll(/<summary>(.*)<\/summary>/g), ([, told]) => told)).toEqual([
      'new',
      'withdrawn: the author took it back',
      'revised: the page was wrong',
    ]);
    expect(feed).toContain('<updated>2026-04-01T00:00:00Z</updated>');
  });

  it('gives each change of a day an id of its own in the feed', async () => {
    const revised = ['the page was wrong', 'the year was wrong'].map((reason) => ({
      date: '2026-03-01',
      reason,
    }));
    const feed = await pageOf(baseOf([aFact('a-fact', { revised })]), 'feed.xml');
    expect(Array.from(feed.matchAll(/<id>(urn:footnote:a-fact.*)<\/id>/g), ([, id]) => id)).toEqual([
      'urn:footnote:a-fact:2026-03-01',
      'urn:footnote:a-fact:2026-03-01:2',
    ]);
  });

  it('tells of revisions in a feed, with whole addresses where the site’s own is known', async () => {
    const revised = [{ date: '2026-03-01', reason: 'the page was wrong' }];
    const feed = await pageOf(
      baseOf([aFact('a-fact', { revised })]),
      'feed.xml',
      'https://example.org/base/',
    );
    expect(feed).toContain('<updated>2026-03-01T00:00:00Z</updated>');
    expect(feed).toContain('<link href="https://example.org/base/entry/a-fact.html"/>');
    expect(feed).toContain('the page was wrong');
  });
});

describe('the search of the site', () => {
  it('finds what the bot finds, for every thirtieth ask and in each language', async () => {
    const asks = [...base.facts.values()].flatMap((fact) => fact.asks).filter((_, at) => at % 30 === 0);
    const others = ['kuriles yalta 1945', 'クリミア 制裁', 'санкции', 'who won the world cup', ''];
    expect(await foundOtherwise(base, files.get('base.js') ?? '', [...asks, ...others])).toEqual([]);
  }, 60_000);
});

describe('the exported document', () => {
  it('reads back as the base it was made of, without its plans', () => {
    expect(readExport(JSON.parse(JSON.stringify(exportBase(base))))).toEqual({ ...base, plans: new Map() });
  });
});
