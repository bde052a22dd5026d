import { describe, expect, it } from 'vitest';
import { lockText, quoteHash, readLock } from '../../src/knowledge/lock.ts';
import { packFolder } from '../fixtures/packs/pack-folder.ts';
import { packOf } from '../fixtures/packs/pack-of.ts';

describe('readLock()', () => {
  it('gives back what lockText() wrote', () => {
    const { lock } = packOf();
    expect(readLock(packFolder({ 'quotes.lock.json': lockText(lock) }))).toEqual({ lock, problems: [] });
  });

  it.each([
    ['missing', null, 'is missing'],
    ['cut off', '{"sources": {', 'is not a lock file'],
    ['of another shape', '{"sources": {}, "quotes": {"a": [{"sha256": 1}]}}', 'is not a lock file'],
  ])('gives an empty lock and a problem where it is %s', (_, content, message) => {
    expect(readLock(packFolder({ 'quotes.lock.json': content }))).toEqual({
      lock: { sources: {}, quotes: {} },
      problems: [
        {
          file: expect.stringMatching(/quotes\.lock\.json$/),
          path: '',
          message: `${message}: run 'npm run -s knowledge -- verify' with the texts at hand`,
        },
      ],
    });
  });
});

describe('quoteHash()', () => {
  const quote = { source: 'calder', paragraph: 2, exact: 'opened in 1794' };

  it('is the same whatever white space stands between the words', () => {
    expect(quoteHash({ ...quote, exact: ' opened\n  in\u00a01794' })).toBe(quoteHash(quote));
  });

  it('differs for another word, paragraph or source', () => {
    const others = [
      { exact: 'openedin 1794' },
      { exact: 'Opened in 1794' },
      { paragraph: 3 },
      { source: 'b' },
    ];
    const hashes = others.map((other) => quoteHash({ ...quote, ...other }));
    expect(new Set([quoteHash(quote), ...hashes]).size).toBe(5);
  });
});
