import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureDraft } from '../../../src/commands/quiz/quiz-figure.ts';
import { type Question, questionsOf } from '../../../src/commands/quiz/quiz-question.ts';
import { whoDraft } from '../../../src/commands/quiz/quiz-who.ts';
import { yearDraft } from '../../../src/commands/quiz/quiz-year.ts';
import type { Fact } from '../../../src/facts/fact.ts';
import type { FactBase } from '../../../src/facts/fact-base.ts';
import { aFact, baseOf, byId, quote, smallBase, statedSource } from '../../fixtures/base.ts';
import { quizBase } from '../../fixtures/quiz-base.ts';

const YEARS = [1855, 1875, 1904, 1905, 1956];
const WORDS = 'harbour tide Orlova Brandt 7 12 12% 40 seven twelve 1855 1904–1905 1904-05 1950s’56'.split(
  ' ',
);
const MORE = [
  'nineteenth century',
  '12 March 1875',
  '3,000',
  '3000',
  '7 million',
  '19th century',
  'Group of Seven',
];
const words = fc.array(fc.constantFrom(...WORDS, ...MORE), { minLength: 1, maxLength: 6 });
const exact = words.map((all) => all.join(' '));
const claim = fc
  .tuple(
    fc.constantFrom(...YEARS, 'some year'),
    fc.constantFrom('7', '12 %', 'twelve', '3,000', 'many'),
    exact,
  )
  .map(([year, figure, rest]) => `In ${year} it took ${figure} ships. ${rest}`);

/** Facts about years and figures that are often the same, from few sources. */
const facts = fc.uniqueArray(
  fc
    .record({
      id: fc.stringMatching(/^[a-z]{1,6}$/),
      claim,
      quotes: fc.array(fc.tuple(exact, fc.constantFrom('one', 'two', 'three', 'four', 'five')), {
        minLength: 1,
        maxLength: 3,
      }),
      year: fc.option(fc.constantFrom(...YEARS), { nil: undefined }),
    })
    .map(({ id, year, ...parts }) =>
      aFact(id, {
        claim: parts.claim,
        quotes: parts.quotes.map(([text, source]) => quote(text, 1, source)),
        ...(year && { when: { date: String(year), basis: 'stated', min: 0, max: 0 } }),
      }),
    ),
  { minLength: 1, maxLength: 25, selector: ({ id }) => id },
);
const SOURCES = byId(
  ['one', 'two', 'three', 'four', 'five'].map((id, at) => {
    const value = [{ given: 'A.', family: ['Orlova', 'Brandt', 'Brandt', 'Kuno', 'Lie'][at] ?? '' }];
    return statedSource({ id, short: value[0]?.family ?? '', author: { status: 'stated', value } });
  }),
);
const base = facts.map((all) => baseOf(all, { sources: SOURCES }));

const NUMBERS: Readonly<Record<string, string>> = { seven: '7', twelve: '12', '3,000': '3000' };
/** A figure as the words of a text may have it, and the plain words of a text: this test's own reading of them. */
const plain = (text: string) =>
  text.toLowerCase().replace(/seven|twelve|3,000/g, (word) => NUMBERS[word] ?? word);

/** Whether the author's words speak for a choice. */
function isSupported(choice: string, { kind, fact, quote: asked }: Question, all: FactBase): boolean {
  if (kind === 'who') {
    const wrote = ({ exact: text, source }: Fact['quotes'][number]) =>
      text === asked.exact && all.sources.get(source)?.short === choice;
    return [...all.facts.values()].some(({ quotes }) => quotes.some(wrote));
  }
  const text = plain(fact.quotes.map((one) => one.exact).join(' '));
  const digits = plain(choice).replace(/ ?%/, '');
  if (new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(text)) return true;
  const year = Number(choice);
  const of = (from: number, to: number) => year >= from && year <= to;
  return (
    kind === 'year' &&
    ((text.includes('century') && of(1800, 1900)) ||
      (text.includes('1904-05') && of(1904, 1905)) ||
      (text.includes('1950s') && of(1950, 1959)) ||
      (text.includes('’56') && year === 1956))
  );
}

