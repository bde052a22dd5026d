import { describe, expect, it } from 'vitest';
import { readingLine } from '../../../../src/commands/discussion/plan/reading-text.ts';
import { readingAsTyped, typedReading } from '../../../../src/commands/discussion/plan/typed-reading.ts';
import { sayFor } from '../../../../src/language/language.ts';
import { byId, smallBase, statedSource } from '../../../fixtures/base.ts';

const view = { base: smallBase(), say: sayFor('en') };
const orlova = { source: 'orlova-2014' };

describe('typedReading()', () => {
  it.each([
    ['Orlova', orlova],
    ['orlova-2014', orlova],
    ['source:orlova-2014', orlova],
    ['Orlova 2014', orlova],
    ['Orlova 3', { ...orlova, paragraphs: '3' }],
    ['Orlova ¶3–9', { ...orlova, paragraphs: '3-9' }],
    ['Orlova, ¶¶ 3 - 9, 12', { ...orlova, paragraphs: '3-9, 12' }],
    ['Orlova par. 3-9', { ...orlova, paragraphs: '3-9' }],
    ['Vera Orlova pp. 12-20', { ...orlova, pages: '12-20' }],
    ['Orlova p.12', { ...orlova, pages: '12' }],
    ['Orlova с. 12-20', { ...orlova, pages: '12-20' }],
    ['The Harbour and its Light 1-4', { ...orlova, paragraphs: '1-4' }],
  ])('reads %s', (typed, reading) => {
    expect(typedReading(view, typed)).toEqual([reading]);
  });

  it('reads a line a source, and what it wrote itself', () => {
    const both = [
      { ...orlova, paragraphs: '3-9' },
      { source: 'gazette', pages: '2' },
    ];
    expect(typedReading(view, 'Orlova 3-9\n\nGazette p. 2')).toEqual(both);
    expect(typedReading(view, readingAsTyped(view, both))).toEqual(both);
  });

  it('refuses a line that names no source', () => {
    expect(() => typedReading(view, 'Orlova 1\nNobody ¶3')).toThrow();
  });
});

describe('readingLine()', () => {
  it('is a citation with its place, and a link where the source has an address', () => {
    expect(readingLine(view, { ...orlova, paragraphs: '3-9' })).toBe(
      'Vera Orlova, *The Harbour and its Light*, Coastal Review, 11 March 2014, ¶3–9',
    );
    const URL = { status: 'stated', value: 'https://example.org/a(b)' } as const;
    const base = smallBase({ sources: byId([statedSource({ URL })]) });
    expect(readingLine({ ...view, base }, orlova)).toContain('[open](<https://example.org/a(b)>)');
    const site = { ...view, siteUrl: 'https://footnote.example/' };
    expect(readingLine(site, orlova)).toContain('[open](<https://footnote.example/source/orlova-2014.html>)');
  });

  it('offers no address but of the web', () => {
    const URL = { status: 'stated', value: 'javascript:alert(1)' } as const;
    const base = smallBase({ sources: byId([statedSource({ URL })]) });
    expect(readingLine({ ...view, base }, orlova)).not.toContain('](');
  });
});
