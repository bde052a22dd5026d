import { describe, expect, it } from 'vitest';
import { quoteLocked } from '../../../src/knowledge/rules/quote-locked.ts';
import { packOf, quoting } from '../../fixtures/packs/pack-of.ts';

const { lock } = packOf();
const check = (keys: Parameters<typeof quoting>[0]) =>
  quoteLocked(packOf({ fact: { 'canal/opened-1794': quoting(keys) }, lock, texts: new Map() })).map(
    ({ message }) => message,
  );

describe('quoteLocked()', () => {
  it('passes a quote that is as it was proved, white space apart', () => {
    expect(check({ exact: 'The Saltby Cut\n was opened in 1794 ' })).toEqual([]);
  });

  it('fails a quote that was altered since', () => {
    expect(check({ exact: 'The Saltby Cut was opened in 1795' })).toEqual([
      expect.stringContaining('differs from its proved form'),
    ]);
  });

  it('fails a quote whose words were joined or split since', () => {
    expect(check({ exact: 'The SaltbyCut was opened in 1794' })).toHaveLength(1);
  });

  it('fails a quote that was moved to another paragraph or source', () => {
    expect(check({ paragraph: 1 })).toHaveLength(1);
    expect(check({ source: 'harrigan' })).toHaveLength(1);
  });

  it('leaves a quote that is not in its text to the rule that tells of it', () => {
    const fact = { 'canal/opened-1794': quoting({ exact: 'The Saltby Cut was opened in 1795' }) };
    expect(quoteLocked(packOf({ fact, lock }))).toEqual([]);
  });

  it('fails a quote that was never proved', () => {
    const pack = packOf({ fact: { 'canal/constructor': quoting({}) }, lock });
    expect(quoteLocked(pack)).toEqual([
      {
        file: 'facts/canal/constructor.yaml',
        path: 'quotes.0',
        message: expect.stringContaining('is not proved'),
      },
    ]);
  });
});
