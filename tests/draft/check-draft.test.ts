import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/draft/check-draft.ts';
import type { FactBase } from '../../src/facts/fact-base.ts';
import { createQuotationChecker } from '../../src/quotations/check-quotation.ts';
import { aFact, baseOf, quote } from '../fixtures/base.ts';
import { realBase } from '../golden/real-base.ts';
import { plantedIn } from './planted.ts';

const { base } = realBase();
const checkQuotation = createQuotationChecker(base);
const EXACT = 'The harbour shall not be closed to any flag unless the council so decides.';
const own = baseOf(
  [
    aFact('harbour-open', { quotes: [quote(EXACT, 4)] }),
    aFact('revised-one', { revised: [{ date: '2026-03-01', reason: 'the page was wrong' }] }),
  ],
  {
    merged: new Map([['harbour-free', 'harbour-open']]),
    withdrawn: new Map([['harbour-closed', { date: '2026-03-02', reason: 'the author took it back' }]]),
  },
);
const check = (...paragraphs: string[]) => checkDraft(own, createQuotationChecker(own), paragraphs);
const faultsIn = (of: FactBase, text: string) =>
  checkDraft(of, createQuotationChecker(of), [text]).quotations.map(({ check: { verdict }, faults }) => [
    verdict,
    ...faults,
  ]);

describe('the check of a draft', () => {
  it('knows planted errors of many kinds, and what is right', () => {
    const planted = plantedIn(base, 17);
    const kinds = new Set(planted.map(({ kind }) => kind));
    expect(kinds.size).toBe(26);
    expect(planted.length).toBeGreaterThan(400);
    const report = checkDraft(
      base,
      checkQuotation,
      planted.map(({ sentence }) => sentence),
    );
    const missed = planted.flatMap(({ kind, sentence, verdict, fault }, at) => {
      const found = report.quotations.filter(({ paragraph }) => paragraph === at + 1);
      const told = found.map((one) => [one.check.verdict, ...one.faults].join(' '));
      const isTold = told.includes([verdict, fault].filter(Boolean).join(' '));
      return isTold && (verdict !== 'verbatim' || fault !== undefined || told.every((one) => one === verdict))
        ? []
        : [`${kind}: ${told} | ${sentence}`];
    });
    expect(missed).toEqual([]);
    const alteredCalledVerbatim = planted.filter(
      ({ verdict }, at) =>
        verdict === 'altered' &&
        report.quotations.some((one) => one.paragraph === at + 1 && one.check.verdict === 'verbatim'),
    );
    expect(alteredCalledVerbatim).toEqual([]);
  }, 60_000);

  it('knows every quote of the pack, each in one of three kinds of marks', () => {
    const quotes = [...base.facts.values()].flatMap((fact) => fact.quotes.map(({ exact }) => exact.trim()));
    for (const [at, [open, close]] of ['“”', '«»', '「」'].entries()) {
      const { quotations } = checkDraft(
        base,
        checkQuotation,
        quotes.filter((_, n) => n % 3 === at).map((exact) => `${open}${exact}${close}`),
      );
      const others = quotations.filter((one) => one.check.verdict !== 'verbatim');
      expect(
        others.map(({ words }) => words),
        open,
      ).toEqual([]);
    }
  }, 60_000);

  it('says who speaks, where a draft gives the words to somebody else', () => {
    const text = 'The harbour shall remain open to every flag of the world.';
    const spoken = baseOf([aFact('said', { quotes: [{ ...quote(text), speaker: 'Anna Berg' }] })], {
      names: new Map([
        ['anna-berg', { id: 'anna-berg', name: 'Anna Berg', kind: 'person', aliases: [] }],
        ['carl-dahl', { id: 'carl-dahl', name: 'Carl Dahl', kind: 'person', aliases: ['Dahl'] }],
      ]),
    });
    expect(faultsIn(spoken, `Dahl said, “${text}”`)).toEqual([['verbatim', 'speaker']]);
    expect(faultsIn(spoken, `According to Anna Berg, “${text}”`)).toEqual([['verbatim']]);
    expect(faultsIn(spoken, `“${text}” said Dahl later.`)).toEqual([['verbatim', 'speaker']]);
  });

  it('reads a quotation over the end of a page, and what a footnote of Markdown cites', () => {
    const [half, rest] = [EXACT.slice(0, 24), EXACT.slice(25)];
    for (const [open, close] of ['“”', '""', '«»'])
      expect(
        check(`It says ${open}${half}`, '⟦p. 4⟧', `${rest}${close} And so on.`).quotations.map((one) => [
          one.check.verdict,
          ...one.faults,
        ]),
        open,
      ).toEqual([['verbatim']]);
    const { quotations } = check(`It says “${EXACT}”[^1] and so on.`, '[^1]: Orlova, para. 9.');
    expect(quotations.map(({ faults }) => faults)).toEqual([['paragraph']]);
  });

  it('takes no name within another quotation for who speaks', () => {
    const names = new Map([
      ['carl-dahl', { id: 'carl-dahl', name: 'Carl Dahl', kind: 'person' as const, aliases: [] }],
    ]);
    const two = baseOf(
      [aFact('one', { quotes: [quote(EXACT, 4), quote('The pilots trusted Carl Dahl.', 5)] })],
      {
        names,
      },
    );
    expect(faultsIn(two, `It says “The pilots trusted Carl Dahl” and “${EXACT}”`)).toEqual([
      ['verbatim'],
      ['verbatim'],
    ]);
  });

  it('says what became of every entry that is cited by its id', () => {
    const { ids } = check(
      'See harbour-open and /fact harbour-free, entry revised-one, id old-harbour, harbour-closed, and a long-term view.',
    );
    expect(ids.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'harbour-open current',
      'harbour-free merged',
      'revised-one revised',
      'old-harbour gone',
      'harbour-closed withdrawn',
    ]);
  });

  it('leaves terms in quotation marks alone, and counts them', () => {
    expect(check('The “open door” and the "closed" one.')).toMatchObject({ quotations: [], short: 2 });
  });

  it('says in which paragraph and on which page of the draft a quotation stands', () => {
    const { quotations } = check(
      '⟦p. 3⟧ First.',
      `It says “${EXACT}” ⟦p. 4⟧ and “nothing of the kind here”.`,
    );
    expect(quotations.map(({ paragraph, page }) => [paragraph, page])).toEqual([
      [2, '3'],
      [2, '4'],
    ]);
  });
});
