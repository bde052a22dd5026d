import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cited } from '../../src/citation/cited.ts';
import { asMarkdown, asPlain } from '../../src/citation/spans.ts';
import { FILE_FORMATS, STYLES, TEXT_STYLES } from '../../src/citation/styles.ts';
import type { Source } from '../../src/facts/source.ts';
import { literal } from '../../src/reply/escape.ts';
import { statedSource, vagueSource } from '../fixtures/base.ts';
import { effects } from '../fixtures/markdown-text.ts';
import { arbitrarySource } from './arbitrary-source.ts';

const UNKNOWN = { status: 'unknown' } as const;
const stated = <T>(value: T) => ({ status: 'stated', value }) as const;
const inferred = <T>(value: T) => ({ status: 'inferred', value, from: 'the head' }) as const;
const named = (id: string) => TEXT_STYLES.find((style) => style.id === id) ?? expect.unreachable(id);
const inStyle = (id: string) => ({
  reference: (source: Source) => asMarkdown(named(id).citing([source]).reference(source)),
  citation: (source: Source, cited: Cited) => asMarkdown(named(id).citing([source]).citation(source, cited)),
});
const reference = (id: string, parts: Partial<Source> = {}) =>
  inStyle(id).reference(statedSource({ 'collection-title': UNKNOWN, copy: '', ...parts }));
const citation = (id: string, parts: Partial<Source> = {}) =>
  inStyle(id).citation(statedSource({ copy: '', ...parts }), { paragraph: 4 });

describe('STYLES', () => {
  it('names each style once', () => {
    expect(new Set(STYLES.map(({ id }) => id)).size).toBe(STYLES.length);
    expect(STYLES.map(({ how }) => how)).toEqual(STYLES.map((style) => ('write' in style ? 'file' : 'text')));
  });
});

/** The styles whose manuals let one count paragraphs. */
const COUNTING = ['apa', 'chicago-author-date', 'chicago-notes', 'harvard', 'gost', 'ieee'];

