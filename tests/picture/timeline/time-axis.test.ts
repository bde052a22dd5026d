import { describe, expect, it } from 'vitest';
import { contrast, PALETTES, readableColor, THEMES } from '../../../src/picture/drawing/theme.ts';
import { shortClaim } from '../../../src/picture/timeline/claim-lead.ts';
import { dateLabel } from '../../../src/picture/timeline/date-label.ts';
import { timeAxis, yearStart } from '../../../src/picture/timeline/time-axis.ts';
import { timeSegments } from '../../../src/picture/timeline/time-segments.ts';
import { timeTicks } from '../../../src/picture/timeline/time-ticks.ts';
import { datedFact, realDated } from '../dated-facts.ts';

describe('timeSegments()', () => {
  it('cuts where dates begin to crowd', () => {
    const years = [1855, 1904, 1945, ...Array.from({ length: 40 }, (_, at) => 2012 + (at % 4))];
    expect(timeSegments(years).map(({ from, to }) => [from, to])).toEqual([
      [1855, 2012],
      [2012, 2016],
    ]);
  });

  it('keeps one scale for even dates, and for a single one', () => {
    expect(timeSegments(Array.from({ length: 50 }, (_, at) => 1900 + at))).toHaveLength(1);
    expect(timeSegments([2014])).toEqual([{ from: 2014, to: 2015, dates: 1 }]);
  });
});

describe('timeAxis()', () => {
  const axis = timeAxis(realDated().facts, 200, 1170);

  it('never goes back, and has no gaps', () => {
    for (let year = 1856; year < 2017; year += 1)
      expect(axis.x(yearStart(year))).toBeGreaterThan(axis.x(yearStart(year - 1)));
    expect(axis.segments[0]?.x0).toBe(200);
    expect(axis.segments.at(-1)?.x1).toBeCloseTo(1170);
    for (const [at, { x0 }] of axis.segments.slice(1).entries()) expect(x0).toBe(axis.segments[at]?.x1);
  });

  it('labels each change of scale', () => {
    const labels = timeTicks(axis, 'en').map(({ label }) => label);
    for (const { from } of axis.segments) expect(labels).toContain(String(from));
  });

  it('names years before the common era', () => {
    const old = timeAxis([datedFact('old', '-0499'), datedFact('new', '0010')], 0, 900);
    expect(timeTicks(old, 'en')[0]?.label).toBe('500 BCE');
  });
});

describe('dateLabel()', () => {
  it.each([
    ['2014-03-11', '11 Mar 2014', '11 мар. 2014', '2014年3月11日'],
    ['2014-05', 'May 2014', 'май 2014', '2014年5月'],
    ['2014-05-09', '9 May 2014', '9 мая 2014', '2014年5月9日'],
    ['1904/1905', '1904–1905', '1904–1905', '1904年～1905年'],
  ])('shortens %s', (date, en, ru, ja) => {
    expect([dateLabel(date, 'en'), dateLabel(date, 'ru'), dateLabel(date, 'ja')]).toEqual([en, ru, ja]);
  });
});

describe('shortClaim()', () => {
  it.each([
    ['In November 2014 Japan’s leader went.', false, 'Japan’s leader went.'],
    ['According to Streltsov, six summits took place.', true, 'Six summits took place.'],
    ['According to Dmitry Streltsov (about 2015), six took place.', true, 'Six took place.'],
    ['According to Japan, the treaty confirms it.', false, 'Japan: the treaty confirms it.'],
    ['By Dmitry Streltsov’s account, Japan took part.', true, 'Japan took part.'],
    ['Russia, in Dmitry Streltsov’s account, has been firm.', true, 'Russia has been firm.'],
    ['As Misato Matsuoka writes, Japan waited.', false, 'Misato Matsuoka: Japan waited.'],
    ['Streltsov argues that it matters.', false, 'Streltsov argues that it matters.'],
  ])('shortens %s', (claim, named, text) => {
    expect(shortClaim(claim, 'November 2014', ['Streltsov'])).toEqual({ named, text });
  });
});

describe('readableColor()', () => {
  it('can be read on either ground, whatever a topic’s colour', () => {
    for (const theme of THEMES)
      for (const color of [0x000000, 0xffffff, 0xffff00, 0x0000ff, 0x5b5b5b])
        expect(contrast(readableColor(color, theme), PALETTES[theme].ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('has text of its own that can be read', () => {
    for (const { ground, ink, muted, sea, seaInk, land } of Object.values(PALETTES))
      for (const [one, other] of [
        [ink, ground],
        [muted, ground],
        [ink, sea],
        [muted, sea],
        [seaInk, sea],
        [ink, land],
        [muted, land],
      ] as const)
        expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  });
});
