import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/picture/drawing/line-break.ts';
import { textWidth } from '../../../src/picture/drawing/text-measure.ts';

const STYLE = { size: 13, weight: 400 } as const;
const lines = (text: string, width = 223) => breakLines(text, STYLE, width);

describe('breakLines()', () => {
  it('breaks between words, in as few lines as it takes', () => {
    expect(lines('Russia supported Japan’s bid for Arctic Council observer status')).toEqual([
      'Russia supported Japan’s bid for',
      'Arctic Council observer status',
    ]);
    expect(lines('Short')).toEqual(['Short']);
  });

  it('moves words down where the last line would be short', () => {
    expect(lines('Russia backs Japan’s Arctic Council bid')).toEqual([
      'Russia backs Japan’s',
      'Arctic Council bid',
    ]);
  });

  it('refuses a word that is wider than a line: nothing is cut', () => {
    expect(lines('x'.repeat(60))).toBeUndefined();
    expect(lines('Abe and Putin', 20)).toBeUndefined();
  });

  it('keeps Japanese words, figures with their counters and particles whole', () => {
    for (const line of lines('安倍はソチ冬季五輪の開会式に出席した') ?? [])
      expect(line).not.toMatch(/^[はのにをが式]/);
    expect(lines('2016年5月6日', 60)).toEqual(['2016年', '5月6日']);
    expect(lines('「2プラス2」が東京で開かれた', 110)?.[0]).toBe('「2プラス2」が');
  });

  it('keeps Russian prepositions of a letter with what follows, and figures around a dash together', () => {
    for (const line of lines('Стороны договорились начать первые переговоры о кибербезопасности') ?? [])
      expect(line).not.toMatch(/\s[А-я]$/);
    expect(
      lines('The night of the great ship was that of 14–15 April')?.some((line) => line.includes('14–15')),
    ).toBe(true);
  });

  it('sets no line wider than asked for', () => {
    for (const width of [90, 140, 223])
      for (const line of lines('日本はウクライナをめぐりロシアを非難するG7宣言への参加を決めた', width) ?? [])
        expect(textWidth(line, STYLE)).toBeLessThanOrEqual(width);
  });
});
