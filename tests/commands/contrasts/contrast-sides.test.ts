import { describe, expect, it } from 'vitest';
import { sideTexts } from '../../../src/commands/contrasts/contrast-sides.ts';
import type { Contrast, Side } from '../../../src/facts/contrast.ts';
import type { View } from '../../../src/reply/reply.ts';
import { aFact, baseOf, quote } from '../../fixtures/base.ts';
import { viewOf } from '../../fixtures/view.ts';

/** A side of so many facts, each with so many quotes of so many words; `name` is its label and begins its ids. */
const side = (name: string, facts: number, quotes: number, words: number) => {
  const made = Array.from({ length: facts }, (_, at) =>
    aFact(`${name}-${at}`, {
      quotes: Array.from({ length: quotes }, (__, one) =>
        quote(`${name}${at}${one} ${'word '.repeat(words)}end`, one + 1),
      ),
    }),
  );
  return { side: { label: name, facts: made.map(({ id }) => id) }, made };
};

const contrastOf = (sides: readonly Side[]): Contrast => ({ id: 'c', type: 'differ', question: 'Q?', sides });

/** What is shown of each side, its texts together, and what counts sides that are left out. */
function shown(...sides: readonly ReturnType<typeof side>[]): string[] {
  const view = viewOf(baseOf(sides.flatMap(({ made }) => made)));
  const texts = textsOfSides(view, sides);
  const begins = /^-# (?:[a-z]\d*\n|and \d+ more sides)/;
  return texts
    .map((text) => (begins.test(text) ? `\0${text}` : text))
    .join('\n')
    .split('\0')
    .slice(1);
}

function textsOfSides(view: View, sides: readonly ReturnType<typeof side>[]): string[] {
  return sideTexts(view, contrastOf(sides.map((one): Side => one.side)), 200);
}
const quotesIn = (text: string | undefined): number => text?.match(/^> .* end$/gm)?.length ?? 0;
const counted = (text: string | undefined, what: string): number =>
  Number(new RegExp(`and (\\d+) more ${what}`).exec(text ?? '')?.[1] ?? 0);

describe('sideTexts()', () => {
  it('reads a quote of two entries once, and leaves one that leads in to the entry', () => {
    const shared = quote('the island is theirs end');
    const made = [
      aFact('a', { quotes: [shared, { ...quote('long before this end', 1), leadIn: true }] }),
      aFact('b', { claim: 'The island is theirs', quotes: [shared] }),
    ];
    const sides = [{ label: 'a', facts: ['a', 'b'] }];
    const texts = sideTexts(viewOf(baseOf(made)), contrastOf(sides), 0).join('\n');
    expect(quotesIn(texts)).toBe(1);
    expect(texts).toContain('> the island is theirs end');
    expect(texts).toContain('The island is theirs (');
  });

  it('has a text for each quote: small print behind a block quote would be read as words', () => {
    const one = side('a', 3, 3, 5);
    for (const text of textsOfSides(viewOf(baseOf(one.made)), [one])) expect(text).not.toMatch(/^> .*\n/m);
  });

  it('shows everything where there is room', () => {
    const texts = shown(side('a', 2, 2, 5), side('b', 1, 3, 5));
    expect(texts.map(quotesIn)).toEqual([4, 3]);
    expect(texts.join('\n')).not.toContain('more');
  });

  it('drops from the longer side first, whole quotes, and counts them', () => {
    const [long, short] = shown(side('a', 4, 4, 50), side('b', 1, 1, 50));
    expect(quotesIn(short)).toBe(1);
    expect(quotesIn(long)).toBeGreaterThan(3);
    expect(quotesIn(long) + counted(long, 'quotes?')).toBe(16);
    expect(short).not.toContain('more');
  });

  it('keeps sides of one length balanced', () => {
    const [one, other] = shown(side('a', 3, 4, 50), side('b', 3, 4, 50));
    expect(Math.abs(quotesIn(one) - quotesIn(other))).toBeLessThanOrEqual(1);
    expect(quotesIn(other)).toBeGreaterThan(2);
  });

  it('leaves each side a quote before it drops the last of any', () => {
    const texts = shown(...['a', 'b', 'c', 'd', 'e'].map((name) => side(name, 3, 3, 60)));
    for (const text of texts) expect(quotesIn(text)).toBeGreaterThan(0);
  });

  it('drops the quotes of all sides together where not one can have a quote for each', () => {
    const texts = shown(side('a', 1, 1, 10), side('b', 1, 1, 900));
    expect(texts.map(quotesIn)).toEqual([0, 0]);
    expect(texts[0]).toContain('-# The claim of a-0. (Orlova, 11 March 2014, ¶1)');
    expect(texts.map((text) => counted(text, 'quote'))).toEqual([1, 1]);
  });

  it('counts the facts and the sides that are too many', () => {
    const texts = shown(...Array.from({ length: 14 }, (_, at) => side(`s${at}`, 12, 1, 3)));
    expect(texts.at(-1)).toMatch(/and \d+ more sides that would not fit/);
    const left = counted(texts.at(-1), 'sides');
    expect(texts.length - 1 + left).toBe(14);
    expect(
      counted(texts[0], 'entr(?:y|ies)') +
        (texts[0]?.match(/^> /gm)?.length ?? 0) +
        (texts[0]?.match(/The claim of/g)?.length ?? 0),
    ).toBe(12);
  });

  it('lets a side speak by its own sources alone, where its label names them', () => {
    const fact = aFact('f', { quotes: [quote('of Orlova'), quote('of the Gazette', 2, 'gazette')] });
    const view = viewOf(baseOf([fact]));
    const of = (label: string) => sideTexts(view, contrastOf([{ label, facts: ['f'] }]), 0).join('\n');
    expect(of('Orlova (2014)')).not.toContain('of the Gazette');
    expect(of('A keeper, in Gazette (2015)')).not.toContain('of Orlova');
    expect(of('Orlova (2014) and Gazette (2015)')).toMatch(/of Orlova.*of the Gazette/s);
    expect(of('By fire')).toMatch(/of Orlova.*of the Gazette/s);
  });
});
