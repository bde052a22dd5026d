import { describe, expect, it } from 'vitest';
import { factsMentioning } from '../../../src/commands/names/mentions.ts';
import type { Name } from '../../../src/facts/name.ts';
import { aFact, baseOf, byId } from '../../fixtures/base.ts';

const aName = (id: string, name: string, ...aliases: readonly string[]): Name => ({
  id,
  name,
  kind: 'body',
  aliases,
});
const names = [
  aName('kyoto', 'Kyoto', '京都'),
  aName('university', 'Kyoto Sangyo University'),
  aName('us', 'United States', 'US', 'America'),
  aName('koizumi-j', 'Junichiro Koizumi', 'Koizumi'),
  aName('koizumi-t', 'Toshiaki Koizumi', 'Koizumi'),
  aName('mori', 'Yoshiro Mori', 'Mori', "Putin's friend"),
  aName('putin', 'Vladimir Putin', 'Putin', 'Путин'),
  aName('g7', 'G7', 'G-7'),
];
/** The names that a claim mentions. */
function found(claim: string): string[] {
  const base = baseOf([aFact('a', { claim })], { names: byId(names) });
  return names.filter((name) => factsMentioning(base, name).length > 0).map(({ id }) => id);
}

describe('factsMentioning()', () => {
  it.each([
    ['He went to Kyoto.', ['kyoto']],
    ['KYOTO’s mayor', ['kyoto']],
    ['The Kyotoites left.', []],
    ['訪京都団', ['kyoto']],
    ['Abe-Putin meeting', ['putin']],
    ['встреча с Путин, и', ['putin']],
    ['The G-7 and the G7 met', ['g7']],
  ])('finds whole words in %j', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('does not count a name that stands inside of a longer one', () => {
    expect(found('He teaches at Kyoto Sangyo University.')).toEqual(['university']);
    expect(found('Kyoto Sangyo University lies in Kyoto.')).toEqual(['kyoto', 'university']);
    expect(found('Putin’s friend came alone')).toEqual(['mori']);
  });

  it('counts a shared spelling for each name that has it, a full one for its own alone', () => {
    expect(found('Koizumi signed.')).toEqual(['koizumi-j', 'koizumi-t']);
    expect(found('Toshiaki Koizumi buys fuel.')).toEqual(['koizumi-t']);
  });

  it('takes short capitals for a name only where they are written so', () => {
    expect(found('The US agreed with us.')).toEqual(['us']);
    expect(found('They told us.')).toEqual([]);
  });

  it('reads claims alone, and keeps the base’s order', () => {
    const facts = [
      aFact('a', { claim: 'Putin spoke.' }),
      aFact('b', { claim: 'Nobody spoke.', asks: ['did Putin speak'] }),
      aFact('c', { claim: 'Mori met Putin.' }),
    ];
    const base = baseOf(facts, { names: byId(names) });
    const idsFor = (at: number) => factsMentioning(base, names[at] as Name).map(({ id }) => id);
    expect(idsFor(6)).toEqual(['a', 'c']);
    expect(idsFor(5)).toEqual(['c']);
    expect(idsFor(0)).toEqual([]);
  });
});
