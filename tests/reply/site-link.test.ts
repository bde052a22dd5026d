import { describe, expect, it } from 'vitest';
import { factCard } from '../../src/reply/fact-card.ts';
import { entryUrl } from '../../src/reply/site-link.ts';
import { aFact, baseOf } from '../fixtures/base.ts';
import { viewOf } from '../fixtures/view.ts';

const fact = aFact('a-fact');
const base = baseOf([fact]);

describe('the link of an entry to its page', () => {
  it('is in the reader’s language', () => {
    const siteUrl = 'https://example.org/base/';
    const at = (locale: string) => entryUrl({ ...viewOf(base, locale), siteUrl }, fact);
    expect(at('en-GB')).toBe('https://example.org/base/entry/a-fact.html');
    expect(at('ja')).toBe('https://example.org/base/ja/entry/a-fact.html');
  });

  it('stands on the card where there is a site, and nowhere else', () => {
    const card = (siteUrl?: string) => JSON.stringify(factCard({ ...viewOf(base), siteUrl }, fact));
    expect(card('https://example.org/')).toContain('[On the site](https://example.org/entry/a-fact.html)');
    expect(card()).not.toContain('On the site');
  });
});
