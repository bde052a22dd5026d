import { describe, expect, it } from 'vitest';
import { quoteVerbatim } from '../../../src/knowledge/rules/quote-verbatim.ts';
import { packOf, quoting } from '../../fixtures/packs/pack-of.ts';

const check = (keys: Parameters<typeof quoting>[0]) =>
  quoteVerbatim(packOf({ fact: { 'canal/opened': quoting(keys) } })).map(({ path, message }) => [
    path,
    message,
  ]);

describe('quoteVerbatim()', () => {
  it('passes a quote that stands in its paragraph, white space apart', () => {
    expect(check({ exact: 'The Saltby  Cut was\nopened in 1794' })).toEqual([]);
  });

  it('fails a quote that differs in one character', () => {
    expect(check({ exact: 'The Saltby Cut was opened in 1795' })).toEqual([
      ['quotes.0', expect.stringContaining('is not in ¶2 of calder, word for word')],
    ]);
  });

  it('says in which paragraph a misplaced quote stands', () => {
    expect(check({ paragraph: 1 })).toEqual([['quotes.0', 'stands in ¶2 of calder, not in ¶1']]);
  });

  it('fails a paragraph that the text does not have', () => {
    expect(check({ paragraph: 3 })).toEqual([['quotes.0', 'calder has 2 paragraphs, not 3']]);
  });

  it('leaves a quote to the lock where its text is not at hand', () => {
    const pack = packOf({ fact: { 'canal/opened': quoting({ exact: 'made up' }) }, texts: new Map() });
    expect(quoteVerbatim(pack)).toEqual([]);
  });
});
