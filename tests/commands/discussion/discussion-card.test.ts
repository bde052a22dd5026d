import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Discussion, discussionCard } from '../../../src/commands/discussion/discussion-card.ts';
import { evidenceCard } from '../../../src/commands/discussion/evidence-card.ts';
import { missingOf, neededFor } from '../../../src/commands/discussion/permissions.ts';
import { pollOf } from '../../../src/commands/discussion/poll.ts';
import { canBePolled } from '../../../src/facts/contrast.ts';
import { PROMPT_KINDS } from '../../../src/facts/prompt.ts';
import { smallBase } from '../../fixtures/base.ts';
import { labelsOf } from '../../fixtures/controls.ts';
import { overLimits, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';
import { realBase } from '../../golden/real-base.ts';

const base = smallBase();
const [prompt] = base.prompts.values();
if (prompt === undefined) throw new Error('The small base has no prompt');
const request = { thread: true, poll: true } as const;
const discussion: Discussion = { prompt, request, askerId: '5'.repeat(20), below: 'done' };

describe('discussionCard()', () => {
  it('shows each side of the contrast with a quote of a source of its own', () => {
    const card = discussionCard(viewOf(), discussion);
    expect(shownQuotes(card)).toEqual(['a fire […] took the tower', 'the words of orlova-light-mattered']);
    expect(textsOf(card).join()).toMatch(/By fire[\s\S]*By neglect/);
  });

  it('has buttons for the asker, for the evidence, for the contrast, and for what failed', () => {
    const buttons = (parts: Partial<Discussion>) =>
      labelsOf(discussionCard(viewOf(), { ...discussion, ...parts }));
    expect(buttons({})).toEqual(['Answer', 'Another one', 'Evidence', 'Compare']);
    expect(buttons({ askerId: undefined })).toEqual(['Answer', 'Evidence', 'Compare']);
    expect(buttons({ below: { step: 'poll', why: 'refused' } }).at(-1)).toBe('Try again');
  });

  it.each(['en', 'ja', 'ru'])('holds Discord’s limits for every prompt of the real base in %s', (locale) => {
    const view = viewOf(realBase().base, locale);
    for (const one of view.base.prompts.values()) {
      const card = discussionCard(view, {
        ...{ prompt: one, askerId: '5'.repeat(20), remarks: ['was due <t:1700000000:f>'] },
        request: { ...request, topic: one.id, kind: 'counterfactual' },
        below: { step: 'thread', why: 'missing-permission' },
      });
      expect(overLimits(card), one.id).toEqual([]);
      expect(overLimits(evidenceCard(view, one)), one.id).toEqual([]);
      const quotes = shownQuotes(card).length;
      expect(quotes >= 1 && quotes <= 3, one.id).toBe(true);
    }
  });

  it('holds them for any question', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5000 }), fc.constantFrom(...PROMPT_KINDS), (question, kind) => {
        const any = { ...prompt, question: `q${question}`, kind };
        expect(overLimits(discussionCard(viewOf(), { ...discussion, prompt: any, below: 'done' }))).toEqual(
          [],
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('pollOf()', () => {
  it('cuts what Discord would refuse', () => {
    const long = { ...contrastOf(), question: 'q'.repeat(400), sides: [side('a '.repeat(60)), side('b')] };
    const { poll } = pollOf(viewOf(), long);
    expect(poll.question.text.length).toBeLessThanOrEqual(300);
    expect(poll.answers.map(({ poll_media: { text } }) => text.length <= 55)).toEqual([true, true]);
  });

  it('names positions in place of authors', () => {
    const { poll } = pollOf(viewOf(), { ...contrastOf(), sides: [side('By fire'), side('By neglect')] });
    expect(poll.answers.map(({ poll_media: { text } }) => text)).toEqual(['By fire', 'By neglect']);
  });

  it.each(['en', 'ja', 'ru'])(
    'names no author and no answer twice, for all of the real base in %s',
    (locale) => {
      const { base: real } = realBase();
      const names = [...real.sources.values()].map(({ short }) => short.toLowerCase());
      const polled = [...real.contrasts.values()].filter(canBePolled);
      expect(polled.length).toBeGreaterThan(20);
      for (const contrast of polled) {
        const { question, answers } = pollOf(viewOf(real, locale), contrast).poll;
        const words = answers.map(({ poll_media: { text } }) => text);
        expect(new Set(words).size, contrast.id).toBe(contrast.sides.length);
        for (const one of words) {
          expect(one.length, one).toBeLessThanOrEqual(55);
          expect(one, contrast.id).not.toContain('…');
          for (const name of names) expect(one.toLowerCase(), contrast.id).not.toContain(name);
          expect(question.text.toLowerCase(), contrast.id).not.toContain(one.toLowerCase());
        }
      }
    },
  );

  it('is not for sides without words for their position, or with the same', () => {
    const [first, second] = [side('By fire'), { ...side(''), poll: undefined }];
    expect(canBePolled({ ...contrastOf(), sides: [first, second] })).toBe(false);
    expect(canBePolled({ ...contrastOf(), sides: [first, first] })).toBe(false);
    expect(canBePolled({ ...contrastOf(), sides: [first, side('By neglect')] })).toBe(true);
  });

  it('is not for sources that agree', () => {
    expect(canBePolled({ ...contrastOf(), type: 'agree' })).toBe(false);
  });
});

describe('missingOf()', () => {
  const needed = neededFor({ kind: 'channel', thread: true, poll: true });

  it('names what is not granted, and nothing to an administrator', () => {
    expect(missingOf(0n, needed)).toEqual(needed);
    expect(missingOf(8n, needed)).toEqual([]);
    expect(missingOf((1n << 10n) | (1n << 11n) | (1n << 35n), needed)).toEqual([
      'send-messages-in-threads',
      'send-polls',
    ]);
  });
});

const side = (poll: string) => ({ label: 'Orlova', poll, facts: ['lighthouse-burnt'] });
const contrastOf = () => {
  const [contrast] = base.contrasts.values();
  if (contrast === undefined) throw new Error('The small base has no contrast');
  return contrast;
};
