import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/facts/fact.ts';
import { chronicle, type Shape, type TimelineRequest } from '../../../src/picture/timeline/chronicle.ts';
import { datedFact, entriesOf, harbourBase, harbourEntries } from '../dated-facts.ts';

const request = (facts: readonly Fact[], shape: Shape = 'phone'): TimelineRequest => ({
  entries: entriesOf(facts),
  base: harbourBase,
  language: 'en',
  theme: 'dark',
  shape,
  title: 'Harbour',
});
const many = (count: number, parts: (at: number) => Partial<Fact> = () => ({})) =>
  Array.from({ length: count }, (_, at) =>
    datedFact(`f-${String(at).padStart(3, '0')}`, String(1990 + (at % 10)), {
      claim: `Ship ${at} put to sea`,
      ...parts(at),
    }),
  );
const shownBy = (asked: TimelineRequest): string[] =>
  chronicle(asked).bands.flatMap(({ rows }) => rows.map(({ row }) => row.entry.fact.id));

describe('chronicle()', () => {
  it('shows what there is room for, and counts the rest', () => {
    const { count, bands, isComplete } = chronicle(request(many(100)));
    expect(isComplete).toBe(false);
    expect(count).toMatch(/^100 dated entries: 1[2-4] shown/);
    expect(bands.reduce((sum, { band }) => sum + band.entries.length, 0)).toBe(100);
    for (const { rows } of bands) expect(rows.length).toBeGreaterThan(0);
  });

  it('shows all of a few, and says nothing of bars then', () => {
    expect(chronicle(request(many(12)))).toMatchObject({ isComplete: true, count: '12 dated entries' });
  });

  it('is no higher than a phone, and wide shapes are filled column by column', () => {
    for (const [shape, columns, height] of [
      ['phone', 1, 665],
      ['wide', 2, 398],
      ['sheet', 3, 548],
    ] as const) {
      const laid = chronicle(request(many(200), shape));
      expect(laid.columns).toHaveLength(columns);
      expect(laid.height).toBeLessThanOrEqual(height);
    }
  });

  it('prefers what the pack calls important, then core entries and events', () => {
    const facts = many(100, (at) => ({
      kind: at === 77 ? 'event' : 'background',
      ...(at === 55 ? { importance: 3 } : {}),
    }));
    const shown = shownBy(request(facts));
    expect(shown).toContain('f-055');
    expect(shown).toContain('f-077');
  });

  it('shows a headline of more than three lines only where the others leave room', () => {
    const claim =
      'The harbour master wrote at length of the many ships that he had seen, of their masters, and of what they owed. ';
    const long = datedFact('long', '1995', { claim, kind: 'event', importance: 3 });
    expect(shownBy(request([...many(3), long]))).toContain('long');
    expect(shownBy(request([...many(100), long]))).not.toContain('long');
  });

  it('leaves out a headline that needs more than six lines, and counts it', () => {
    const long =
      'The harbour master wrote at very great length about all of the many ships that he had ever seen, named or not. ';
    const facts = [...many(3), datedFact('long', '1995', { claim: long.repeat(2) })];
    expect(shownBy(request(facts))).not.toContain('long');
    expect(chronicle(request(facts)).count).toBe('4 dated entries: 3 shown, all counted in the bars');
  });

  it('tells of long times without entries, in years or in hours', () => {
    const gaps = (dates: readonly string[]) =>
      chronicle(
        request(dates.map((date, at) => datedFact(`f-${at}`, date, { claim: `Ship ${at}` }))),
      ).bands.flatMap(({ rows }) => rows.flatMap(({ gap }) => gap ?? []));
    expect(gaps(['1855', '1904/1905', '1945', '1946'])).toEqual(['49 years later']);
    expect(gaps(['1912-04-15T02:20', '1912-04-15T02:25', '1912-04-15T04:00'])).toEqual(['1 h 35 min later']);
    expect(gaps(['2013', '2014'])).toEqual([]);
  });

  it('names the time that it spans', () => {
    expect(chronicle(request(many(12))).title).toBe('Harbour, 1990–1999');
    const night = ['1912-04-14T23:40', '1912-04-15T02:20'].map((date) => datedFact(date, date));
    expect(chronicle(request(night)).title).toBe('Harbour, 14–15 Apr 1912');
  });

  it('shows an entry once before it shows it at another date', () => {
    const [first] = harbourEntries;
    expect(first?.standing).toBe('spoken-of');
    const twice = harbourEntries.flatMap((entry) => [entry, entry]);
    const shown = shownBy({ ...request([]), entries: twice });
    expect(new Set(shown).size).toBeGreaterThanOrEqual(9);
  });
});
