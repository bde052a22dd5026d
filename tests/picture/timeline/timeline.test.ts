import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ALT } from '../../../src/picture/alt-text.ts';
import { type Box, boxesMeet, boxWithin, PICTURE } from '../../../src/picture/drawing/box.ts';
import { THEMES } from '../../../src/picture/drawing/theme.ts';
import { type DatedFact, hasPlace } from '../../../src/picture/timeline/dated.ts';
import { timelineSvg } from '../../../src/picture/timeline/timeline.ts';
import { timelineAlt } from '../../../src/picture/timeline/timeline-alt.ts';
import {
  type TimelineLayout,
  type TimelineRequest,
  timelineLayout,
} from '../../../src/picture/timeline/timeline-layout.ts';
import { datedFact, harbourBase, harbourFacts, realDated } from '../dated-facts.ts';
import { svgTexts, xmlProblem } from '../svg-texts.ts';

const LANGUAGES = ['en', 'ja', 'ru'] as const;
const real = realDated();
const harbour: TimelineRequest = {
  facts: harbourFacts,
  base: harbourBase,
  language: 'en',
  theme: 'light',
  title: 'The harbour',
};

const meetings = (boxes: readonly Box[]): [Box, Box][] =>
  boxes.flatMap((box, at) =>
    boxes
      .slice(at + 1)
      .filter((other) => boxesMeet(box, other))
      .map((other): [Box, Box] => [box, other]),
  );

/** Labels that touch each other, the nodes of a lane, a foreign leader, or the edge of the plot. */
function clashes({ lanes, plot }: TimelineLayout): unknown[] {
  const labels = lanes.flatMap((lane) => lane.labels.map((label) => ({ ...label, y: lane.y })));
  const nodes = lanes.flatMap(({ clusters, y }) =>
    clusters.map(({ x0, x1 }) => ({ x: x0, y: y - 9.5, width: x1 - x0, height: 19 })),
  );
  const boxes = labels.map(({ box }) => box);
  const outside = boxes.filter((box) => !boxWithin(box, plot));
  const onNodes = boxes.filter((box) => nodes.some((node) => boxesMeet(box, node)));
  const crossed = labels.filter(({ box, mark, y }) => {
    const [top, bottom] = [Math.min(y, box.y + box.height), Math.max(y, box.y)];
    const leader = { x: mark.x, y: top, width: 0, height: bottom - top };
    return boxes.some((other) => other !== box && boxesMeet(leader, other));
  });
  return [...meetings(boxes), ...meetings(nodes), ...outside, ...onNodes, ...crossed];
}

describe('timelineSvg()', () => {
  it.each(THEMES)('draws every kind of date, %s', (theme) => {
    expect(timelineSvg({ ...harbour, theme }).replaceAll('><', '>\n<')).toMatchSnapshot();
  });

  it('speaks the reader’s language, claims and names of sources apart', () => {
    for (const language of ['ja', 'ru'] as const) {
      const said = svgTexts(timelineSvg({ ...harbour, language, title: '—' })).map(({ text }) => text);
      const claims = harbourFacts.flatMap((fact) => fact.claim.split(' '));
      const english = said
        .filter((text) => /[a-z]{3}/i.test(text) && !/^Orlova:?$|^Fires$/.test(text))
        .filter((text) => !claims.some((word) => text.toLowerCase().includes(word.toLowerCase())));
      expect(english).toEqual([]);
    }
  });

  it('gives the same picture whatever the order of the facts', () => {
    expect(timelineSvg({ ...harbour, facts: harbourFacts.toReversed() })).toBe(timelineSvg(harbour));
  });

  it('says so where nothing is dated', () => {
    const svg = timelineSvg({ ...harbour, facts: [] });
    expect(xmlProblem(svg)).toBeUndefined();
    expect(svg).toContain('The sources date nothing here.');
  });

  it.each(LANGUAGES)('keeps all texts of the real base apart and inside the picture: %s', (language) => {
    for (const topic of [undefined, ...real.base.topics.keys()]) {
      const facts = real.facts.filter(({ topics }) => topic === undefined || topics.includes(topic));
      const request = { ...real, facts, language, theme: 'dark', title: real.base.title.en } as const;
      expect(clashes(timelineLayout(request)), topic).toEqual([]);
      const svg = timelineSvg(request);
      expect(xmlProblem(svg)).toBeUndefined();
      const texts = svgTexts(svg);
      expect(texts.filter(({ box }) => !boxWithin(box, PICTURE))).toEqual([]);
      // A line of text may come as near as its neighbour's own line: letters are what must not touch.
      expect(meetings(texts.map(({ box }) => ({ ...box, height: box.height * 0.9 })))).toEqual([]);
    }
  });

  it('labels a good part of the real base, in every stretch of time, large enough to read', () => {
    const layout = timelineLayout({ ...real, language: 'en', theme: 'light', title: real.base.title.en });
    expect(layout.labelled).toBeGreaterThanOrEqual(7);
    expect(layout.axis.segments).toHaveLength(4);
    const svg = timelineSvg({ ...real, language: 'en', theme: 'light', title: real.base.title.en });
    const labels = svgTexts(svg).filter(({ text }) => /\w+ \w+ \w+/.test(text) && !text.includes('labelled'));
    expect(Math.min(...labels.map(({ size }) => size))).toBeGreaterThanOrEqual(17);
  });

  it('loses nothing: every mark stands in one cluster of its lane', () => {
    const { lanes } = timelineLayout({ ...real, language: 'en', theme: 'light', title: '' });
    const shown = lanes.flatMap(({ clusters }) =>
      clusters.flatMap(({ marks }) => marks.map(({ fact }) => fact.id)),
    );
    expect(shown.sort()).toEqual(
      real.facts
        .filter(({ when }) => hasPlace(when))
        .map(({ id }) => id)
        .sort(),
    );
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
  fc.constantFrom('-0500', '-0044-03-15', '198X', '[2016-05,2016-06]', '2014-03-11', '2014-03-12'),
);
const FACTS: fc.Arbitrary<DatedFact[]> = fc
  .array(
    fc.tuple(
      DATE,
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
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

describe('timelineSvg(), for any facts', () => {
  it('gives well-formed XML, labels apart, and a text alternative within the limit', () => {
    fc.assert(
      fc.property(
        FACTS,
        fc.constantFrom(...LANGUAGES),
        fc.string({ maxLength: 300 }),
        (facts, language, title) => {
          const request = { facts, base: harbourBase, language, theme: 'dark', title } as const;
          expect(xmlProblem(timelineSvg(request))).toBeUndefined();
          expect(clashes(timelineLayout(request))).toEqual([]);
          expect(timelineAlt(request).length).toBeLessThanOrEqual(MAX_ALT);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('timelineAlt()', () => {
  it.each(LANGUAGES)('tells the picture in words: %s', (language) => {
    expect(timelineAlt({ ...harbour, language })).toMatchSnapshot();
    const alt = timelineAlt({ ...real, language, theme: 'light', title: real.base.title.en });
    expect(alt.length).toBeLessThanOrEqual(MAX_ALT);
    expect(alt).toContain(real.base.title.en);
  });
});
