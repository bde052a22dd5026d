import { describe, expect, it } from 'vitest';
import { type MarkStep, moveMark } from '../../../src/desk/page/marking.ts';
import { readingOf } from '../../../src/knowledge/curating/reading.ts';
import { checkPack } from '../../../src/knowledge/load.ts';
import { SEMINAR, SEMINAR_TEXTS } from '../../fixtures/packs/pack-folder.ts';

const paragraph = readingOf(checkPack(SEMINAR, SEMINAR_TEXTS).pack, 'calder-2009')?.paragraphs[2];
if (paragraph === undefined) throw new Error('The fixture has no such paragraph');

/** The words that are marked after these steps. */
function after(...steps: readonly MarkStep[]): string {
  const mark = steps.reduce<ReturnType<typeof moveMark>>(
    (one, step) => moveMark(paragraph ?? never(), one, step),
    undefined,
  );
  return mark === undefined ? '' : (paragraph?.text.slice(...mark) ?? '');
}
const never = (): never => {
  throw new Error('No paragraph');
};

describe('moveMark()', () => {
  it('marks a sentence with its full stop, the next one, and no further than the last', () => {
    expect(after('next-sentence')).toMatch(/^Before the canal came.*else\.$/);
    expect(after('next-sentence', 'next-sentence')).toMatch(/^The parish register.*fishing\.$/);
    expect(after('next-sentence', 'next-sentence', 'next-sentence')).toBe(
      after('next-sentence', 'next-sentence'),
    );
    expect(after('previous-sentence')).toMatch(/^The parish register/);
  });

  it('marks words without the comma behind them', () => {
    expect(after('next-word', 'next-word', 'next-word', 'next-word')).toBe('came');
    expect(after('previous-word')).toBe('fishing');
  });

  it('moves both ends by words', () => {
    expect(after('next-word', 'end-later', 'end-later')).toBe('Before the canal');
    expect(after('next-word', 'end-later', 'end-later', 'begin-later')).toBe('the canal');
    expect(after('next-word', 'end-later', 'begin-later', 'begin-earlier')).toBe('Before the');
    expect(after('next-sentence', 'end-earlier')).toMatch(/for little$/);
  });

  it('never leaves nothing marked, and has no ends to move where nothing is', () => {
    expect(after('next-word', 'end-earlier', 'begin-later')).toBe('Before');
    expect(after('end-later')).toBe('');
  });
});
