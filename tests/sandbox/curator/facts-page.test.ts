import { describe, expect, it } from 'vitest';
import { factsPage } from '../../../src/sandbox/curator/facts-page.ts';
import { aFact, baseOf, quote, smallBase } from '../../fixtures/base.ts';
import { curated } from '../../fixtures/sandbox.ts';

const page = (query: Record<string, string> = {}, pack = curated()): string => factsPage(pack, query).text;
const ids = (html: string): string[] =>
  [...html.matchAll(/<article class="entry" id="([^"]+)"/g)].map(([, id = '']) => id);

describe('factsPage()', () => {
  it('lists every fact as it will be posted, with its file and its state', () => {
    const html = page();
    expect(ids(html)).toEqual([...smallBase().facts.keys()]);
    expect(html).toContain('8 of 8 facts');
    expect(html).toContain('The harbour opened on 7 February 1855.');
    expect(html).toContain('<blockquote>the words of harbour-opened</blockquote>');
    expect(html).toContain('href="/facts/harbour-opened">knowledge/facts/harbour/harbour-opened.yaml');
    expect(html).toContain('✓ in order');
  });

  it.each([
    [{ topic: 'lighthouse' }, ['lighthouse-burnt', 'orlova-light-mattered', 'new-tower-planned']],
    [{ source: 'gazette' }, ['lighthouse-burnt', 'new-tower-planned', 'tide-of-four-metres']],
    [{ kind: 'forecast' }, ['new-tower-planned']],
    [{ from: '1900', to: '1950' }, ['lighthouse-burnt', 'toll-was-due']],
    [{ from: '2000' }, ['new-tower-planned']],
    [{ text: 'LIGHT quays' }, ['orlova-light-mattered']],
    [{ text: 'keeper’s house' }, ['lighthouse-burnt']],
    [{ topic: '' }, [...smallBase().facts.keys()]],
    [{ topic: 'nowhere' }, []],
  ])('filters by %j', (query, expected) => {
    expect(ids(page(query as Record<string, string>))).toEqual(expected);
  });

  it('says which date it cannot read, and filters nothing by it', () => {
    const html = page({ from: 'soon' });
    expect(html).toContain('No date: soon.');
    expect(ids(html)).toHaveLength(8);
  });

  it('shows the problems of a fact beside it, and those of other files above', () => {
    const problems = [
      { file: 'knowledge/facts/harbour/harbour-opened.yaml', path: 'quotes.0', message: 'is <no> quote' },
      { file: 'knowledge/names.yaml', path: '', message: 'is empty' },
    ];
    const html = page({}, curated(smallBase(), problems));
    expect(html).toContain('2 problems: in 1 of the facts, and 1 elsewhere.');
    expect(html).toMatch(/id="harbour-opened".*quotes\.0: is &lt;no&gt; quote/);
    expect(html).toContain('<code>knowledge/names.yaml</code> is empty');
    expect(ids(page({ state: 'problems' }, curated(smallBase(), problems)))).toEqual(['harbour-opened']);
  });

  it('shows the rest where one fact cannot be drawn', () => {
    const html = page(
      {},
      curated(baseOf([aFact('bad', { quotes: [quote('words', 1, 'nobody')] }), aFact('good')])),
    );
    expect(html).toContain('Cannot be drawn:');
    expect(html).toContain('The claim of good.');
  });

  it('turns pages of twenty and keeps the filter', () => {
    const many = curated(baseOf(Array.from({ length: 45 }, (_, at) => aFact(`fact-${at}`))));
    expect(ids(page({}, many))).toHaveLength(20);
    expect(ids(page({ page: '3' }, many))).toHaveLength(5);
    expect(ids(page({ page: '99' }, many))).toHaveLength(5);
    expect(page({ kind: 'background', page: '2' }, many)).toContain('/facts?kind=background&amp;page=3');
  });

  it('draws the cards in another language', () => {
    expect(page({ lang: 'ja' })).toMatch(/1855年2月7日/);
  });

  it('shows hostile words literally', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const html = page(
      { text: hostile },
      curated(baseOf([aFact('bad', { claim: hostile, asks: [hostile] })])),
    );
    expect(html).not.toContain('<img');
    expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)?.length).toBeGreaterThanOrEqual(3);
  });
});
