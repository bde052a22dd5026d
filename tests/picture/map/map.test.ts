import { beforeAll, describe, expect, it } from 'vitest';
import { inOneView } from '../../../src/facts/map.ts';
import { MAX_ALT } from '../../../src/picture/alt-text.ts';
import { boxesMeet, boxWithin, PICTURE } from '../../../src/picture/drawing/box.ts';
import { THEMES } from '../../../src/picture/drawing/theme.ts';
import { cutLand, cutRing, type Ring } from '../../../src/picture/map/land.ts';
import { landBox, mapLayout, mapSvg } from '../../../src/picture/map/map.ts';
import { mapAlt } from '../../../src/picture/map/map-alt.ts';
import { islandsMap } from '../real-map.ts';
import { svgTexts, xmlProblem } from '../svg-texts.ts';

const LANGUAGES = ['en', 'ja', 'ru'] as const;
const BERING = {
  chukotka: { kind: 'land', label: { en: 'Chukotka', ja: 'チュクチ', ru: 'Чукотка' }, lon: 175, lat: 66 },
  alaska: { kind: 'land', label: { en: 'Alaska', ja: 'アラスカ', ru: 'Аляска' }, lon: -162, lat: 66 },
} as const;
let land: readonly Ring[] = [];
beforeAll(async () => {
  land = await cutLand(landBox(islandsMap));
});

/** Whether a ring, taken as a plane polygon, holds a point: by counting the sides to the east of it. */
const holds = (ring: Ring, lon: number, lat: number): boolean =>
  ring.slice(1).filter(([x, y], at) => {
    const [fromX, fromY] = ring[at] ?? [x, y];
    return y > lat !== fromY > lat && lon < fromX + ((lat - fromY) / (y - fromY)) * (x - fromX);
  }).length %
    2 ===
  1;

