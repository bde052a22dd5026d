import { describe, expect, it } from 'vitest';
import { citationLine, writtenWhen } from '../../src/citation/citation-line.ts';
import { sayFor } from '../../src/language/language.ts';
import { quote, statedSource, vagueSource } from '../fixtures/base.ts';

const inferred = <T>(value: T) => ({ status: 'inferred', value, from: 'somewhere' }) as const;
const UNKNOWN = { status: 'unknown' } as const;
const words = quote('the words');

describe('writtenWhen()', () => {
  it('gives a stated date in words', () => {
    expect(writtenWhen(statedSource())).toBe('11 March 2014');
  });

  it('shows an inferred date as inferred, by circa or by saying so, but once', () => {
    expect(writtenWhen(vagueSource())).toBe('c. July 2015');
    expect(writtenWhen(statedSource({ issued: inferred('2014') }))).toBe('2014 (inferred)');
    expect(writtenWhen(statedSource({ issued: inferred('[2016-05,2016-06]') }))).toBe(
      'May or June 2016 (inferred)',
    );
  });

  it('gives nothing where the date is unknown', () => {
    expect(writtenWhen(statedSource({ issued: UNKNOWN }))).toBeUndefined();
  });
});

describe('citationLine()', () => {
  it('names who speaks in bold, date, title, outlet and paragraph of a source that states them', () => {
    expect(citationLine(statedSource(), words)).toBe(
      '**Vera Orlova**, 11 March 2014, *The Harbour and its Light*, Coastal Review,\u00a0¶4',
    );
  });

  it('names the speaker of somebody else’s words, and who quotes them', () => {
    const spoken = { ...words, speaker: 'Port Authority' };
    const line = (locale: string) => citationLine(statedSource(), spoken, { say: sayFor(locale) });
    expect(line('en-US')).toMatch(/^\*\*Port Authority\*\*, quoted by Vera Orlova, 11 March 2014, \*The/);
    expect(line('ru')).toMatch(/^\*\*Port Authority\*\*, цит\. по: Vera Orlova, 11 марта 2014\sг\., \*The/);
    expect(line('ja')).toMatch(/^\*\*Port Authority\*\*、Vera Orlovaによる引用、2014年3月11日、\*The/);
    expect(citationLine(vagueSource(), spoken)).toMatch(/^\*\*Port Authority\*\*, quoted by Gazette, /);
  });

  it('points to the page where the text has pages', () => {
    expect(citationLine(statedSource(), { ...words, page: '12' })).toMatch(/,\u00a0p\. 12$/);
  });

  it('leaves out what is unknown and describes an untitled text in brackets', () => {
    expect(citationLine(vagueSource(), words)).toBe(
      'c. July 2015, [Report on the lighthouse fire], Port Gazette (inferred),\u00a0¶4',
    );
    expect(
      citationLine(
        vagueSource({ description: undefined, issued: UNKNOWN, 'container-title': UNKNOWN }),
        words,
      ),
    ).toBe('[untitled],\u00a0¶4');
  });

  it('says of an inferred title, outlet or author that it is inferred', () => {
    expect(citationLine(statedSource({ title: inferred('Some Title') }), words)).toContain(
      '*Some Title* (inferred)',
    );
    expect(citationLine(statedSource({ 'container-title': inferred('An Outlet') }), words)).toContain(
      'An Outlet (inferred)',
    );
    expect(citationLine(statedSource({ author: inferred([{ literal: 'A Body' }]) }), words)).toContain(
      'A Body (inferred)',
    );
  });

  it('never says circa of an outlet because of how its name begins', () => {
    const line = citationLine(statedSource({ 'container-title': inferred('c. Magazine') }), words);
    expect(line).toContain('c. Magazine (inferred)');
  });

  it('names an outlet that publishes as its own author once', () => {
    const source = statedSource({
      author: inferred([{ literal: 'Coastal Review' }]),
    });
    expect(citationLine(source, words)).toBe(
      '**Coastal Review**, 11 March 2014, *The Harbour and its Light*,\u00a0¶4',
    );
  });

  it('joins several authors in reading order', () => {
    const author = {
      status: 'stated',
      value: [{ given: 'A.', family: 'One' }, { literal: 'Two House' }, { given: 'C.', family: 'Three' }],
    } as const;
    expect(citationLine(statedSource({ author }), words)).toMatch(
      /^\*\*A\. One, Two House and C\. Three\*\*, /,
    );
  });

  it('passes the record’s own words, and not its own italics, to what prepares them', () => {
    const title = { status: 'stated', value: '5*' } as const;
    const line = citationLine(statedSource({ title }), words, { show: (text) => text.replace('*', '\\*') });
    expect(line).toContain('*5\\**');
  });
});
