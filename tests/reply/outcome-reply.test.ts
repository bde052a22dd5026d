import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { need } from '../../src/facts/fact-base.ts';
import { outcomeReply } from '../../src/reply/outcome-reply.ts';
import { arbitraryFact } from '../fixtures/arbitrary-fact.ts';
import { aFact, aTopic, baseOf, byId, smallBase } from '../fixtures/base.ts';
import { overLimits, shownQuotes, textsOf } from '../fixtures/discord-limits.ts';
import { found, silence } from '../fixtures/fake-searcher.ts';

const base = smallBase();
const first = need(base.facts, 'lighthouse-burnt');
const second = need(base.facts, 'harbour-opened');
const third = need(base.facts, 'toll-was-due');
const facts = fc.array(arbitraryFact, { minLength: 1, maxLength: 10 });

describe('outcomeReply() to an answer', () => {
  it('is public and shows the first fact with its quotes', () => {
    const reply = outcomeReply(base, found('answer', first));
    expect(reply).toMatchObject({ outcome: 'answer', ephemeral: false });
    expect(shownQuotes(reply)).toEqual(first.quotes.map(({ exact }) => exact));
  });

  it('names further matches after it, without their quotes', () => {
    const reply = outcomeReply(base, found('answer', first, second, third));
    expect(textsOf(reply).slice(-2).join('\n')).toMatch(/harbour opened[\s\S]*toll was due/);
    expect(shownQuotes(reply)).toHaveLength(first.quotes.length);
  });

  it('fits Discord’s limits, whatever was found', () => {
    fc.assert(
      fc.property(facts, ([one = first, ...more]) => {
        expect(overLimits(outcomeReply(baseOf([one, ...more]), found('answer', one, ...more)))).toEqual([]);
      }),
    );
  });
});

describe('outcomeReply() to what is only near', () => {
  it('is for the asker alone and says first that the sources do not say it', () => {
    const reply = outcomeReply(base, found('closest', first, second));
    expect(reply).toMatchObject({ outcome: 'closest', ephemeral: true });
    expect(textsOf(reply)[0]).toMatch(/^\W*The sources do not say/);
  });

  it('never looks like an answer: no heading, no quote, no accent colour', () => {
    fc.assert(
      fc.property(facts, ([one = first, ...more]) => {
        const reply = outcomeReply(baseOf([one, ...more]), found('closest', one, ...more));
        expect(shownQuotes(reply)).toEqual([]);
        expect(textsOf(reply).join('\n')).not.toMatch(/^#/m);
        expect(JSON.stringify(reply)).not.toContain('accent_color');
        expect(overLimits(reply)).toEqual([]);
      }),
    );
  });

  it('offers at least the nearest fact, however long its claim', () => {
    const long = aFact('long', { claim: '*_'.repeat(4000) });
    const [text = ''] = textsOf(outcomeReply(baseOf([long]), found('closest', long)));
    expect(text).toContain('(Orlova ¶4)');
  });
});

describe('outcomeReply() to nothing', () => {
  it('is for the asker alone, says that the sources are silent and what they are about', () => {
    const reply = outcomeReply(base, silence);
    expect(reply).toMatchObject({ outcome: 'none', ephemeral: true });
    const text = textsOf(reply).join('\n');
    expect(text).toMatch(/silent/);
    expect(text).toContain('/harbour');
    expect(text).toContain('/lighthouse');
    expect(shownQuotes(reply)).toEqual([]);
  });

  it('fits Discord’s limits with a hundred topics, and counts those it leaves out', () => {
    const topics = Array.from({ length: 100 }, (_, at) =>
      aTopic(`topic-${at}`, `Title *${at}* `.repeat(9), []),
    );
    const reply = outcomeReply(smallBase({ title: 'Title '.repeat(2000), topics: byId(topics) }), silence);
    expect(overLimits(reply)).toEqual([]);
    expect(textsOf(reply).join('\n')).toMatch(/and \d+ more/);
  });
});
