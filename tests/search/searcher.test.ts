import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome, SearchOptions } from '../../src/facts/outcome.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { aFact, baseOf, byId, smallBase } from '../fixtures/base.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

const base = islandsBase();
const searcher = createSearcher(base);
const ids = ({ matches }: Outcome): string[] => matches.map(({ fact }) => fact.id);
const found = (query: string, options: SearchOptions = {}) => ids(searcher.search(query, options));

const QUERIES = [
  'which islands are disputed',
  'gas pipeline',
  'プーチン',
  'Koizumi in 2003',
  'xylophone',
  'kurilislands',
  'what does Orlova say about Crimea in march 2014',
  '',
];

describe('search()', () => {
  it.each([
    ['the islands in dispute', 'islands-named'],
    ['pipelnie from sakalin', 'sakhalin-pipeline'],
    ['Was there a 2+2 meeting of ministers?', 'first-two-plus-two'],
    ['action plan of Putin', 'action-plan-signed'],
    ['Koizumi of the utility', 'fuel-manager'],
    ['Koizumi action plan 2003', 'action-plan-signed'],
    ['visa sanctions march 2014', 'visa-sanctions'],
    ['state of war 1956', 'declaration-ended-war'],
    ['fukashima accident', 'reactors-idle'],
  ])('puts the right fact first for %j', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it.each(['small', 'islands'])(
    'answers every ask of the %s base, as it is written, with its fact',
    (name) => {
      const pack = name === 'small' ? smallBase() : base;
      const { search } = createSearcher(pack);
      for (const { id, asks } of pack.facts.values()) {
        for (const ask of asks) {
          const outcome = search(ask);
          expect([ask, outcome.outcome, ids(outcome)[0]]).toEqual([ask, 'answer', id]);
        }
      }
    },
  );

  it.each([
    ['an empty query', ''],
    ['white space', ' \t\n　\u00a0'],
    ['one letter', 'a'],
    ['one letter', 'x'],
    ['a digit', '7'],
    ['emoji', '😀😀 🇯🇵 👩‍👩‍👧'],
    ['markup', '**__~~||`` ``||~~__** > # -'],
    ['a mention', '<@123456789> <#42> <:wave:1>'],
    ['punctuation', '?!… — “”'],
    ['fillers', 'what is it about, please?'],
    ['hiragana that says nothing', 'それはなにですか'],
    ['a control character', '\u0000\u202e'],
    ['half a surrogate pair', '\ud83d'],
  ])('finds nothing for %s: %j', (_, query) => {
    expect(searcher.search(query).outcome).toBe('none');
  });

  it('finds nothing for what the base has never heard of', () => {
    for (const query of ['xylophone', 'Champions League', 'население Токелау', '天気予報']) {
      expect(searcher.search(query).outcome).toBe('none');
    }
  });

  it('is less sure of a query that asks for something unheard beside what it knows', () => {
    const known = searcher.search('length of the pipeline').confidence;
    expect(searcher.search('length of the Xanthoria pipeline').confidence).toBeLessThan(known);
  });

  it('answers nothing by a word that asks alone have, beside one that every entry has', () => {
    const answer = (query: string) => searcher.search(query).outcome === 'answer';
    expect(answer('punishment')).toBe(false);
    expect(answer('punishment for Crimea')).toBe(true);
    expect(answer('Tokyo sanctions')).toBe(true);
  });

  it('takes the times of a query as a period: any that it knows will do, and others are told', () => {
    for (const query of ['平成26年3月', 'in march 2014', 'november 2013 to march 2014']) {
      expect(['visa-sanctions', 'first-two-plus-two']).toContain(found(query)[0]);
      expect(searcher.search(query)).toMatchObject({ outcome: 'answer', unknown: [] });
    }
    expect(searcher.search('sanctions of 2014 vs sanctions of 2022').unknown).toEqual(['2022']);
  });

  it('knows the words that ask for a comparison', () => {
    for (const query of ['Shimoda vs the Kurils', 'compare Shimoda and the Kurils'])
      expect(searcher.search(query).unknown).toEqual([]);
  });

  it('gives the same outcome to a query each time, and to each in any order', () => {
    const inOrder = QUERIES.map((query) => searcher.search(query));
    const again = QUERIES.toReversed().map((query) => searcher.search(query));
    expect(again.toReversed()).toEqual(inOrder);
    const another = createSearcher(islandsBase());
    expect(QUERIES.map((query) => another.search(query))).toEqual(inOrder);
  });

  it('remembers nothing of what was completed or searched for before, whatever that was', () => {
    const before = searcher.search('gas pipeline');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        searcher.search(`${text} gas Putin`);
        searcher.complete(text);
        expect(searcher.search('gas pipeline')).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe('search() with options', () => {
  const all = 'islands border war Crimea gas';

  it('keeps to a topic', () => {
    expect(found(all).length).toBeGreaterThan(3);
    expect(found('reactors idle', { topic: 'energy' })).toContain('reactors-idle');
    expect(found('reactors idle', { topic: 'kurils' })).not.toContain('reactors-idle');
    expect(found('visa sanctions', { topic: 'kurils' })).toContain('visa-sanctions');
    expect(found('reactors idle', { topic: 'no-such-topic' })).toEqual([]);
  });

  it('keeps to a source', () => {
    for (const id of found(all, { source: 'gazette' })) {
      expect(base.facts.get(id)?.quotes.some(({ source }) => source === 'gazette')).toBe(true);
    }
    expect(found('reactors idle', { source: 'gazette' })).toEqual(['reactors-idle']);
    expect(found('reactors idle', { source: 'no-such-source' })).toEqual([]);
  });

  it('gives no more matches than the limit, and the same ones first', () => {
    const ten = found(all);
    expect(found(all, { limit: 2 })).toEqual(ten.slice(0, 2));
    expect(found(all, { limit: 1 })).toEqual(ten.slice(0, 1));
    const many = Array.from({ length: 30 }, (_, at) => aFact(`tide-${at}`, { claim: 'The tide is high.' }));
    const { search } = createSearcher(baseOf(many));
    expect(search('the tide is high').outcome).toBe('closest');
    expect(search('the tide is high').matches).toHaveLength(10);
    expect(search('the tide is high', { limit: 25 }).matches).toHaveLength(25);
  });
});

describe('search() of anything at all', () => {
  const words = fc.constantFrom(
    ...[
      'gas',
      'pipelnie',
      'Putin',
      '千島',
      'プーチンの',
      'курилы',
      '2014',
      '年',
      '3月',
      'koizumi',
      'who',
      'how many',
    ],
    ...[
      '**',
      '<@1>',
      '😀',
      '\ud83d',
      '\u0300',
      '’s',
      '2+2',
      'G-7',
      '.',
      "'",
      'constructor',
      '__proto__',
      '　',
      '\n',
    ],
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.tuple(fc.array(words), fc.constantFrom(' ', '')).map(([all, between]) => all.join(between)),
  );
  const options = fc.record(
    {
      topic: fc.constantFrom('kurils', 'energy', 'nowhere'),
      source: fc.constantFrom('gazette', 'nobody'),
      limit: fc.integer({ min: 1, max: 30 }),
    },
    { requiredKeys: [] },
  );

  it('never throws, and gives an outcome that keeps its promises', () => {
    fc.assert(
      fc.property(query, options, (text, narrowed) => {
        const { outcome, confidence, matches } = searcher.search(text, narrowed);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(matches.length === 0).toBe(outcome === 'none');
        expect(matches.length).toBeLessThanOrEqual(narrowed.limit ?? 10);
        const scores = matches.map(({ score }) => score);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(new Set(matches.map(({ fact }) => fact.id)).size).toBe(matches.length);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on an empty base', () => {
    const empty = createSearcher(baseOf([], { names: new Map(), topics: new Map(), sources: new Map() }));
    fc.assert(
      fc.property(query, (text) => {
        expect(empty.search(text)).toMatchObject({ outcome: 'none', confidence: 0, matches: [] });
        expect(empty.contrasts(text).matches).toEqual([]);
        expect(empty.complete(text)).toEqual([]);
      }),
    );
  });

  it('takes the worst of messages', () => {
    for (const text of [
      'word '.repeat(800),
      'x'.repeat(4000),
      '😀'.repeat(1000),
      '島'.repeat(4000),
      "'.".repeat(9999),
    ]) {
      expect(searcher.search(text).confidence).toBeLessThanOrEqual(1);
    }
  });
});

describe('search() of what is partly understood', () => {
  it('says which words it does not know, as they were typed', () => {
    expect(searcher.search('Xanthoria pipeline').unknown).toEqual(['Xanthoria']);
    expect(searcher.search('the length of the pipeline').unknown).toEqual([]);
    expect(searcher.search('<@123456789012345678> pipeline').unknown).toEqual([]);
  });

  it('says how it read misspelt words', () => {
    expect(searcher.search('pipelnie from sakalin').readAs).toBe('pipeline from sakhalin');
    expect(searcher.search('pipeline').readAs).toBeUndefined();
  });

  it('reads names in other scripts', () => {
    expect(found('Путіну')[0]).toBe('action-plan-signed');
    expect(found('푸틴')[0]).toBe('action-plan-signed');
    expect(found('プーチンは何をした')[0]).toBe('action-plan-signed');
  });

  it.each([
    ['march 2014', 'visa-sanctions'],
    ['平成26年3月', 'visa-sanctions'],
    ['in the 50s', 'declaration-ended-war'],
    ['19.10.1956', 'declaration-ended-war'],
    ['what happened in 1855', 'shimoda-border'],
  ])('finds dated facts by %j', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it('takes a misspelt word for the pack’s own, though it has the stem of another', () => {
    const { search } = createSearcher(
      baseOf([
        aFact('governor', { claim: 'The governor spoke in Tomsk.' }),
        ...['a', 'b', 'c'].map((id) => aFact(id, { claim: 'The government governs alone.' })),
      ]),
    );
    expect(ids(search('governer'))[0]).toBe('governor');
    expect(search('governing').readAs).toBeUndefined();
  });

  it('knows a name in another alphabet from a word with its stem', () => {
    const { search } = createSearcher(
      baseOf(
        [
          aFact('envoy', { claim: 'Mori was sent as an envoy.' }),
          ...['море', 'морской'].map((ask, at) =>
            aFact(`sea-${at}`, { claim: 'The sea is deep.', asks: [ask] }),
          ),
        ],
        { names: byId([{ id: 'mori', name: 'Mori', kind: 'person', aliases: ['Мори'] }]) },
      ),
    );
    expect(ids(search('кто такой Мори'))[0]).toBe('envoy');
  });

  it('finds a name by the spellings of a synonym with its id, Korean particles and all', () => {
    const { search } = createSearcher(
      baseOf([aFact('envoy', { claim: 'Mori was sent as an envoy.' }), aFact('b')], {
        names: byId([{ id: 'mori', name: 'Mori', kind: 'person', aliases: [] }]),
        synonyms: byId([{ id: 'mori', name: '모리', aliases: ['莫里'] }]),
      }),
    );
    for (const query of ['모리', '모리는 누구', '莫里是谁'])
      expect([query, ...ids(search(query)), search(query).unknown]).toEqual([query, 'envoy', []]);
  });

  it('goes by what is counted before its number', () => {
    const { search } = createSearcher(
      baseOf([
        aFact('packages', { claim: 'The fourth package came late.' }),
        aFact('principle', { claim: 'The third principle is peace.' }),
        aFact('third', { claim: 'A third road.' }),
      ]),
    );
    expect(ids(search('3rd package'))[0]).toBe('packages');
    expect(ids(search('third principle'))[0]).toBe('principle');
  });

  it('calls nothing an answer that lacks the number or the relation asked for', () => {
    const { search } = createSearcher(
      baseOf([
        aFact('boats', { claim: 'Boats were lowered into the sea.' }),
        aFact('oil', { claim: 'The capital for oil left Canada.' }),
        ...['a', 'b', 'c', 'd'].map((id) => aFact(id, { claim: 'Nothing else happened.' })),
      ]),
    );
    expect(search('which boats were lowered').outcome).toBe('answer');
    expect(search('how many boats were lowered').outcome).toBe('closest');
    expect(search('capital Canada').outcome).toBe('answer');
    expect(search('the capital of Canada').outcome).toBe('closest');
  });

  it('calls nothing an answer that is of another source than the one asked, or of a year that nobody speaks of', () => {
    const answer = (query: string) => searcher.search(query).outcome === 'answer';
    expect(answer('pipeline from Sakhalin, Gazette')).toBe(true);
    expect(answer('pipeline from Sakhalin, Orlova')).toBe(false);
    expect(answer('the declaration ended the state of war in 1956')).toBe(true);
    expect(answer('the declaration ended the state of war in 1987')).toBe(false);
  });

  it('calls nothing an answer that does not name the person or place asked about', () => {
    const { search } = createSearcher(
      baseOf(
        [
          aFact('oil', { claim: 'Mori spoke of oil.', asks: ['what did Mori say about oil'] }),
          aFact('torch', { claim: 'The torch came to Sochi.' }),
          ...[...'abcdefghijklmn'].map((id) => aFact(id, { claim: 'Nothing else happened.' })),
        ],
        {
          names: byId([
            { id: 'mori', name: 'Mori', kind: 'person', aliases: [] },
            { id: 'sochi', name: 'Sochi', kind: 'place', aliases: [] },
            { id: 'oil', name: 'oil', kind: 'term', aliases: ['gas'] },
          ]),
        },
      ),
    );
    expect(search('what did Mori say about gas').outcome).toBe('answer');
    expect(search('did Mori speak of oil in Sochi').outcome).toBe('closest');
  });

  it('takes a plain word that the pack does not have for the words that it has', () => {
    const { search, explain } = createSearcher(
      baseOf([
        aFact('measles', { claim: 'Children catch measles.' }),
        aFact('work', { claim: 'Goods come to a gig.' }),
      ]),
    );
    expect([...ids(search('kids')), search('kids').unknown]).toEqual(['measles', []]);
    expect(explain('kids').reading.words).toMatchObject([{ state: 'translated', meant: 'kids' }]);
    expect(explain('gig').reading.words).toMatchObject([{ state: 'known' }]);
  });

  it('reads figures as number words', () => {
    const four = createSearcher(
      baseOf([aFact('four', { claim: 'The strategy has four principles.' }), aFact('other')]),
    );
    expect(four.search('4 principles').unknown).toEqual([]);
    expect(four.search('4 принципа').unknown).toEqual(['принципа']);
  });

  it('takes no word of four letters for another but a name', () => {
    expect(createSearcher(baseOf([aFact('pipe', { claim: 'A pipe.' })])).search('pepe').outcome).toBe('none');
  });

  it('counts a framing word where the pack uses it', () => {
    const classes = createSearcher(
      baseOf([aFact('third', { claim: 'Third class was below deck.' }), aFact('b')]),
    );
    expect(classes.search('class').outcome).not.toBe('none');
    expect(found('class')).toEqual([]);
  });
});

describe('strictness', () => {
  it('decides from what confidence on a match is an answer', () => {
    const outcomes = (['lenient', 'usual', 'strict'] as const).map((strictness) => {
      const { search } = createSearcher(base, { strictness });
      return QUERIES.concat('border treaty quarrel', 'gas banana', 'war plan islands').filter(
        (query) => search(query).outcome === 'answer',
      ).length;
    });
    expect(outcomes).toEqual(outcomes.toSorted((a, b) => b - a));
  });
});
