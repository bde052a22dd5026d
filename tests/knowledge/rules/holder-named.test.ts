import { describe, expect, it } from 'vitest';
import { holderNamed } from '../../../src/knowledge/rules/holder-named.ts';
import { aFact, packOf } from '../../fixtures/packs/pack-of.ts';

const names = { pell: { name: 'Josiah Pell', kind: 'person' as const, aliases: ['Pell'] } };
const check = (keys: Parameters<typeof aFact>[0]) =>
  holderNamed(packOf({ fact: { 'canal/opened': aFact(keys) }, names })).map(({ message }) => message);

describe('holderNamed()', () => {
  it.each(['Josiah Pell', 'Ines Calder', 'Calder'])(
    'passes %s: a name, an author or a source’s label',
    (holder) => {
      expect(check({ kind: 'argument', holder })).toEqual([]);
    },
  );

  it.each([
    ['position', 'a position'],
    ['argument', 'an argument'],
    ['forecast', 'a forecast'],
  ] as const)('fails a %s that is nobody’s', (kind, said) => {
    expect(check({ kind })).toEqual([`${said} is somebody's: say whose`]);
  });

  it('fails a holder whom the pack does not know, and one by an alias', () => {
    expect(check({ kind: 'argument', holder: 'Joe' })).toEqual([
      expect.stringContaining("nobody is called 'Joe'"),
    ]);
    expect(check({ kind: 'argument', holder: 'Pell' })).toHaveLength(1);
  });

  it('fails an event that has a holder', () => {
    expect(check({ kind: 'event', holder: 'Josiah Pell' })).toEqual([
      expect.stringContaining('event facts have no holder'),
    ]);
  });
});
