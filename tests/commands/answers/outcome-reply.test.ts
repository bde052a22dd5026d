import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeReply } from '../../../src/commands/answers/outcome-reply.ts';
import { need } from '../../../src/facts/fact-base.ts';
import type { Outcome } from '../../../src/facts/outcome.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { arbitraryFact } from '../../fixtures/arbitrary-fact.ts';
import { aFact, aTopic, baseOf, byId, smallBase, titled } from '../../fixtures/base.ts';
import { idOf, labelsOf } from '../../fixtures/controls.ts';
import { overLimits, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { found, silence } from '../../fixtures/fake-searcher.ts';
import { longText, markdownText } from '../../fixtures/markdown-text.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const view = viewOf(base);
const first = need(base.facts, 'lighthouse-burnt');
const second = need(base.facts, 'harbour-opened');
const third = need(base.facts, 'toll-was-due');
const facts = fc.uniqueArray(arbitraryFact, { minLength: 1, maxLength: 10, selector: ({ id }) => id });

describe('outcomeReply() to an answer', () => {
  it('is public and shows the first fact with its quotes', () => {
    const reply = outcomeReply(view, found('answer', first));
    expect(reply).toMatchObject({ outcome: 'answer', ephemeral: false });
    expect(shownQuotes(reply)).toEqual(first.quotes.map(({ exact }) => exact));
  });

  it('offers further matches below it, without their quotes', () => {
    const reply = outcomeReply(view, found('answer', first, second, third));
    expect(reply.menus?.[0]?.options.map(({ value }) => value)).toEqual(
      [second, third].map(({ id }) => tokenOf(id)),
    );
    expect(shownQuotes(reply)).toHaveLength(first.quotes.length);
  });

  it('fits Discord’s limits, whatever was found', () => {
    fc.assert(
      fc.property(facts, ([one = first, ...more]) => {
        expect(
          overLimits(outcomeReply(viewOf(baseOf([one, ...more])), found('answer', one, ...more))),
        ).toEqual([]);
      }),
    );
  });
});

describe('outcomeReply() to what is only near', () => {
  it('is for the asker alone and says first that no entry was found that answers it', () => {
    const reply = outcomeReply(view, found('closest', first, second), { query: 'who *lit* it' });
    expect(reply).toMatchObject({ outcome: 'closest', ephemeral: true });
    expect(textsOf(reply)[0]).toBe(
      '**I found no entry that answers “who \\*lit\\* it”.**\nNearest, perhaps about something else:',
    );
    expect(textsOf(outcomeReply(view, found('closest', first)))[0]).toContain('that answers this.');
  });

  it('never looks like an answer: no heading, no quote, no accent colour', () => {
    fc.assert(
      fc.property(facts, ([one = first, ...more]) => {
        const reply = outcomeReply(viewOf(baseOf([one, ...more])), found('closest', one, ...more));
        expect(shownQuotes(reply)).toEqual([]);
        expect(textsOf(reply).join('\n')).not.toMatch(/^#/m);
        expect(JSON.stringify(reply)).not.toContain('accent_color');
        expect(overLimits(reply)).toEqual([]);
      }),
    );
  });

  it('offers three at most, and opens each of them', () => {
    const reply = outcomeReply(view, found('closest', first, second, third, second));
    expect(labelsOf(reply)).toEqual(['Quote 1', 'Quote 2', 'Quote 3']);
    for (const [at, { id }] of [first, second, third].entries())
      expect(idOf(reply, `Quote ${at + 1}`)).toBe(customId('pick', tokenOf(id)));
    expect(textsOf(reply).slice(1)).toEqual([
      '**1** The lighthouse burnt down in the winter of 1904 to 1905.\n-# Orlova, 11 March 2014, ¶4',
      '**2** The harbour opened on 7 February 1855.\n-# Orlova, 11 March 2014, ¶4',
      '**3** A toll was due from each ship in 1904.\n-# Orlova, 11 March 2014, ¶4',
    ]);
  });

  it('offers at least the nearest fact, however long its claim', () => {
    const long = aFact('long', { claim: '*_'.repeat(4000) });
    const [, text = ''] = textsOf(outcomeReply(viewOf(baseOf([long])), found('closest', long)));
    expect(text).toContain('-# Orlova, 11 March 2014, ¶4');
  });
});

describe('outcomeReply() to a mistyped question', () => {
  const { say } = view;
  const misread = { ...silence, readAs: 'the lighthouse' };
  const near = { ...found('closest', first), readAs: 'the lighthouse' };

  it.each([
    [misread, []],
    [near, ['Quote 1']],
  ])('asks whether something else was meant, and asks that on a click', (outcome, others) => {
    const reply = outcomeReply(view, outcome);
    expect(labelsOf(reply)).toEqual(['Did you mean “the lighthouse”?', ...others]);
    expect(idOf(reply, say('button.did-you-mean', { query: 'the lighthouse' }))).toBe(
      customId('ask', 'the lighthouse'),
    );
  });

  it('asks nothing where the words were right, or too many for a button', () => {
    expect(labelsOf(outcomeReply(view, silence))).toEqual([]);
    expect(labelsOf(outcomeReply(view, { ...silence, readAs: 'word '.repeat(30) }))).toEqual([]);
  });

  it('says of an answer how the question was read, instead of asking', () => {
    const reply = outcomeReply(view, { ...found('answer', first), readAs: 'the lighthouse' });
    expect(textsOf(reply).at(-1)).toContain('Read as: the lighthouse');
    expect(JSON.stringify(reply.buttons)).not.toContain('Did you mean');
  });

  it('keeps a button within Discord’s limits, whatever the question', () => {
    fc.assert(
      fc.property(fc.oneof(markdownText(60), longText(200)), (readAs) => {
        for (const outcome of [silence, found('closest', first)])
          expect(overLimits(outcomeReply(view, { ...outcome, readAs }))).toEqual([]);
      }),
    );
  });
});

describe('outcomeReply() in another language', () => {
  it('says what it says in that language, to an answer, to what is near and to nothing', () => {
    for (const locale of ['ja', 'ru']) {
      const { say } = viewOf(base, locale);
      const text = (outcome: Outcome) => textsOf(outcomeReply(viewOf(base, locale), outcome)).join('\n');
      expect(text(silence)).toContain(say('none.title'));
      expect(text(found('closest', first))).toContain(say('closest.title'));
      expect(text(found('answer', first))).toContain(say('fact.in-english'));
    }
  });
});

describe('outcomeReply() to words that nothing explains', () => {
  const unknown = ['blorf', '*zap*'];

  it('names them as typed, never says that the sources are silent, and offers the nearest entries', () => {
    const reply = outcomeReply(view, { ...silence, unknown }, { nearest: [first, second] });
    const text = textsOf(reply).join('\n');
    expect(text).toContain('I do not know the words “blorf” and “\\*zap\\*”.');
    expect(text).not.toContain(view.say('none.title'));
    expect(reply.menus?.map(({ options }) => options.length)).toEqual([2, 2]);
  });

  it('leads with them where something is near, of which it shows two', () => {
    const near = { ...found('closest', first, second, third), unknown: ['blorf'] };
    const reply = outcomeReply(view, near, { query: 'did the light blorf' });
    expect(textsOf(reply)[0]).toMatch(
      /^\*\*I do not know the word “blorf”\.\*\*\nNearest to the other words:/,
    );
    expect(labelsOf(reply)).toEqual(['Quote 1', 'Quote 2']);
  });

  it.each(['en', 'ja', 'ru'])('fits Discord’s limits, however many and long they are: %s', (locale) => {
    const many = Array.from({ length: 40 }, (_, at) => 'w'.repeat(300 + at));
    for (const outcome of [silence, found('closest', first)])
      expect(overLimits(outcomeReply(viewOf(base, locale), { ...outcome, unknown: many }))).toEqual([]);
  });
});

describe('outcomeReply() to nothing', () => {
  it('is for the asker alone, says that the sources are silent and what they are about', () => {
    const reply = outcomeReply(view, silence);
    expect(reply).toMatchObject({ outcome: 'none', ephemeral: true });
    expect(textsOf(reply).join('\n')).toMatch(/silent[\s\S]*A harbour and its light/);
    expect(reply.menus?.[0]?.options).toEqual([
      { label: 'Harbour', value: tokenOf('harbour'), description: '/harbour · 6 entries' },
      { label: 'Lighthouse', value: tokenOf('lighthouse'), description: '/lighthouse · 3 entries' },
    ]);
    expect(shownQuotes(reply)).toEqual([]);
  });

  it('lists commands under the names that the reader’s client has', () => {
    const [menu] = outcomeReply(viewOf(base, 'ja'), silence).menus ?? [];
    expect(menu?.options[0]).toMatchObject({ label: '港', description: '/港 · 項目6件' });
    expect(menu?.options[1]).toMatchObject({ description: '/lighthouse · 項目3件' });
  });

  it('fits Discord’s limits with a hundred topics', () => {
    const topics = Array.from({ length: 100 }, (_, at) =>
      aTopic(`topic-${at}`, `Title *${at}* `.repeat(9), []),
    );
    const reply = outcomeReply(
      viewOf(smallBase({ title: titled('Title '.repeat(2000)), topics: byId(topics) })),
      silence,
    );
    expect(overLimits(reply)).toEqual([]);
  });
});
