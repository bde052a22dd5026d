import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedSentence, checkCard } from '../../../src/commands/check/check-card.ts';
import type { Outcome } from '../../../src/facts/outcome.ts';
import { arbitraryFact } from '../../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, quote, smallBase } from '../../fixtures/base.ts';
import { overLimits, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { found, silence } from '../../fixtures/fake-searcher.ts';
import { effects, markdownText } from '../../fixtures/markdown-text.ts';
import { viewOf } from '../../fixtures/view.ts';

const view = viewOf();
const fact = (id: string) => view.base.facts.get(id) ?? aFact(id);
const checked = (shown: string, outcome: Outcome): CheckedSentence => ({
  sentence: { shown, words: shown },
  found: outcome,
});
const textOf = (...args: Parameters<typeof checkCard>) => textsOf(checkCard(...args)).join('\n');

const burnt = checked('The light burnt in 1920.', found('answer', fact('lighthouse-burnt')));
const silent = checked('The keeper had a cat.', silence);

describe('checkCard()', () => {
  it('shows the sentence, when the source has it, the other side, the headline, where the quote stands and the quote whole', () => {
    const text = textOf(view, [burnt], 0);
    const parts = [
      'The light burnt in 1920\\.'.replace('\\', ''),
      'The source’s date: 1904–1905',
      '-# Sources differ: How was the light lost?',
      '-# The lighthouse burnt down in the winter of 1904 to 1905',
      '-# **Vera Orlova**, 11 March 2014, *The Harbour and its Light*, Coastal Review,\u00a0¶4',
      '> the light, and the keeper’s house with it, was lost',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('never says that a sentence is true or false, and says so', () => {
    const text = textOf(view, [burnt, silent], 3);
    expect(text).not.toMatch(/\b(?:true|false|correct|wrong|right|contradict\w*|confirm\w*)\b/i);
    expect(text).toContain('Footnote does not judge');
  });

  it('is for the asker alone, and cannot be posted: the words are somebody else’s', () => {
    const reply = checkCard(view, [burnt], 0);
    expect(reply).toMatchObject({ outcome: 'answer', ephemeral: true });
    expect(reply.share).toBeUndefined();
  });

  it('lists the sentences on which the sources are silent together, and counts them', () => {
    const text = textOf(view, [silent, burnt, silent], 0);
    expect(text).toContain('Nothing in the sources on 2 sentences');
    expect(text.match(/- The keeper had a cat/g)).toHaveLength(2);
  });

  it('says in one line that the sources are silent on all of it, and what they are about', () => {
    const reply = checkCard(view, [silent, silent], 0);
    expect(reply).toMatchObject({ outcome: 'none', menus: [] });
    const text = textsOf(reply).join('\n');
    expect(text).toContain('Nothing in the sources on any of the 2 sentences');
    expect(text).toContain('A harbour and its light');
    expect(text).not.toContain('cat');
  });

  it('counts the sentences that were not looked up', () => {
    expect(textOf(view, [burnt], 4)).toContain('4 more sentences were not looked up');
    expect(textOf(view, [burnt], 0)).not.toContain('not looked up');
  });

  it('shows a fact that answers two sentences once, below both', () => {
    const other = checked('The light was lost.', burnt.found);
    const text = textOf(view, [burnt, silent, other], 0);
    expect(text.match(/The lighthouse burnt down/g)).toHaveLength(1);
    expect(text.indexOf('The light was lost')).toBeLessThan(text.indexOf('The lighthouse burnt down'));
  });

  it('shows the nearest to a sentence that none answers, said to be no answer', () => {
    const near = checked('It cost a fortune.', found('closest', fact('toll-was-due')));
    const [select] = checkCard(view, [burnt, near], 0).menus ?? [];
    expect(select?.options).toMatchObject([
      { label: expect.stringContaining('lighthouse burnt') },
      { label: expect.stringContaining('toll'), description: expect.stringMatching(/no entry answers/) },
    ]);
    expect(select?.options[0]?.description).toBeUndefined();
    const text = textOf(view, [near], 0);
    expect(text).toMatch(/It cost a fortune[\s\S]*Nearest, perhaps about something else:[\s\S]*toll/);
    expect(text).not.toContain('Nothing in the sources');
    expect(checkCard(view, [near], 0)).toMatchObject({ outcome: 'closest', ephemeral: true });
  });

  it('cuts a long sentence at a word', () => {
    const text = textOf(view, [checked('word '.repeat(200).trim(), burnt.found)], 0);
    expect(text).toMatch(/In the message:\*\* (?:word )+word…\n/);
  });

  it('fits Discord’s limits, shows quotes whole and markdown literally, whatever is written and found', () => {
    const sentence = fc.record({ shown: markdownText(300), fact: arbitraryFact, how: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (all) => {
        const base = baseOf(all.map((one) => one.fact));
        const outcomes = all.map(({ shown, fact: one, how }) =>
          checked(shown, how === 2 ? silence : found(how === 1 ? 'closest' : 'answer', one)),
        );
        const reply = checkCard(viewOf(base), outcomes, 1);
        expect(overLimits(reply)).toEqual([]);
        const quotes = all.flatMap(({ fact: one }) =>
          one.quotes.map(({ exact }) => exact.trim().replace(/\s+/g, ' ')),
        );
        for (const shown of shownQuotes(reply)) expect(quotes).toContain(shown);
      }),
      { numRuns: 60 },
    );
  });

  it('shows markdown and mentions of the message literally', () => {
    fc.assert(
      fc.property(markdownText(60), (shown) => {
        const [, line = ''] =
          /\*\*In the message:\*\* (.*)/.exec(textOf(view, [checked(shown, burnt.found)], 0)) ?? [];
        expect(effects(line)).toEqual([]);
      }),
    );
  });

  it('counts the facts that do not fit, and opens them all the same', () => {
    const facts = Array.from({ length: 8 }, (_, at) =>
      aFact(`long-${at}`, { claim: 'claim '.repeat(90), quotes: [quote(`${at} ${'word '.repeat(200)}`)] }),
    );
    const reply = checkCard(
      viewOf(baseOf(facts)),
      facts.map((one) => checked(one.id, found('answer', one))),
      0,
    );
    expect(textsOf(reply).join('\n')).toMatch(/and \d more entries that would not fit/);
    expect(reply.menus?.[0]?.options).toHaveLength(8);
  });

  it('says in other languages that claims are in English', () => {
    expect(textOf(viewOf(smallBase(), 'ru'), [burnt], 0)).toContain(
      viewOf(smallBase(), 'ru').say('fact.in-english'),
    );
    expect(textOf(view, [burnt], 0)).not.toContain(view.say('fact.in-english'));
  });
});
