import { describe, expect, it } from 'vitest';
import { readText } from '../../src/knowledge/texts.ts';
import { createQuotationChecker } from '../../src/quotations/check-quotation.ts';
import { aFact, baseOf, quote } from '../fixtures/base.ts';
import { realBase } from '../golden/real-base.ts';
import { mutatedQuotes } from './mutations.ts';

const EXACT = 'The harbour “shall not be closed” to any flag, unless the council of 1871 so decides.';
const base = baseOf([
  aFact('harbour-open', { quotes: [quote(EXACT, 4)] }),
  aFact('rent-rose', { quotes: [quote('The rent rose […] every year, and nobody paid it willingly.', 7)] }),
]);
const check = createQuotationChecker(base);
const changed = (words: string) => {
  const found = check(words);
  if (found.verdict !== 'altered') throw new Error(`${found.verdict}, not altered: ${words}`);
  return found.differences.filter((run) => run.in !== 'both').map((run) => `${run.in}: ${run.words}`);
};

describe('the check of a quotation', () => {
  it('finds a whole quote with its entry, its place and the bytes as printed', () => {
    expect(check(EXACT)).toMatchObject({
      verdict: 'verbatim',
      printed: EXACT,
      places: [{ source: 'orlova-2014', paragraph: 4, fact: { id: 'harbour-open' } }],
    });
  });

  it('finds a part of a quote, from a whole word to a whole word', () => {
    expect(check('closed” to any flag')).toMatchObject({
      verdict: 'verbatim',
      printed: 'closed” to any flag',
    });
    expect(check('arbour “shall not be closed” to any flag').verdict).not.toBe('verbatim');
  });

  it('takes curly and straight marks, line breaks and a full stop of the sentence around it for the same', () => {
    for (const words of [
      'The harbour "shall not be closed" to any flag',
      'The harbour “shall not\n be closed”   to any flag',
      'The harbour “shall not be closed” to any flag.',
    ])
      expect(check(words), words).toMatchObject({
        verdict: 'verbatim',
        printed: 'The harbour “shall not be closed” to any flag',
      });
  });

  it('knows an omission that the quote itself has, however it is written', () => {
    for (const mark of ['[…]', '…', '...', '. . .', '(...)'])
      expect(check(`The rent rose ${mark} every year, and nobody paid it willingly.`).verdict, mark).toBe(
        'verbatim',
      );
  });

  it.each([
    ['The harbour “shall be closed” to any flag, unless the council of 1871 so decides.', ['source: not']],
    [
      'The harbour “shall not be closed” to any flag, unless the council of 1872 so decides.',
      ['source: 1871', 'quotation: 1872'],
    ],
    ['The harbour “shall not be shut” to any flag', ['source: closed”', 'quotation: shut”']],
  ])('names the words that differ in %s', (words, differences) => {
    expect(changed(words)).toEqual(differences);
  });

  it('shows what an ellipsis hides, in the middle and at the end', () => {
    expect(changed('The harbour … to any flag')).toEqual(['source: “shall not be closed”']);
    expect(changed('The harbour “shall not be closed” to any flag…')).toEqual([
      'source: unless the council of 1871 so decides.',
    ]);
  });

  it('does not call a longer quotation verbatim for the quote within it', () => {
    expect(check(`He had it from the pilots: ${EXACT} So it was in the days of his father.`).verdict).toBe(
      'altered',
    );
  });

  it('knows nothing of words that are not there', () => {
    expect(check('Ships of every kind were welcome in those years')).toEqual({ verdict: 'unknown' });
    expect(check('')).toEqual({ verdict: 'unknown' });
    expect(check('…')).toEqual({ verdict: 'unknown' });
  });

  it('looks in the whole texts where they are at hand, and says where', () => {
    const text = readText('First.\n⟦p. 12⟧\nThe pilots had never been asked, and they never forgot it.\n');
    const withTexts = createQuotationChecker(base, new Map([['orlova-2014', text]]));
    expect(withTexts('The pilots had never been asked')).toMatchObject({
      verdict: 'verbatim',
      places: [{ source: 'orlova-2014', paragraph: 2, page: '12' }],
    });
    expect(withTexts('The pilots had always been asked, and they never forgot it').verdict).toBe('altered');
    expect(check('The pilots had never been asked')).toEqual({ verdict: 'unknown' });
  });

  it('refuses a thousand mutated quotes, and names the entry of those that are near', () => {
    const { base: own } = realBase();
    const checkOwn = createQuotationChecker(own);
    const mutated = mutatedQuotes(own, 1_000);
    expect(mutated).toHaveLength(1_000);
    const verdicts = Map.groupBy(mutated, (words) => checkOwn(words).verdict);
    expect(verdicts.get('verbatim') ?? []).toEqual([]);
    expect(verdicts.get('altered')?.length).toBeGreaterThan(990);
  }, 30_000);
});