describe('what is no question', () => {
  const draft = (claim: string, parts: Partial<Fact> = {}) => {
    const facts = ['three', 'five', 'nine'].map((figure) =>
      aFact(figure, { claim: `The dock has ${figure} gates`, quotes: [quote(`it has ${figure} gates`)] }),
    );
    const one = aFact('one', { claim, quotes: [quote(claim)], ...parts });
    return figureDraft(baseOf([one, ...facts]), one);
  };

  it('is a figure that the rest of the claim gives, or that others satisfy', () => {
    expect(draft('The harbour has four quays')).toMatchObject({ right: 'four' });
    expect(draft('The harbour has more than four quays')).toBeUndefined();
    expect(draft('The harbour has at least four quays')).toBeUndefined();
    expect(draft('There were four plans: a quay, a dock, a light and a wall')).toBeUndefined();
    expect(draft('There were four plans, namely a quay, a dock, a light and a wall')).toBeUndefined();
  });

  it('is who wrote what somebody else said, or a fragment that nobody can place', () => {
    const long = 'we shall never again see so great a light upon this water';
    const of = (one: Parameters<typeof aFact>[1]) => whoDraft(quizBase(), aFact('one', one));
    expect(of({ quotes: [quote(long)] })).toMatchObject({ right: 'Orlova' });
    expect(of({ quotes: [{ ...quote(long), speaker: 'Port Authority' }] })).toBeUndefined();
    expect(of({ quotes: [quote('so great a light upon this water')] })).toBeUndefined();
  });

  it('has wrong years that are impossible', () => {
    const when = { date: '2014', basis: 'stated', min: 0, max: 0 } as const;
    const one = aFact('one', { claim: 'It came in 2014', quotes: [quote('it came in 2014')], when });
    const old = aFact('old', {
      claim: 'In 1855',
      quotes: [quote('in 1855')],
      when: { ...when, date: '1855' },
    });
    const wrong = yearDraft(baseOf([one, old]), one)?.wrong.map(Number) ?? [];
    expect(wrong.length).toBeGreaterThanOrEqual(3);
    for (const year of wrong) expect(Math.abs(year - 2014)).toBeLessThanOrEqual(5);
  });
});

describe('questionsOf()', () => {
  it('never offers a wrong choice that the quotes support, and three or four choices that differ', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(base, fc.string(), (all, seed) => {
        for (const question of questionsOf(all, { seed, rounds: 10 })) {
          const { choices, right, kind } = question;
          kinds.add(kind);
          expect(choices.length).toBeGreaterThanOrEqual(3);
          expect(choices.length).toBeLessThanOrEqual(4);
          expect(new Set(choices.map((one) => one.toLowerCase())).size).toBe(choices.length);
          const wrong = choices.filter((_, at) => at !== right);
          expect(wrong.filter((choice) => isSupported(choice, question, all))).toEqual([]);
          // A year may be the record's date, which its source states elsewhere.
          const isRight = isSupported(choices[right] ?? '', question, all);
          expect(isRight || (kind === 'year' && choices[right] === question.fact.when?.date)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect([...kinds].sort()).toEqual(['figure', 'who', 'year']);
  });

  it('shows a quote as it is, and a claim with a blank where the answer stood', () => {
    fc.assert(
      fc.property(base, fc.string(), (all, seed) => {
        for (const { kind, shown, quote: asked, fact, choices, right } of questionsOf(all, {
          seed,
          rounds: 10,
        })) {
          if (kind === 'who') expect(shown).toBe(asked.exact);
          else
            expect(shown.replaceAll('____', choices[right] ?? '').toLowerCase()).toBe(
              fact.claim.toLowerCase(),
            );
          expect(fact.quotes).toContain(asked);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('asks the same for the same seed, on a base that was loaded again too', () => {
    const asked = () => questionsOf(smallBase(), { seed: 'a seed', rounds: 5 });
    expect(asked()).toEqual(asked());
    expect(asked().length).toBeGreaterThan(1);
  });

  it('asks about each fact once, and no more than there is', () => {
    const questions = questionsOf(smallBase(), { seed: 'x', rounds: 10 });
    const ids = questions.map(({ fact }) => fact.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(questions.length).toBeLessThan(10);
  });

  it('keeps to a topic', () => {
    const all = quizBase();
    const questions = questionsOf(all, { seed: 'x', rounds: 10, topic: all.topics.get('lighthouse') });
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.filter(({ fact }) => !fact.topics.includes('lighthouse'))).toEqual([]);
  });

  it('asks nothing where there is but one source, no date and no figure', () => {
    const one = baseOf([aFact('a'), aFact('b')], { sources: byId([statedSource()]) });
    expect(questionsOf(one, { seed: 'x', rounds: 5 })).toEqual([]);
  });

  it('takes no date of another side of the same question for a wrong one', () => {
    const at = (id: string, year: number) =>
      aFact(id, {
        claim: `The ${id} came in ${year}.`,
        quotes: [quote(`it came in ${year}`)],
        when: { date: String(year), basis: 'stated', min: 0, max: 0 },
      });
    const sides = ['early', 'late'].map((id) => ({ label: id, facts: [id] }));
    const all = baseOf([at('early', 1855), at('late', 1857), at('other', 1904)], {
      sources: byId([statedSource()]),
      contrasts: byId([{ id: 'when', type: 'differ', question: 'When?', sides }]),
    });
    const early = questionsOf(all, { seed: 'x', rounds: 3 }).find(({ fact }) => fact.id === 'early');
    expect([...(early?.choices ?? [])].sort()).not.toContain('1857');
  });
});