/** What no style may print: an element that is missing or empty, a mark twice, a space astray. */
const SLIPS =
  /undefined|null|NaN|\[object|\.\.|,,|;;|\?\.|!\.| [,.;)\]]|\( |\[ | {2}|\(\)|\[\]|“”|‘’[^”]|^$|^\s|\s$|,$/;

const everyText = (source: Source, paragraph: number): readonly string[] =>
  TEXT_STYLES.flatMap((style) => {
    const citing = style.citing([source]);
    return [asPlain(citing.reference(source)), asPlain(citing.citation(source, { paragraph }))];
  });

// Making the engines takes a second or more on a busy machine.
describe('every style', { timeout: 30_000 }, () => {
  it('never throws and leaves no mark twice, no empty element and nothing undefined', () => {
    fc.assert(
      fc.property(arbitrarySource, fc.integer({ min: 1, max: 999 }), (source, paragraph) => {
        for (const text of everyText(source, paragraph)) expect(text).not.toMatch(SLIPS);
        for (const format of FILE_FORMATS)
          expect(format.write([source])).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 40 },
    );
  });

  it('has one full stop after a journal whose own name ends with one', () => {
    const parts = {
      type: 'article-journal',
      'container-title': stated('Harbour.'),
      issued: UNKNOWN,
    } as const;
    expect(reference('ieee', parts)).toMatch(/\*Harbour\.\*$/);
    const asking = { ...parts, 'container-title': stated('Harbour?') };
    expect(reference('ieee', { ...asking, author: UNKNOWN, title: UNKNOWN })).toMatch(/\*Harbour\?\*$/);
  });

  it('counts paragraphs where the manual lets it, and gives pages and the numbers that a text prints', () => {
    fc.assert(
      fc.property(arbitrarySource, (source) => {
        for (const style of TEXT_STYLES) {
          const citing = style.citing([source]);
          const paragraph = asPlain(citing.citation(source, { paragraph: 7 }));
          if (COUNTING.includes(style.id)) expect(paragraph).toMatch(/(?:para\.|абз\.) 7[.)\]]+$/);
          else expect(paragraph).not.toContain('7');
          if (style.id === 'vancouver') continue;
          expect(asPlain(citing.citation(source, { paragraph: 7, page: '12' }))).toMatch(
            /(?:p\.|с\.|\S) 12[.)\]]+$/,
          );
          expect(asPlain(citing.citation(source, { paragraph: 7, numbered: '12' }))).toMatch(
            /(?:par\.|para\.|абз\.) 12[.)\]]+$/,
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('says n.d. only where the date is unknown, and never shows an inferred detail as stated', () => {
    for (const { id } of TEXT_STYLES) {
      expect(reference(id, { issued: inferred('2014-07~') })).not.toMatch(/n\.d\.|no date|б\. г\./i);
      expect(reference(id, { issued: inferred('2016') })).toMatch(/\[2016\]|\(ca?\. 2016\)/);
      expect(reference(id, { issued: inferred('2014-07~') })).toMatch(/ca?\. 2014|circa|ca\. Jul|ок\. /i);
      expect(reference(id, { 'container-title': inferred('Port Gazette') })).toMatch(
        /\[\*?Port Gazette\*?\]/,
      );
      expect(reference(id, { author: inferred([{ given: 'Ann', family: 'Sand' }]) })).toMatch(
        /\[(?:Sand,? A|A\. Sand)/,
      );
      expect(reference(id, { title: inferred('A Title') })).toContain('[A Title]');
    }
  });

  it('keeps the capitals of a title, but where the style has title case or a capital subtitle', () => {
    const titled = (id: string) => reference(id, { title: stated('the HARBOUR: a Light of iPhones') });
    expect(titled('apa')).toContain('the HARBOUR: A Light of iPhones');
    for (const id of ['harvard', 'gost']) expect(titled(id)).toContain('the HARBOUR: a Light of iPhones');
    for (const id of ['mla', 'chicago-notes'])
      expect(titled(id)).toContain('The HARBOUR: A Light of iPhones');
  });

  it('never shows a pair of brackets in another', () => {
    for (const style of TEXT_STYLES) {
      const source = statedSource({ issued: inferred('2016'), title: UNKNOWN, author: UNKNOWN, copy: '' });
      const citing = style.citing([source]);
      for (const text of [citing.reference(source), citing.citation(source, { paragraph: 4 })].map(asPlain))
        expect(text).not.toMatch(/\(\[[^\]]*\]\)|\[[^\]]*\[/);
    }
  });

  it('shows the record’s own words literally where Markdown would change them, and keeps its own italics', () => {
    const source = statedSource({ title: stated('5*2_x_ @everyone'), type: 'book' });
    for (const style of TEXT_STYLES) {
      const text = asMarkdown(style.citing([source]).reference(source), literal);
      expect(text).toContain('5\\*2\\_x\\_ \\@everyone');
      expect(effects(text).filter((effect) => effect !== 'italics')).toEqual([]);
    }
  });
});

describe('what the manuals ask for', () => {
  const people = (count: number) =>
    stated(Array.from({ length: count }, (_, at) => ({ given: 'Ann', family: `N${at + 1}` })));

  it('APA: up to 20 authors, then 19, an ellipsis and the last; "&" before it', () => {
    expect(reference('apa', { author: people(2) })).toMatch(/^N1, A\., & N2, A\. \(/);
    expect(reference('apa', { author: people(20) })).toContain('N19, A., & N20, A. (');
    expect(reference('apa', { author: people(21) })).toContain('N19, A., … N21, A. (');
    expect(citation('apa', { author: people(2) })).toBe('(N1 & N2, 2014, para. 4)');
    expect(citation('apa', { author: people(3) })).toBe('(N1 et al., 2014, para. 4)');
  });

  it('APA: only the year for journals and books, the whole date for other things', () => {
    expect(reference('apa', { type: 'article-journal' })).toContain('(2014).');
    expect(reference('apa', { type: 'article-newspaper' })).toContain('(2014, March 11).');
  });

  it('MLA: "et al." from three authors on; a body that publishes itself is only the publisher', () => {
    expect(reference('mla', { author: people(2) })).toMatch(/^N1, Ann, and Ann N2\. /);
    expect(reference('mla', { author: people(3) })).toMatch(/^N1, Ann, et al\. /);
    expect(reference('mla', { author: stated([{ literal: 'Coastal Review' }]) })).toBe(
      '“The Harbour and Its Light.” *Coastal Review*, 11 Mar. 2014.',
    );
  });

  it('MLA: months of more than four letters are cut', () => {
    const month = (number: string) => reference('mla', { issued: stated(`2014-${number}`) }).slice(-11);
    expect(['05', '06', '07', '09', '11'].map(month).join('')).toMatch(/May.*June.*July.*Sept\..*Nov\./);
  });

  it('Chicago: lists up to ten authors, of more seven; names three in the text', () => {
    for (const id of ['chicago-notes', 'chicago-author-date']) {
      expect(reference(id, { author: people(10) })).toMatch(/^N1, Ann, Ann N2, .*, and Ann N10\. /);
      expect(reference(id, { author: people(11) })).toMatch(/^N1, Ann, .*, Ann N7, et al\. /);
    }
    expect(citation('chicago-author-date', { author: people(2) })).toBe('(N1 and N2 2014, para. 4)');
    expect(citation('chicago-author-date', { author: people(4) })).toBe('(N1 et al. 2014, para. 4)');
    expect(citation('chicago-notes', { author: people(4), 'collection-title': UNKNOWN })).toMatch(
      /^Ann N1 et al\., “/,
    );
  });

  it('Chicago, author-date: says a year once where month and day are not known (15.50)', () => {
    const year = (parts: Partial<Source>) => reference('chicago-author-date', { type: 'webpage', ...parts });
    const outlet = { 'container-title': UNKNOWN };
    expect(year({ ...outlet, issued: stated('2003') })).toBe(
      'Orlova, Vera. 2003. “The Harbour and Its Light.”',
    );
    expect(year({ ...outlet, issued: stated('2003-05-02') })).toMatch(/2003\. .* May 2, 2003\.$/);
    expect(year({ issued: stated('2003'), URL: stated('https://example.org') }).match(/2003/g)).toHaveLength(
      1,
    );
  });

  it('Harvard: names three authors, of four and more one', () => {
    expect(citation('harvard', { author: people(3) })).toBe('(N1, N2 and N3, 2014, para. 4)');
    expect(citation('harvard', { author: people(4) })).toBe('(N1 *et al.*, 2014, para. 4)');
  });

  it('GOST: up to three persons head the entry; four are named, of five three', () => {
    expect(reference('gost', { author: people(3) })).toMatch(
      /^N1, A\. The Harbour and its Light \/ Ann N1, Ann N2, Ann N3\. –/,
    );
    expect(reference('gost', { author: people(4) })).toMatch(
      /^The Harbour and its Light \/ Ann N1, Ann N2, Ann N3, Ann N4\. –/,
    );
    expect(reference('gost', { author: people(5) })).toMatch(/\/ Ann N1, Ann N2, Ann N3 \[и др\.\]\. –/);
  });

  it('puts no full stop after a question mark, and only in Chicago’s notes a comma', () => {
    const title = stated('Who Lit It?');
    for (const { id } of TEXT_STYLES) expect(reference(id, { title })).not.toMatch(/\?[”’*]*\./);
    expect(citation('chicago-notes', { title })).toContain('“Who Lit It?,” ');
    expect(citation('mla', { title, author: UNKNOWN })).toBe('(“Who Lit It?”)');
    expect(citation('apa', { title, author: UNKNOWN, type: 'webpage' })).toBe(
      '(*Who Lit It?*, 2014, para. 4)',
    );
  });

  it('leaves out the subtitle in the text, where the title stands for the author', () => {
    const parts = { type: 'webpage', author: UNKNOWN, title: stated('Fog: A Life') };
    expect(citation('mla', parts)).toBe('(“Fog”)');
    expect(citation('apa', parts)).toBe('(*Fog*, 2014, para. 4)');
  });

  it('prints the volume of a book, after its edition (MLA 5.49; Cite Them Right, "Multi-volume works")', () => {
    const volume = { type: 'book', volume: stated('2'), 'container-title': UNKNOWN } as const;
    expect(reference('mla', volume)).toContain('Light*. Vol. 2, 2014.');
    expect(reference('mla', { ...volume, edition: stated('3') })).toContain('Light*. 3rd ed., vol. 2, 2014.');
    expect(reference('harvard', { ...volume, edition: stated('2') })).toContain('Light*. 2nd edn. Vol. 2.');
  });

  it('names a body that publishes its own book twice, but in APA and MLA (Chicago 14.84, APA 9.29, MLA 5.47)', () => {
    const body = [{ literal: 'The Board' }];
    const own = {
      type: 'report',
      author: stated(body),
      'container-title': UNKNOWN,
      publisher: stated('The Board'),
    };
    const times = (id: string) => reference(id, own).split('The Board').length - 1;
    expect(['apa', 'mla', 'chicago-notes', 'chicago-author-date', 'harvard', 'vancouver'].map(times)).toEqual(
      [...[1, 1, 2, 2, 2, 2]],
    );
  });

  it('says where and when a speech was held (MLA, appendix 2)', () => {
    const speech = { type: 'speech', 'event-title': stated('Harbour Day'), 'event-place': stated('Leith') };
    expect(reference('mla', speech)).toContain('Harbour Day, 11 Mar. 2014, Leith.');
    expect(reference('vancouver', speech)).toContain('Harbour Day; 2014 Mar 11; Leith.');
  });

  it('APA: a treaty has its title (11.9)', () => {
    expect(reference('apa', { type: 'treaty', author: UNKNOWN })).toMatch(/^The Harbour and Its Light, /);
  });

  it('lowers English titles alone, and for Vancouver their subtitles too', () => {
    const styled = (id: string, title: string, language: string) =>
      asMarkdown(
        named(id)
          .citing([statedSource({ title: stated(title), language })], { isProper: () => false })
          .list()[0] ?? [],
      );
    const [german, english] = ['Der Streit um die Kurilen: Eine Bilanz', 'Walls and Water: A Study'];
    for (const id of ['apa', 'vancouver', 'ieee']) expect(styled(id, german, 'de')).toContain(german);
    expect(styled('apa', 'О водах: федеральный закон', 'ru')).toContain('О водах: федеральный закон');
    expect(styled('apa', english, 'en')).toContain('Walls and water: A study');
    expect(styled('vancouver', english, 'en')).toContain('Walls and water: a study');
  });

  it('GOST: particles, suffixes, roles in the nominative, what kind of a work it is and its number', () => {
    const people = stated([
      { given: 'Ludwig', family: 'Beethoven', 'dropping-particle': 'van', suffix: 'Jr.' },
    ]);
    const report = { type: 'report', author: people, genre: stated('отчёт'), number: stated('15') };
    const roles = { editor: stated([{ given: 'Олег', family: 'Зимин' }]) };
    expect(reference('gost', { ...report, ...roles })).toMatch(
      /^Beethoven, L\. van, Jr\. The Harbour and its Light : отчёт \/ .* ; редактор О\. Зимин\. – .*№ 15/,
    );
  });

  it('describes a text that has neither title nor author', () => {
    const text = (id: string) => inStyle(id).reference(vagueSource({ copy: '' }));
    expect(text('apa')).toBe('[Report on the lighthouse fire]. (ca. 2015, July). *[Port Gazette]*.');
    expect(text('mla')).toBe('Report on the lighthouse fire. *[Port Gazette]*, [circa July 2015].');
    // A periodical stands in for an author (14.199).
    expect(text('chicago-notes')).toBe('*[Port Gazette]*. [Report on the lighthouse fire]. [ca. July 2015].');
  });

  it('has no remark of a curator in any reference', () => {
    for (const { id } of TEXT_STYLES) expect(reference(id, { copy: 'A scan.' })).not.toContain('A scan');
  });

  it('shortens a long title in the text, and never within a small word', () => {
    const parts = { author: UNKNOWN, title: stated('Japan Charts More Independent Course to Improve Ties') };
    expect(citation('mla', parts)).toBe('(“Japan Charts”)');
    expect(
      citation('mla', { ...parts, title: stated('A “Russian Embrace” of Sorts Faces Trouble Now') }),
    ).toBe('(“A ‘Russian Embrace’”)');
    expect(citation('mla', { ...parts, title: stated('A Short One of Five') })).toBe(
      '(“A Short One of Five”)',
    );
  });
});

describe('a list of references', () => {
  const web = (id: string, parts: Partial<Source>) =>
    statedSource({ id, type: 'webpage', 'collection-title': UNKNOWN, copy: '', ...parts });
  const one = web('one', { title: stated('The Zebra'), issued: stated('2014-05') });
  const two = web('two', { title: stated('An Ape'), issued: stated('2014-09') });
  const old = web('old', { title: stated('Ox'), issued: stated('1999') });
  const none = web('none', { title: stated('Bee'), issued: UNKNOWN });
  const other = web('other', { author: UNKNOWN, title: stated('The Newt') });
  const all = [two, one, other, none, old];
  const ids = (style: string) => {
    const texts = named(style).citing(all).list().map(asPlain);
    return texts.map((text) => ['Zebra', 'Ape', 'Ox', 'Bee', 'Newt'].find((word) => text.includes(word)));
  };

  it('sorts by author, then by date or by title, as the style does; a title stands in for the author', () => {
    expect(ids('apa')).toEqual(['Newt', 'Bee', 'Ox', 'Zebra', 'Ape']);
    expect(ids('chicago-author-date')).toEqual(['Newt', 'Ox', 'Ape', 'Zebra', 'Bee']);
    expect(ids('mla')).toEqual(['Newt', 'Ape', 'Bee', 'Ox', 'Zebra']);
  });

  it('does not depend on the order of the sources, and names each once', () => {
    for (const style of TEXT_STYLES)
      expect(style.citing([...all].reverse().concat(all)).list()).toEqual(style.citing(all).list());
  });

  it('tells apart works of one year by letters, in the list and in the text', () => {
    const citing = named('apa').citing(all);
    const inText = (source: Source) => asPlain(citing.citation(source, { paragraph: 1 }));
    expect(inText(one)).toBe('(Orlova, 2014a, para. 1)');
    expect(inText(two)).toBe('(Orlova, 2014b, para. 1)');
    expect(inText(old)).toBe('(Orlova, 1999, para. 1)');
    expect(asPlain(citing.list()[3] ?? [])).toContain('(2014a, May)');
  });

  it('keeps the letters of the whole pack in the list of a part', () => {
    const [part] = named('apa').citing(all).list([two]);
    expect(asPlain(part ?? [])).toContain('(2014b, September)');
    expect(reference('apa', two)).toContain('(2014, September)');
  });

  it('numbers the sources of a part anew in a numbered style, and cites by the whole', () => {
    const citing = named('ieee').citing(all);
    expect(asPlain(citing.list([two])[0] ?? [])).toMatch(/^\[1\] /);
    expect(asPlain(citing.citation(two, { paragraph: 1 }))).toBe('[5, para. 1]');
  });

  it('is sorted by the alphabet of its reader', () => {
    const by = (family: string) => web(family, { author: stated([{ given: 'A', family }]) });
    const first = (language: string) =>
      asPlain(
        named('apa')
          .citing([by('Adams'), by('Якоби')], { language })
          .list()[0] ?? [],
      ).slice(0, 2);
    expect([first('en'), first('ru')]).toEqual(['Ad', 'Як']);
  });

  it('tells MLA’s works of one author apart by their titles, and names the author once', () => {
    const citing = named('mla').citing(all);
    expect(asPlain(citing.citation(one, { paragraph: 1 }))).toBe('(Orlova, “The Zebra”)');
    expect(citing.list().map((entry) => asPlain(entry).slice(0, 4))).toEqual([
      '“The',
      'Orlo',
      '---.',
      '---.',
      '---.',
    ]);
  });
});
