import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../src/facts/fact.ts';
import { MAX_ALT } from '../../../src/picture/alt-text.ts';
import { type Box, boxesMeet, boxWithin } from '../../../src/picture/drawing/box.ts';
import { THEMES } from '../../../src/picture/drawing/theme.ts';
import { SHAPES, type TimelineRequest } from '../../../src/picture/timeline/chronicle.ts';
import { timelineSvg } from '../../../src/picture/timeline/timeline.ts';
import { timelineAlt } from '../../../src/picture/timeline/timeline-alt.ts';
import { datedFact, entriesOf, harbourBase, harbourEntries, realDated } from '../dated-facts.ts';
import { svgTexts, xmlProblem } from '../svg-texts.ts';

// Hundreds of pictures are laid out, and a busy machine takes seconds for that.
vi.setConfig({ testTimeout: 60_000 });

const LANGUAGES = ['en', 'ja', 'ru'] as const;
const real = realDated();
const harbour: TimelineRequest = {
  entries: harbourEntries,
  base: harbourBase,
  language: 'en',
  theme: 'light',
  shape: 'phone',
  title: 'The harbour',
};

const meetings = (boxes: readonly Box[]): [Box, Box][] =>
  boxes.flatMap((box, at) =>
    boxes
      .slice(at + 1)
      .filter((other) => boxesMeet(box, other))
      .map((other): [Box, Box] => [box, other]),
  );

/** What is not as it should be: texts that meet, leave the picture or are too small. */
function faults(svg: string): unknown[] {
  const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const picture = { x: 0, y: 0, width: Number(width), height: Number(height) };
  const texts = svgTexts(svg);
  // Lines of text may come as near as their own height: letters are what must not touch.
  const letters = texts.map(({ box }) => ({ ...box, height: box.height * 0.9 }));
  return [
    ...texts.filter(({ box }) => !boxWithin(box, picture)),
    ...texts.filter(({ size }) => size < 13),
    ...meetings(letters),
  ];
}

describe('timelineSvg()', () => {
  it.each(THEMES)('draws every kind of date and mark, %s', (theme) => {
    expect(timelineSvg({ ...harbour, theme }).replaceAll('><', '>\n<')).toMatchSnapshot();
  });

  it.each(['ja', 'ru'] as const)('speaks the reader’s language: %s', (language) => {
    expect(timelineSvg({ ...harbour, language }).replaceAll('><', '>\n<')).toMatchSnapshot();
  });

  it('says so where nothing is dated', () => {
    const svg = timelineSvg({ ...harbour, entries: [] });
    expect(xmlProblem(svg)).toBeUndefined();
    expect(svg).toContain('The sources date nothing here.');
  });

  it.each(LANGUAGES)(
    'cuts nothing of the real base, and sets nothing too small or on top of another: %s',
    (language) => {
      for (const topic of [undefined, ...real.base.topics.keys()]) {
        const entries = real.entries.filter(({ fact }) => topic === undefined || fact.topics.includes(topic));
        for (const shape of SHAPES) {
          const svg = timelineSvg({
            ...real,
            entries,
            language,
            theme: 'dark',
            shape,
            title: real.base.title[language],
          });
          expect(xmlProblem(svg)).toBeUndefined();
          expect(faults(svg), `${topic} ${shape}`).toEqual([]);
          expect(svg).not.toContain('…');
        }
      }
    },
  );

  it('writes a headline whole, in the reader’s language where it is translated', () => {
    const claim = 'Three brothers built the light of grey stone from the quarry at Oro';
    const fact = datedFact('f', '1855', { claim, translations: { ru: { claim: 'Маяк построили братья' } } });
    const texts = (language: 'en' | 'ru') =>
      svgTexts(timelineSvg({ ...harbour, entries: entriesOf([fact, datedFact('g', '1856')]), language }))
        .map(({ text }) => text)
        .join(' ');
    expect(texts('en')).toContain(claim);
    expect(texts('ru')).toContain('Маяк построили братья');
  });
});

const YEAR = fc.integer({ min: 1, max: 2200 }).map((year) => String(year).padStart(4, '0'));
const MONTH = fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0'));
const POINT = fc
  .tuple(YEAR, fc.option(MONTH, { nil: undefined }), fc.constantFrom('', '~', '?'))
  .map(([year, month, mark]) => (month === undefined ? year : `${year}-${month}`) + mark);
const DATE = fc.oneof(
  { weight: 5, arbitrary: POINT },
  POINT.map((date) => `${date}/..`),
  POINT.map((date) => `../${date}`),
  fc.uniqueArray(YEAR, { minLength: 2, maxLength: 2 }).map((years) => years.sort().join('/')),
  fc.constantFrom('-0500', '-0044-03-15', '198X', '[2016-05,2016-06]', '2014-03-11', '1912-04-15T02:20'),
);
const FACTS: fc.Arbitrary<Fact[]> = fc
  .array(
    fc.tuple(
      DATE,
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
      fc.constantFrom('harbour', 'fires', 'lost'),
      fc.constantFrom('event', 'argument'),
    ),
    { maxLength: 60 },
  )
  .map((facts) =>
    facts.map(([date, claim, topic, kind], at) =>
      datedFact(`fact-${at}`, date, { claim, topics: [topic], kind: kind as 'event' }),
    ),
  );

describe('timelineSvg(), for any entries', () => {
  it('gives well-formed XML, nothing out of place, and a text alternative within the limit', () => {
    fc.assert(
      fc.property(
        FACTS,
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...SHAPES),
        fc.string({ maxLength: 300 }),
        (facts, language, shape, title) => {
          const request = { ...harbour, entries: entriesOf(facts), language, shape, title };
          const svg = timelineSvg(request);
          expect(xmlProblem(svg)).toBeUndefined();
          expect(faults(svg)).toEqual([]);
          expect(timelineAlt(request).length).toBeLessThanOrEqual(MAX_ALT);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('timelineAlt()', () => {
  it.each(LANGUAGES)('tells the picture in words: %s', (language) => {
    expect(timelineAlt({ ...harbour, language })).toMatchSnapshot();
    const alt = timelineAlt({ ...real, language, theme: 'light', shape: 'phone', title: 'Everything' });
    expect(alt.length).toBeLessThanOrEqual(MAX_ALT);
    expect(alt).toContain(String(real.entries.length));
  });
});
