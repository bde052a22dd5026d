import { Cite, type ReadItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { bibtex, bibtexClassic } from '../../src/citation/files/bibtex.ts';
import { cslJson } from '../../src/citation/files/csl-json.ts';
import { ris } from '../../src/citation/files/ris.ts';
import { issuedOf } from '../../src/citation/work.ts';
import { knownValue, nameText, type Source } from '../../src/facts/source.ts';
import { statedSource } from '../fixtures/base.ts';
import { realBase } from '../golden/real-base.ts';
import { AWKWARD } from './awkward-sources.ts';
import { STATED } from './stated-items.ts';

const UNKNOWN = { status: 'unknown' } as const;
const stated = <T>(value: T) => ({ status: 'stated', value }) as const;
const sources = [...realBase().base.sources.values(), ...AWKWARD];

const readBibtex = (all: readonly Source[]): readonly ReadItem[] =>
  new Cite(bibtex.write(all), { forceType: '@biblatex/text' }).data;
const readRis = (all: readonly Source[]): readonly ReadItem[] => new Cite(ris.write(all)).data;

const titleOf = ({ title, description }: Source): string => knownValue(title) ?? `[${description}]`;
/** citation-js reads the authors of news from RIS as reporters, unparsed; a body of one word as a family name. */
const namesRead = ({ author, reporter }: ReadItem): readonly string[] =>
  reporter?.map((name) => name.split(', ').reverse().join(' ')) ??
  author?.map(({ given, family = '', literal }) =>
    nameText(given ? { given, family } : { literal: literal ?? family }),
  ) ??
  [];
const outletRead = (item: ReadItem) => item['container-title'] ?? item['publisher'];
const partsOf = (source: Source) =>
  issuedOf(source)?.moments.map(({ year, month, day }) =>
    [year, month, day].filter((part) => part !== undefined),
  );

const edtfOf = (date: ReadItem['issued']): string =>
  (date?.['date-parts']?.[0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');

describe('bibtex, read back by citation-js', () => {
  it.each(sources.map((source, at) => [source.id, source, readBibtex(sources)[at]] as const))(
    'keeps names, title and outlet of %s, and its remarks where no style prints them',
    (id, source, item) => {
      expect(item?.id).toBe(id);
      expect(namesRead(item as ReadItem)).toEqual((knownValue(source.author) ?? []).map(nameText));
      expect(item?.title).toBe(titleOf(source));
      expect(outletRead(item as ReadItem)).toBe(knownValue(source['container-title']));
      // No style prints an annotation.
      expect(item?.annote).toContain(`standpoint: "${source.standpoint}"`);
      expect(item?.note).toBeUndefined();
    },
  );

  it.each([
    ['webpage', 'webpage', undefined],
    ['post-weblog', 'webpage', 'blog'],
    ['article-journal', 'article-journal', undefined],
    ['article-magazine', 'article-journal', 'magazine'],
    ['article-newspaper', 'article-journal', 'newspaper'],
    ['report', 'report', undefined],
    ['book', 'book', undefined],
    ['chapter', 'chapter', undefined],
    ['thesis', 'thesis', undefined],
    ['map', 'document', undefined],
  ])('tells a %s from other types', (type, read, genre) => {
    const [item] = readBibtex([statedSource({ type })]);
    expect([item?.type, item?.['genre']]).toEqual([read, genre]);
  });

  it.each(['2014', '2014-07~', '2014-03-11', '1904/1905', '2012-12-30/2013-01-05', '1950?'])(
    'keeps the date %s',
    (date) => {
      const source = statedSource({ issued: stated(date) });
      expect(readBibtex([source])[0]?.issued?.['date-parts']).toEqual(partsOf(source));
      expect(bibtex.write([source])).toContain(`date = {${date}}`);
    },
  );

  it('gives of a date that is one of several the year, and the rest in the note', () => {
    const text = bibtex.write([statedSource({ issued: stated('[2016-05,2016-06]') })]);
    expect(text).toContain('date = {2016},\n');
    expect(text).toContain('issued: "[2016-05,2016-06]"');
    expect(bibtex.write([statedSource({ issued: stated('[2015,2017]') })])).not.toMatch(/date =/);
  });

  it('shows what LaTeX reads as commands, and names that BibTeX would split, literally', () => {
    const source = statedSource({
      author: stated([{ literal: 'Sand and Sea, Ltd.' }, { given: 'Ann', family: 'Sand and Sea' }]),
      title: stated('5% of $2 & #3_4 {x} ~ ^ \\end'),
      'container-title': stated('Fog and Light'),
    });
    const [item] = readBibtex([{ ...source, type: 'book' }]);
    expect(item?.title).toBe('5% of $2 & #3_4 {x} ~ ^ \\end');
    expect(namesRead(item as ReadItem)).toEqual(['Sand and Sea, Ltd.', 'Ann Sand and Sea']);
    expect(item?.['publisher']).toBe('Fog and Light');
  });
});

describe('ris, read back by citation-js', () => {
  it.each(sources.map((source, at) => [source.id, source, readRis(sources)[at]] as const))(
    'keeps names, title and outlet of %s',
    (id, source, item) => {
      expect(item?.id).toBe(id);
      expect(namesRead(item as ReadItem)).toEqual((knownValue(source.author) ?? []).map(nameText));
      expect(item?.title).toBe(titleOf(source));
      expect(outletRead(item as ReadItem)).toBe(knownValue(source['container-title']));
    },
  );

  it.each([
    ...['webpage', 'post-weblog', 'article-journal', 'article-magazine', 'article-newspaper'],
    ...['report', 'book', 'chapter', 'thesis', 'paper-conference'],
  ])('keeps the type %s', (type) => {
    expect(readRis([statedSource({ type })])[0]?.type).toBe(type);
  });

  it.each(['2014', '2014-07~', '2014-03-11'])('keeps the date %s', (date) => {
    const source = statedSource({ type: 'webpage', issued: stated(date) });
    expect(readRis([source])[0]?.issued?.['date-parts']).toEqual(partsOf(source));
  });

  it('says in the note what its dates cannot', () => {
    const noteOf = (date: string) => readRis([statedSource({ type: 'book', issued: stated(date) })])[0]?.note;
    for (const date of ['1904/1905', '198X', '../2014']) expect(noteOf(date)).toContain(`issued: "${date}"`);
    expect(noteOf('2014')).not.toContain('issued');
  });

  it('ends lines with CR LF, begins each record with its type and ends it with ER', () => {
    const text = ris.write(sources);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const record of text.split('ER  - \r\n').slice(0, -1)) expect(record).toMatch(/^TY {2}- [A-Z]+\r\n/);
  });

  it('keeps a value on one line', () => {
    const text = ris.write([statedSource({ title: stated('A\r\nER  - \r\nTY  - BOOK') })]);
    expect(text.match(/^ER/gm)).toHaveLength(1);
  });
});

describe('sixty works that are wholly stated', () => {
  const works = STATED.map((item) => {
    const stated = (value: unknown) => ({ status: 'stated', value }) as const;
    const known = Object.entries(item).map(([field, value]) => [
      field,
      ['id', 'type', 'language'].includes(field)
        ? value
        : stated(field === 'issued' || field === 'accessed' ? edtfOf(value as ReadItem['issued']) : value),
    ]);
    const { 'collection-title': _, ...plain } = statedSource({ author: UNKNOWN, 'container-title': UNKNOWN });
    return { ...plain, ...Object.fromEntries(known) } as Source;
  });

  it('come back from CSL-JSON without loss, with what the curator remarked', () => {
    const read = JSON.parse(cslJson.write(works));
    expect(read).toEqual(
      STATED.map((item) => ({ ...item, annote: expect.stringContaining('copy: "Plain text."') })),
    );
  });

  /** What a dialect has a field for, in every type that citation-js reads it for. */
  const KEPT = ['title', 'volume', 'DOI', 'URL', 'publisher', 'publisher-place', 'edition'] as const;
  it.each([
    ['biblatex', bibtex.write, '@biblatex/text', KEPT, 'annote'],
    ['classic BibTeX', bibtexClassic.write, '@bibtex/text', KEPT, 'annote'],
    ['RIS', ris.write, '@ris/file', KEPT, 'note'],
  ] as const)(
    'come back from %s with their details and the curator’s remark',
    (_, write, forceType, fields, remark) => {
      const read = new Cite(write(works), { forceType }).data;
      expect(read.map(({ title }) => title)).toEqual(STATED.map(({ title }) => title));
      for (const [at, item] of STATED.entries()) {
        expect(read[at]?.[remark], item.id).toContain('copy: "Plain text."');
        // citation-js reads no volume of a statute.
        const isStatute = item.type === 'legislation';
        const kept = fields.filter(
          (field) => item[field] !== undefined && !(isStatute && field === 'volume'),
        );
        expect(kept.map((field) => [item.id, field, read[at]?.[field]])).toEqual(
          kept.map((field) => [item.id, field, item[field]]),
        );
      }
    },
  );
});

describe('cslJson', () => {
  const itemOf = (parts: Partial<Source>) => JSON.parse(cslJson.write([statedSource(parts)]))[0];

  it('has the keys of the schema and leaves out what is unknown', () => {
    const allowed = [
      ...['id', 'type', 'author', 'title', 'container-title', 'publisher', 'collection-title', 'issued'],
      ...['language', 'annote'],
    ];
    for (const item of JSON.parse(cslJson.write(sources)))
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(item)));
    expect(
      itemOf({
        author: UNKNOWN,
        issued: UNKNOWN,
        'container-title': UNKNOWN,
        'collection-title': UNKNOWN,
        affiliation: UNKNOWN,
      }),
    ).toEqual({
      annote: 'short: "Orlova", standpoint: "Writes as a historian of ports.", copy: "Plain text."',
      id: 'orlova-2014',
      type: 'article',
      title: 'The Harbour and its Light',
    });
  });

  it.each([
    ['2014', { 'date-parts': [[2014]] }],
    ['2014-07~', { 'date-parts': [[2014, 7]], circa: true }],
    ['1904/1905-02', { 'date-parts': [[1904], [1905, 2]] }],
    ['[2016-05,2016-06]', { literal: 'May or June 2016' }],
    ['198X~', { literal: 'ca. 1980s' }],
    ['2004/..', { literal: '2004–' }],
    ['-0324', { 'date-parts': [[-325]] }],
  ])('writes the date %s as the schema has it', (date, issued) => {
    expect(itemOf({ issued: stated(date) }).issued).toEqual(issued);
  });

  it('calls what publishes a book its publisher', () => {
    expect(itemOf({ type: 'book' })).toMatchObject({ publisher: 'Coastal Review' });
    expect(itemOf({ type: 'book' })).not.toHaveProperty('container-title');
  });
});
