import { describe, expect, it } from 'vitest';
import type { PlannedQuestion, Week } from '../../../src/facts/plan.ts';
import { problemLine } from '../../../src/knowledge/problem.ts';
import { plansHold } from '../../../src/knowledge/rules/plans-hold.ts';
import { aSource, packOf } from '../../fixtures/packs/pack-of.ts';

const week = (parts: Partial<Week> = {}) => ({
  ...{ off: false, reading: [], questions: [{}], poll: false, thread: true, ping: false },
  ...parts,
});
const asking = (...questions: PlannedQuestion[]) => ({ questions: questions as { prompt: string }[] });
const side = (label: string, poll?: string) => ({ label, facts: ['opened-1794'], poll });

const check = (...weeks: Partial<Week>[]) =>
  plansHold(
    packOf({
      source: { calder: aSource() },
      contrast: {
        length: {
          type: 'differ',
          question: 'How long?',
          sides: [side('One', 'Short'), side('Other', 'Long')],
        },
        width: { type: 'differ', question: 'How wide?', sides: [side('One'), side('Other')] },
      },
      prompt: {
        long: { kind: 'compare', question: 'How long?', facts: [], contrast: 'length' },
        wide: { kind: 'compare', question: 'How wide?', facts: [], contrast: 'width' },
      },
      plan: { autumn: { title: 'Autumn', weeks: weeks.map(week) as never } },
    }),
  ).map(problemLine);

describe('plansHold()', () => {
  it('passes weeks whose records are there, in order, and questions that can be voted on', () => {
    expect(
      check(
        { date: '2026-10-05', reading: [{ source: 'calder', paragraphs: '1-3, 7', pages: 'iv-x' }] },
        { ...asking({ prompt: 'long' }), poll: true },
        { date: '2026-12-07', ...asking({ prompt: 'wide' }, { topic: 'canal' }) },
      ),
    ).toEqual([]);
  });

  it('fails a source, a prompt and a topic that are not there', () => {
    expect(
      check({ reading: [{ source: 'gone' }], ...asking({ prompt: 'lost' }, { topic: 'rail' }) }),
    ).toEqual([
      expect.stringMatching(/^plans\/autumn\.yaml:weeks\.0\.reading\.0\.source: 'gone': there is no source/),
      expect.stringMatching(/weeks\.0\.questions\.0\.prompt: 'lost': there is no prompt/),
      expect.stringMatching(/weeks\.0\.questions\.1\.topic: 'rail': there is no topic/),
    ]);
  });

  it('fails a question that comes twice, or cannot be voted on in a week with a poll', () => {
    expect(check(asking({ prompt: 'long' }), asking({ prompt: 'long' }))).toEqual([
      expect.stringMatching(/weeks\.1\.questions\.0\.prompt: 'long': an earlier question/),
    ]);
    expect(check({ ...asking({ prompt: 'wide' }), poll: true })).toEqual([
      expect.stringContaining("'wide': cannot be voted on"),
    ]);
  });

  it('fails days that go back, and spans that do', () => {
    expect(check({ date: '2026-10-12' }, { date: '2026-10-05' })).toEqual([
      expect.stringMatching(/weeks\.1\.date: '2026-10-05': is not after/),
    ]);
    expect(check({ reading: [{ source: 'calder', paragraphs: '9-3' }] })).toEqual([
      expect.stringMatching(/reading\.0\.paragraphs: '9-3': is no span/),
    ]);
  });
});
