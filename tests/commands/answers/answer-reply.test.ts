import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReply } from '../../../src/commands/answers/answer-reply.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { arbitraryFact } from '../../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, smallBase } from '../../fixtures/base.ts';
import { idOf, labelsOf } from '../../fixtures/controls.ts';
import { overLimits, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { effects, longText, markdownText } from '../../fixtures/markdown-text.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const view = viewOf(base);
const light = need(base.facts, 'lighthouse-burnt');
const opened = need(base.facts, 'harbour-opened');
const toll = need(base.facts, 'toll-was-due');
const others = [...base.facts.values()].filter((fact) => fact !== light);
const many = Array.from({ length: 12 }, (_, at) => aFact(`f-${at}`));

describe('answerReply()', () => {
  it('is public, and reads in the order headline, quotes with citations, the other side', () => {
    const reply = answerReply(view, light);
    expect(reply).toMatchObject({ outcome: 'answer', ephemeral: false });
    expect(textsOf(reply).join('\n')).toMatch(
      /^-# \*\*1904–1905\*\* · The lighthouse burnt[\s\S]*> the light[\s\S]*¶4[\s\S]*Sources differ: How was the light lost\?$/,
    );
  });

  it('has all other matches in a select, and nowhere else', () => {
    const reply = answerReply(view, light, { others: [opened, toll, ...others.slice(3)] });
    const [menu] = reply.menus ?? [];
    expect(menu?.placeholder).toBe('Other matches');
    expect(menu?.options.map(({ value }) => value)).toEqual(
      [opened, toll, ...others.slice(3)].map(({ id }) => tokenOf(id)),
    );
    expect(textsOf(reply).join('\n')).not.toContain('The harbour opened');
  });

  it('never shows another match with its quote', () => {
    expect(shownQuotes(answerReply(view, light, { others }))).toEqual(light.quotes.map(({ exact }) => exact));
  });

  it('has no select where there is no other match', () => {
    expect(answerReply(view, light).menus).toEqual([]);
  });

  it('offers to cite and to discuss, and the paragraph where the text is at hand', () => {
    const reply = answerReply(view, light);
    expect(labelsOf(reply)).toEqual(['Cite', 'Discuss']);
    expect(idOf(reply, 'Cite')).toBe(customId('cite', tokenOf(light.id)));
    expect(idOf(reply, 'Discuss')).toBe(customId('discuss', 'fact', tokenOf(light.id)));
    const passage = { before: '', lead: '', quoted: 'w', rest: '', after: '' };
    const withTexts = answerReply({ ...view, passageOf: () => passage }, light);
    expect(labelsOf(withTexts)).toEqual(['Cite', 'In context', 'Discuss']);
    expect(idOf(withTexts, 'In context')).toBe(customId('context', tokenOf(light.id)));
  });

  it('says how the question was read where that is not as it was typed', () => {
    expect(textsOf(answerReply(view, light, { readAs: 'the lighthouse' })).at(-1)).toMatch(
      /^-# Read as: the lighthouse$/,
    );
    expect(textsOf(answerReply(view, light)).join('\n')).not.toContain('Read as');
  });

  it('carries all that it takes to give the same again', () => {
    const pack = viewOf(baseOf([light, ...many]));
    fc.assert(
      fc.property(
        fc.nat(many.length),
        fc.option(fc.oneof(markdownText(30), longText(200)), { nil: undefined }),
        (count, readAs) => {
          const reply = answerReply(pack, light, { others: many.slice(0, count), readAs });
          const [token, tokens = '', query] = reply.share?.args ?? [];
          expect(token).toBe(tokenOf(light.id));
          const again = many.filter(({ id }) => tokens.includes(tokenOf(id)));
          expect(answerReply(pack, light, { others: again, readAs: query })).toEqual(reply);
          expect(overLimits(reply)).toEqual([]);
          expect(customId('post', 'fact', ...(reply.share?.args ?? []))).toMatch(/^1\|post\|fact\|/);
        },
      ),
    );
  });

  it('always has room for the two matches that it shows, however long the question', () => {
    const reply = answerReply(viewOf(baseOf([light, ...many])), light, {
      others: many,
      readAs: 'question '.repeat(50),
    });
    expect(reply.menus?.[0]?.options.length).toBeGreaterThanOrEqual(2);
  });

  it('fits Discord’s limits and shows nothing of the question as markdown, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryFact, { minLength: 1, maxLength: 10, selector: ({ id }) => id }),
        fc.oneof(markdownText(60), longText(5000)),
        ([one = light, ...rest], readAs) => {
          const reply = answerReply(viewOf(baseOf([one, ...rest])), one, { others: rest, readAs });
          expect(overLimits({ ...reply, menus: [] })).toEqual([]);
          const [, read = ''] = /Read as: ([\s\S]*)$/.exec(textsOf(reply).at(-1) ?? '') ?? [];
          expect(effects(`x ${read}`)).toEqual([]);
        },
      ),
    );
  });

  it('says in the reader’s language that claims stay English', () => {
    for (const locale of ['ja', 'ru']) {
      const small = textsOf(answerReply(viewOf(base, locale), light)).at(-1);
      expect(small).toContain(viewOf(base, locale).say('fact.in-english'));
    }
    expect(textsOf(answerReply(view, light)).join('\n')).not.toContain(view.say('fact.in-english'));
  });

  it('leaves every quote in the original in every language', () => {
    for (const locale of ['en-US', 'ja', 'ru'])
      expect(shownQuotes(answerReply(viewOf(base, locale), light))).toEqual(
        light.quotes.map(({ exact }) => exact),
      );
  });
});
