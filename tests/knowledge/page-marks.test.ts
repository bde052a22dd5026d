import { describe, expect, it } from 'vitest';
import { pageMark, pageOf, readPageMarks, withoutPageMarks } from '../../src/knowledge/page-marks.ts';

describe('readPageMarks()', () => {
  it('takes the marks out and says where the pages begin', () => {
    expect(readPageMarks('a wall ⟦p. 12⟧ of chalk')).toEqual({
      words: 'a wall of chalk',
      starts: [{ at: 7, page: '12' }],
    });
    expect(readPageMarks('⟦p. xii⟧ First words')).toEqual({
      words: 'First words',
      starts: [{ at: 0, page: 'xii' }],
    });
  });

  it('takes no space that belongs to the text', () => {
    expect(withoutPageMarks('break⟦p. 2⟧water')).toBe('breakwater');
    expect(withoutPageMarks('one⟦p. 2⟧ two')).toBe('one two');
    expect(withoutPageMarks('one ⟦p. 2⟧two')).toBe('one two');
    expect(withoutPageMarks(`one\n${pageMark('2')}\ntwo`)).toBe('one\n\ntwo');
  });

  it('leaves brackets that are none of its marks', () => {
    expect(readPageMarks('⟦12⟧ [p. 12]').words).toBe('⟦12⟧ [p. 12]');
  });
});

describe('pageOf()', () => {
  const starts = [
    { at: 0, page: '12' },
    { at: 50, page: '13' },
  ];

  it('gives the page of a quote, or the first and last', () => {
    expect(pageOf(starts, { start: 3, end: 40 })).toBe('12');
    expect(pageOf(starts, { start: 3, end: 60 })).toBe('12-13');
    expect(pageOf(starts, { start: 3, end: 50 })).toBe('12');
    expect(pageOf(starts, { start: 50, end: 60 })).toBe('13');
    expect(pageOf([], { start: 3, end: 40 })).toBeUndefined();
  });
});
