import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureDraft } from '../../../src/commands/quiz/quiz-figure.ts';
import { orderDraft } from '../../../src/commands/quiz/quiz-order.ts';
import { chooseQuestions, type Question, questionsOf } from '../../../src/commands/quiz/quiz-question.ts';
import { whoDraft } from '../../../src/commands/quiz/quiz-who.ts';
import { yearDraft } from '../../../src/commands/quiz/quiz-year.ts';
import type { Fact } from '../../../src/facts/fact.ts';
import type { FactBase } from '../../../src/facts/fact-base.ts';
import type { Name } from '../../../src/facts/name.ts';
import { knownValue } from '../../../src/facts/source.ts';
import { aFact, baseOf, byId, quote, smallBase, statedSource } from '../../fixtures/base.ts';
import { quizBase } from '../../fixtures/quiz-base.ts';
import { realBase } from '../../golden/real-base.ts';

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

const FAMILIES = { one: 'Orlova', two: 'Brandt', three: 'Brandt', four: 'Kuno', five: 'Lie' } as const;

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
      isArgued: fc.boolean(),
    })
    .map(({ id, year, isArgued, ...parts }) =>
      aFact(id, {
        ...(isArgued
          ? { kind: 'argument', holder: FAMILIES[parts.quotes[0]?.[1] ?? 'one'] }
          : { kind: 'event' }),
        claim: parts.claim,
        quotes: parts.quotes.map(([text, source]) => quote(text, 1, source)),
        ...(year && {
          when: {
            ...{ date: `${year}-05`, basis: 'stated' },
            ...{ min: Date.UTC(year, 4, 1), max: Date.UTC(year, 5, 1) - 1 },
          },
        }),
      }),
    ),
  { minLength: 1, maxLength: 25, selector: ({ id }) => id },
);
const SOURCES = byId(
  ['one', 'two', 'three', 'four', 'five'].map((id, at) => {
    const value = [{ given: 'A.', family: Object.values(FAMILIES)[at] ?? '' }];
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
  if (kind === 'order') return choice === fact.claim;
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
    expect(draft('The first four quays were of granite')).toBeUndefined();
    expect(draft('The keeper has seen the governor four times')).toBeUndefined();
    expect(draft('There were four plans: a quay, a dock, a light and a wall')).toBeUndefined();
    expect(draft('There were four plans, namely a quay, a dock, a light and a wall')).toBeUndefined();
    expect(draft('The gate opens at 4 pm')).toBeUndefined();
    expect(draft('The water is at 4 °C (39 °F)')).toBeUndefined();
    expect(draft('The dues are between 4 and 7 pounds')).toBeUndefined();
    expect(draft('The port keeps four fifths of its dues')).toBeUndefined();
    expect(draft('The storm broke five gates and bent a sixth')).toBeUndefined();
  });

  it('has wrong figures of the size of the right one, which the claim does not contradict', () => {
    const wrong = (claim: string) => draft(claim)?.wrong.map((figure) => Number.parseFloat(figure)) ?? [];
    for (const share of wrong('Of the dues 80 % go to the port')) expect(share).toBeLessThan(100);
    for (const share of wrong('Of the dues 60 % go to the port and 30 % to the crown'))
      expect(share).toBeLessThan(70);
    for (const ships of wrong('The storm sank 14 ships of 16')) expect(ships).toBeLessThan(16);
    for (const dues of wrong('The dues were 9,000 pounds')) expect(dues).toBeGreaterThanOrEqual(3);
    expect(draft('The storm sank 14 ships of 16')).toMatchObject({
      shown: 'The storm sank ____ ships of 16',
    });
    expect(wrong('The storm sank 14 ships of 16').length).toBeGreaterThanOrEqual(2);
  });

  it('is who wrote what somebody else said, or a fragment that nobody can place', () => {
    const long = 'We shall never again see so great a light upon this water';
    const argued = { kind: 'argument', holder: 'Orlova' } as const;
    const of = (one: Parameters<typeof aFact>[1]) => {
      const fact = aFact('one', { ...argued, ...one });
      const all = quizBase();
      return whoDraft({ ...all, facts: new Map([...all.facts, [fact.id, fact]]) }, fact);
    };
    expect(of({ quotes: [quote(long)] })).toMatchObject({ right: 'Orlova' });
    expect(of({ quotes: [quote(long)], holder: 'Port Authority' })).toBeUndefined();
    expect(of({ quotes: [quote(long)], kind: 'event', holder: undefined })).toBeUndefined();
    expect(of({ quotes: [quote(`this shows that ${long}`)] })).toBeUndefined();
    expect(of({ quotes: [quote(`A part of their fear was that ${long}`)] })).toBeUndefined();
    expect(of({ quotes: [quote(long.replace('so great', '[…]'))] })).toBeUndefined();
    expect(
      of({ quotes: [quote(`The keeper said “the light is out for good” and ${long}`)] }),
    ).toBeUndefined();
    expect(of({ quotes: [{ ...quote(long), speaker: 'Port Authority' }] })).toBeUndefined();
    expect(of({ quotes: [quote('So great a light upon this water')] })).toBeUndefined();
  });

  it('is what came first among events that are not later', () => {
    const at = (id: string, year: number, claim = `The ${id} was built`) =>
      aFact(id, {
        ...{ claim, kind: 'event', quotes: [quote(claim)] },
        when: {
          ...{ date: String(year), basis: 'stated' },
          ...{ min: Date.UTC(year, 0, 1), max: Date.UTC(year + 1, 0, 1) - 1 },
        },
      });
    const facts = [at('dock', 1855), at('quay', 1856), at('mole', 1855), at('tower', 1904), at('gate', 1905)];
    const all = baseOf([...facts, at('wall', 1999, 'The wall was built in 1999')]);
    const wrong = (id: string) => orderDraft(all, all.facts.get(id) ?? at('none', 1))?.wrong;
    expect(wrong('dock')).toEqual(['The tower was built', 'The gate was built']);
    expect(wrong('wall')).toBeUndefined();
  });

  it('has wrong years that are impossible', () => {
    const wrong = (claim: string, ...names: Name[]) => {
      const at = (id: string, date: string, said: string) =>
        aFact(id, {
          ...{ kind: 'event', claim: said, quotes: [quote(`${said}, in ${date.slice(0, 4)}`)] },
          when: { date, basis: 'stated', min: Date.parse(date), max: Date.parse(date) },
        });
      const one = at('one', '2011-02', claim);
      const others = [
        at('old', '1855-01', 'In 1855 it was built'),
        at('before', '2010-01', 'Lind took office'),
        at('after', '2013-01', 'Then Lind left'),
      ];
      return yearDraft(baseOf([one, ...others], { names: byId(names) }), one)?.wrong.map(Number) ?? [];
    };
    const near = [2006, 2007, 2008, 2009, 2010, 2012, 2013, 2014];
    // The source was written in 2014, and could not tell of a later year.
    expect(wrong('It came in 2011').toSorted()).toEqual(near);
    expect(wrong('The charge of 2008 lapsed').toSorted()).toEqual([2009, 2010, 2012, 2013, 2014]);
    // Lind was in office from 2010 to 2013.
    const lind: Name = { id: 'lind', name: 'Ada Lind', kind: 'person', aliases: ['Lind'] };
    expect(wrong('Lind spoke', lind).toSorted()).toEqual([2010, 2012, 2013]);
  });

  it('is the year of most of what has a date', () => {
    const facts = [1, 2, 3].map((month) =>
      aFact(`event-${month}`, {
        ...{ kind: 'event', quotes: [quote('it was in 2011')] },
        when: { date: `2011-0${month}`, basis: 'stated', min: 0, max: 0 },
      }),
    );
    expect(facts.map((fact) => yearDraft(baseOf(facts), fact))).toEqual([undefined, undefined, undefined]);
  });

  it('is an event that its names tell of another time too', () => {
    const at = (id: string, month: string, claim: string) => {
      const time = Date.parse(`2011-${month}-01`);
      const when = { date: `2011-${month}`, basis: 'inferred', min: time, max: time } as const;
      return aFact(id, { kind: 'event', claim, quotes: [quote(claim)], when });
    };
    const facts = [
      at('first', '01', 'The quay was built'),
      at('ball', '04', 'Lind and Brandt met in Skagen and danced'),
      at('fire', '06', 'The lighthouse burnt'),
      at('talks', '08', 'In Skagen talks between Lind and Brandt went on'),
      at('dock', '09', 'The dock was dug'),
    ];
    const [first] = facts;
    expect(first && orderDraft(baseOf(facts), first)?.wrong).toEqual([
      'The lighthouse burnt',
      'The dock was dug',
    ]);
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
          expect(
            isRight || (kind === 'year' && choices[right] === question.fact.when?.date.slice(0, 4)),
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    // An order of events is drawn now and then.
    expect([...kinds]).toEqual(expect.arrayContaining(['figure', 'who', 'year']));
  });

  it('shows a quote as it is, and a claim with a blank where the answer stood', () => {
    fc.assert(
      fc.property(base, fc.string(), (all, seed) => {
        for (const { kind, shown, quote: asked, fact, choices, right } of questionsOf(all, {
          seed,
          rounds: 10,
        })) {
          if (kind === 'who') expect(shown).toBe(asked.exact);
          else if (kind === 'order') expect([shown, choices[right]]).toEqual(['', fact.claim]);
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
    const asked = () => questionsOf(quizBase(), { seed: 'a seed', rounds: 5 });
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
        kind: 'event',
        when: { date: `${year}-05`, basis: 'stated', min: 0, max: 0 },
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

describe('chooseQuestions()', () => {
  const all = quizBase();
  const choose = (rounds: number, asked?: ReadonlyMap<string, number>) =>
    chooseQuestions(all, { seed: 'x', rounds, asked }).map(({ item }) => item);

  it('asks nothing again until all was asked, then what was asked the longest ago', () => {
    const pool = choose(99);
    expect(pool.length).toBeGreaterThan(4);
    const first = choose(2);
    const asked = new Map(first.map((item, at) => [item, at + 1]));
    expect(choose(pool.length - 2, asked).filter((item) => asked.has(item))).toEqual([]);
    const again = new Map(pool.map((item, at) => [item, pool.length - at]));
    expect(choose(1, again)).toEqual(pool.slice(-1));
  });

  it('asks about the facts of a chosen set alone', () => {
    const [one, two] = all.facts.values();
    const set = [one, two].filter((fact) => fact !== undefined);
    const questions = chooseQuestions(all, { seed: 'x', rounds: 9, facts: set });
    expect(questions.length).toBeGreaterThan(0);
    for (const { fact } of questions) expect(set).toContain(fact);
  });
});

describe('every question of the real base', () => {
  const { base: real } = realBase();
  const questions = Array.from({ length: 200 }, (_, at) =>
    questionsOf(real, { seed: `quiz ${at}`, rounds: 5 }),
  );
  const issued = (id: string) => Number(/\d{4}/.exec(knownValue(real.sources.get(id)?.issued) ?? '')?.[0]);

  const ofKind = (kind: string) => questions.flat().filter((question) => question.kind === kind);
  const wrongOf = ({ choices, right }: Question) => choices.filter((_, at) => at !== right);
  const answerOf = ({ choices, right }: Question) => choices[right] ?? '';

  it('has one right choice that its text does not give away, in 200 quizzes', () => {
    for (const question of questions.flat()) {
      const { shown, choices, item } = question;
      expect(new Set(choices.map((one) => one.toLowerCase())).size, item).toBe(choices.length);
      expect(wrongOf(question).length, item).toBeGreaterThanOrEqual(2);
      expect(shown.toLowerCase(), item).not.toContain(answerOf(question).toLowerCase());
    }
    for (const { shown, item } of ofKind('figure'))
      expect(shown, item).not.toMatch(/more than|at least|up to|nearly|over ____/);
  });

  it('asks who wrote only whole quotes of an author’s own view, which no other source has', () => {
    for (const question of ofKind('who')) {
      const { fact, shown, quote: asked, item } = question;
      expect(['argument', 'position', 'forecast'], item).toContain(fact.kind);
      expect(shown, item).toMatch(/^["“]?[\p{Lu}\d]/u);
      expect(shown, item).not.toContain('[…]');
      expect(asked.speaker, item).toBeUndefined();
      const wrote = [...real.facts.values()].flatMap(({ quotes }) =>
        quotes
          .filter(({ exact }) => exact.includes(shown))
          .map(({ source }) => real.sources.get(source)?.short),
      );
      expect(new Set(wrote), item).toEqual(new Set([answerOf(question)]));
    }
  });

  it('has wrong years of the same time, which its source could know of', () => {
    for (const question of ofKind('year'))
      for (const year of wrongOf(question).map(Number)) {
        expect(Math.abs(year - Number(answerOf(question))), question.item).toBeLessThanOrEqual(5);
        expect(year, question.item).toBeLessThanOrEqual(issued(question.quote.source));
      }
  });

  it('asks what came first among events of which all others are later', () => {
    for (const question of ofKind('order'))
      for (const claim of wrongOf(question)) {
        const other = [...real.facts.values()].find((one) => one.claim === claim);
        expect(other?.when?.min, question.item).toBeGreaterThan(
          question.fact.when?.max ?? Number.POSITIVE_INFINITY,
        );
      }
  });

  it('is asked once in a quiz, and no quote twice', () => {
    for (const quiz of questions) {
      expect(quiz.length).toBe(5);
      expect(new Set(quiz.map(({ fact }) => fact.id)).size).toBe(5);
      expect(new Set(quiz.map(({ quote: { exact } }) => exact)).size).toBe(5);
    }
  });
});
