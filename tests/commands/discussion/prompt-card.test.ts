import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promptCard } from '../../../src/commands/discussion/prompt-card.ts';
import { promptsOn } from '../../../src/commands/discussion/prompts-on.ts';
import type { Prompt } from '../../../src/facts/prompt.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { arbitraryFact } from '../../fixtures/arbitrary-fact.ts';
import { aFact, baseOf, byId, quote, smallBase } from '../../fixtures/base.ts';
import { idOf, labelsOf } from '../../fixtures/controls.ts';
import { overLimits, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';

const prompt = (id: string, facts: readonly string[], parts: Partial<Prompt> = {}): Prompt => ({
  id,
  kind: 'evidence',
  question: `The question of ${id}?`,
  facts,
  ...parts,
});
const base = smallBase({
  prompts: byId([
    prompt('by-contrast', ['orlova-light-mattered'], { contrast: 'when-the-light-went-out' }),
    prompt('on-the-fire', ['toll-was-due', 'quays-of-granite', 'tide-of-four-metres', 'lighthouse-burnt'], {
      kind: 'close-reading',
    }),
    prompt('on-the-toll', ['toll-was-due']),
  ]),
});
const view = viewOf(base);
const fact = (id: string) => ({ kind: 'fact', record: base.facts.get(id) ?? aFact(id) }) as const;
const topic = (id: string) => {
  const record = base.topics.get(id);
  if (record === undefined) throw new Error(id);
  return { kind: 'topic', record } as const;
};

describe('promptsOn()', () => {
  it('gives the prompts that cite a fact, then those on a contrast that it speaks in', () => {
    expect(promptsOn(base, fact('lighthouse-burnt')).map(({ id }) => id)).toEqual([
      'on-the-fire',
      'by-contrast',
    ]);
    expect(promptsOn(base, fact('orlova-light-mattered')).map(({ id }) => id)).toEqual(['by-contrast']);
    expect(promptsOn(base, fact('new-tower-planned'))).toEqual([]);
  });

  it('gives the prompts most of whose evidence is on a topic', () => {
    expect(promptsOn(base, topic('lighthouse')).map(({ id }) => id)).toEqual(['by-contrast']);
    expect(promptsOn(base, topic('harbour')).map(({ id }) => id)).toEqual(['on-the-fire', 'on-the-toll']);
  });
});

describe('promptCard()', () => {
  it('asks the question, says its kind, and cites three facts with their quotes whole', () => {
    const reply = promptCard(view, fact('lighthouse-burnt'));
    const [question, ...rest] = textsOf(reply);
    expect(question).toBe('### The question of on-the-fire?');
    expect(rest.at(-1)).toBe('-# To read: Orlova ¶1, 4; Gazette ¶2–3, 6\n-# close reading');
    expect(shownQuotes(reply)).toHaveLength(3);
    expect(rest.join('\n')).toContain('**Vera Orlova**, 11 March 2014, *The Harbour and its Light*');
    expect(rest.join('\n')).toContain('and 1 more entry');
  });

  it('shows the fact that was asked about first, then one that brings another source', () => {
    const [, first, second] = textsOf(promptCard(view, fact('quays-of-granite')));
    expect(first).toContain('The claim of quays-of-granite');
    expect(second).toContain('The claim of tide-of-four-metres');
    expect(second).toContain('> about 3.9 m');
  });

  it('opens every fact that it rests on', () => {
    expect(promptCard(view, fact('lighthouse-burnt')).menus?.[0]?.options.map(({ value }) => value)).toEqual(
      ['toll-was-due', 'quays-of-granite', 'tide-of-four-metres', 'lighthouse-burnt'].map(tokenOf),
    );
  });

  it('leads to the next prompt and round again, and to the contrast where it has one', () => {
    const origin = fact('lighthouse-burnt');
    const token = tokenOf('lighthouse-burnt');
    expect(idOf(promptCard(view, origin), 'Another one')).toBe(`1|discuss|fact|${token}|1`);
    const second = promptCard(view, origin, 1);
    expect(textsOf(second)[0]).toContain('by-contrast');
    expect(idOf(second, 'Another one')).toBe(`1|discuss|fact|${token}|0`);
    expect(idOf(second, 'Compare')).toBe(`1|compare|${tokenOf('when-the-light-went-out')}`);
    expect(textsOf(promptCard(view, origin, 2))).toEqual(textsOf(promptCard(view, origin)));
  });

  it('has no next where there is but one', () => {
    expect(labelsOf(promptCard(view, fact('orlova-light-mattered')))).toEqual(['Compare']);
  });

  it('can be posted as it is', () => {
    expect(promptCard(view, topic('harbour'), 3)).toMatchObject({
      ephemeral: false,
      share: { action: 'discuss', args: ['topic', tokenOf('harbour'), '1'] },
    });
  });

  it('says honestly that no prompt rests on a fact, and leads to its topic’s', () => {
    const reply = promptCard(view, fact('new-tower-planned'));
    expect(reply).toMatchObject({ outcome: 'notice', ephemeral: true });
    expect(textsOf(reply).join()).toContain('No discussion question');
    expect(idOf(reply, 'Discuss: Lighthouse')).toBe(`1|discuss|topic|${tokenOf('lighthouse')}`);
  });

  it('leads nowhere where the topic has none either', () => {
    const bare = viewOf(smallBase({ prompts: new Map() }));
    const none = promptCard(bare, fact('new-tower-planned'));
    expect(none).toMatchObject({ outcome: 'notice' });
    expect(none.buttons).toBeUndefined();
    expect(promptCard(bare, topic('harbour'))).toMatchObject({ outcome: 'notice', ephemeral: true });
  });

  it('fits Discord’s limits and shows quotes whole, whatever the facts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(arbitraryFact, { minLength: 1, selector: ({ id }) => id }), (facts) => {
        const made = baseOf(facts, {
          prompts: byId([
            prompt(
              'any',
              facts.map(({ id }) => id),
              { question: 'Why *so*? '.repeat(300) },
            ),
          ]),
        });
        const [record = quoteless] = facts;
        const reply = promptCard(viewOf(made), { kind: 'fact', record });
        expect(overLimits(reply)).toEqual([]);
        const quotes = facts.flatMap((one) =>
          one.quotes.map(({ exact }) => exact.trim().replace(/\s+/g, ' ')),
        );
        for (const shown of shownQuotes(reply)) expect(quotes).toContain(shown);
      }),
      { numRuns: 60 },
    );
  });
});

const quoteless = aFact('none', { quotes: [quote('none')] });