describe('mapSvg()', () => {
  it('is the same on every machine', () => {
    const few = land.filter((ring) => ring.length < 30).slice(0, 4);
    expect(
      mapSvg({ spec: islandsMap, land: few, language: 'en', theme: 'light' }).replaceAll('><', '>\n<'),
    ).toMatchSnapshot();
  });

  it.each(LANGUAGES)('names every place once, apart and inside the picture: %s', (language) => {
    for (const theme of THEMES) {
      const svg = mapSvg({ spec: islandsMap, land, language, theme });
      expect(xmlProblem(svg)).toBeUndefined();
      const texts = svgTexts(svg);
      for (const { label, other } of islandsMap.places) {
        expect(texts.filter(({ text }) => text === label[language])).toHaveLength(1);
        if (other !== undefined) expect(texts.map(({ text }) => text)).toContain(other[language]);
      }
      const boxes = texts.map(({ box }) => box);
      expect(boxes.filter((box) => !boxWithin(box, PICTURE))).toEqual([]);
      expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => boxesMeet(box, other)))).toEqual(
        [],
      );
    }
  });

  it('draws the land on both sides of the 180th meridian, and no line along it', async () => {
    const spec = inOneView({
      ...islandsMap,
      view: [160, 55, -160, 70],
      detail: undefined,
      places: [BERING.chukotka, BERING.alaska],
    });
    const around = await cutLand(landBox(spec));
    const has = (lon: number, lat: number) => around.some((ring) => holds(ring, lon, lat));
    expect(has(172, 67)).toBe(true);
    expect(has(185, 66.5)).toBe(true);
    expect(has(202, 66)).toBe(true);
    expect(has(190, 58)).toBe(false);
    expect(has(180, 58)).toBe(false);
    const along = around.flatMap((ring) =>
      ring.filter(([lon, lat], at) => {
        const [lastLon, lastLat] = ring[at - 1] ?? [0, 0];
        return lon === 180 && lastLon === 180 && Math.abs(lat - lastLat) > 0.01;
      }),
    );
    expect(along).toEqual([]);
    const svg = mapSvg({ spec, land: around, language: 'en', theme: 'light' });
    const boxes = svgTexts(svg).map(({ box }) => box);
    expect(boxes.filter((box) => !boxWithin(box, PICTURE))).toEqual([]);
    expect(svgTexts(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(['Chukotka', 'Alaska']));
  });

  it('keeps the names of islands clear of coasts', () => {
    const { detail, labels } = mapLayout({ spec: islandsMap, land, language: 'ja' });
    const shores = land.flat().map(([lon, lat]) => detail?.projection([lon, lat]) ?? ([0, 0] as const));
    for (const { box } of labels.filter(({ place }) => place.kind === 'island'))
      expect(shores.some(([x, y]) => boxWithin({ x, y, width: 0, height: 0 }, box))).toBe(false);
  });

  it('says that it draws no boundary, and draws none', () => {
    for (const language of LANGUAGES) {
      const svg = mapSvg({ spec: islandsMap, land, language, theme: 'light' });
      expect(svg).toContain(islandsMap.note?.[language]);
      expect(
        mapSvg({ spec: { ...islandsMap, note: undefined }, land, language, theme: 'light' }),
      ).not.toContain('undefined');
      // Sea, land and tinted land, each once a panel: there is no further line.
      expect(svg.match(/<path d="M[^"]{200,}/g)).toHaveLength(4);
    }
  });

  it('sets a dot where a point lies, and its name beside it', () => {
    const point = { kind: 'point', label: { en: 'Rock', ja: '岩', ru: 'Скала' }, lon: 150, lat: 46 } as const;
    const spec = { ...islandsMap, detail: undefined, places: [point] };
    const svg = mapSvg({ spec, land, language: 'en', theme: 'light' });
    const [, x = 0, y = 0] = (/<circle cx="([\d.]+)" cy="([\d.]+)"/.exec(svg) ?? []).map(Number);
    const name = svgTexts(svg).find(({ text }) => text === 'Rock');
    expect(name).toBeDefined();
    expect(boxWithin({ x, y, width: 0, height: 0 }, PICTURE)).toBe(true);
    expect(name && boxWithin({ x, y, width: 0, height: 0 }, name.box)).toBe(false);
  });

  it('does without a detail', () => {
    const { detail, ...spec } = islandsMap;
    const svg = mapSvg({ spec, land, language: 'en', theme: 'dark' });
    expect(detail).toBeDefined();
    expect(xmlProblem(svg)).toBeUndefined();
    expect(svg).toContain('Etorofu');
  });
});

describe('cutLand()', () => {
  it('holds all four: Kunashiri, Etorofu, Shikotan and the Habomai islets', () => {
    for (const { name, area } of islandsMap.places) {
      if (area === undefined) continue;
      const [west, south, east, north] = area;
      const found = land.filter((ring) =>
        ring.every(([x, y]) => x >= west && x <= east && y >= south && y <= north),
      );
      expect(found.length, name).toBeGreaterThanOrEqual(name === 'habomai' ? 4 : 1);
      expect(Math.max(...found.map((ring) => ring.length)), name).toBeGreaterThan(20);
    }
  });

  it('fills a box that lies inland', async () => {
    const box = [100, 60, 102, 61] as const;
    expect(await cutLand(box)).toHaveLength(1);
  });

  it('cuts a ring at the box', () => {
    const square: Ring = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ];
    expect(cutRing(square, [5, 5, 20, 20])).toEqual([
      [5, 5],
      [5, 10],
      [10, 10],
      [10, 5],
      [5, 5],
    ]);
    expect(cutRing(square, [20, 20, 30, 30])).toEqual([]);
  });
});

describe('mapAlt()', () => {
  it.each(LANGUAGES)('tells the map in words: %s', (language) => {
    const alt = mapAlt(islandsMap, language);
    expect(alt.length).toBeLessThanOrEqual(MAX_ALT);
    expect(alt).toMatchSnapshot();
  });
});
