import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_FORMATS } from '../../src/citation/styles.ts';
import { outletFields } from '../../src/citation/work.ts';
import { type Known, knownValue, NAME_FIELDS, type Source, TEXT_FIELDS } from '../../src/facts/source.ts';
import { importReferences, readReferences } from '../../src/knowledge/import/references.ts';
import { readRecords } from '../../src/knowledge/read.ts';
import { statedSource } from '../fixtures/base.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { realBase } from '../golden/real-base.ts';
import { EDTF_FORMS } from './arbitrary-source.ts';
import { AWKWARD } from './awkward-sources.ts';

/** The types that a seminar's sources are of. */
const TYPES = [
  ...[
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'post-weblog',
    'webpage',
    'chapter',
    'book',
  ],
  ...['report', 'thesis', 'speech', 'interview', 'legislation', 'treaty', 'entry-encyclopedia'],
];

/** A record as it is compared: a book's publisher under that name, nothing that is unknown, no translation. */
function compared(source: Source): object {
  const { translations: _, id, ...record } = source;
  const outlet = outletFields(source);
  const isMoved = outlet.publisher !== undefined && knownValue(source.publisher) === undefined;
  const moved = isMoved ? { publisher: source['container-title'], 'container-title': undefined } : {};
  const known = Object.entries({ ...record, ...moved }).filter(
    ([, value]) => value !== undefined && (value as Known<unknown>).status !== 'unknown',
  );
  return { id, ...Object.fromEntries(known) };
}

/** The sources after a trip through a file, the import and the check of records. */
function returned({ write, extension }: (typeof FILE_FORMATS)[number], sources: readonly Source[]): object[] {
  const dir = emptyFolder();
  const ending = extension === 'ris' ? '.ris' : extension === 'json' ? '.json' : '.bib';
  importReferences(readReferences(ending, write(sources)), dir, `refs${ending}`);
  const { records, problems } = readRecords(dir);
  expect(problems.filter(({ file }) => file.includes('/sources/'))).toEqual([]);
  return records.source.map(({ id, record }) => compared({ ...record, id }));
}

const expectReturned = (format: (typeof FILE_FORMATS)[number], sources: readonly Source[]) => {
  const read = new Map(returned(format, sources).map((record) => [(record as Source).id, record]));
  for (const source of sources) expect(read.get(source.id), source.id).toEqual(compared(source));
};

const VALUES = fc.constantFrom(
  'Harbour & Light',
  'О свете',
  '灯台',
  '12',
  '3–7',
  'a_b {c}',
  '5% “Fog”: "Sea"',
);
/** Fields that have a form. */
const FORMS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  page: fc.constantFrom('12-15', '12–15', 'iv', '3, 7', '44'),
  DOI: fc.constantFrom('10.1000/xyz_1', '10.1016/S0021-8510(12)000-7', '10.1002/(SICI)1097<3:AID>3.0.CO;2-H'),
  URL: fc.constantFrom('https://example.org/a_b?c=%20d&e#f', 'https://example.org/%D0%B0~x'),
  ISBN: fc.constant('978-1-4028-9462-6'),
  ISSN: fc.constant('0378-5955'),
};
const NAMES = fc.constantFrom(
  [{ given: 'Vera', family: 'Orlova' }],
  [{ given: 'Ludwig', family: 'Beethoven', 'dropping-particle': 'van' }, { literal: 'Port Authority' }],
  [{ given: 'Tom', family: 'Marsh', suffix: 'Jr.' }],
  [{ literal: 'Sand and Sea, Ltd.' }],
  [{ given: '美里', family: '松岡' }],
);
const known = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Known<T>> =>
  fc.oneof(
    value.map((one) => ({ status: 'stated', value: one }) as const),
    value.map((one) => ({ status: 'inferred', value: one, from: 'the head: “Fog”, p. 2' }) as const),
    fc.constant({ status: 'unknown' } as const),
  );
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(known(value), { nil: undefined });
const DATES = fc.constantFrom(...EDTF_FORMS);
const anySource: fc.Arbitrary<Source> = fc
  .record({
    author: known(NAMES),
    title: known(VALUES),
    'container-title': known(VALUES),
    issued: known(DATES),
    accessed: maybe(DATES),
    affiliation: known(VALUES),
    description: fc.option(VALUES, { nil: undefined }),
    language: fc.constantFrom(undefined, 'en', 'ja', 'ru'),
    ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, maybe(FORMS[field] ?? VALUES)])),
    ...Object.fromEntries(NAME_FIELDS.map((field) => [field, maybe(NAMES)])),
  })
  .map((parts) => statedSource(parts as Partial<Source>));

describe.each(FILE_FORMATS)('$title', { timeout: 60_000 }, (format) => {
  it('brings the sources of a pack back whole, with what is inferred, unknown and remarked', () => {
    expectReturned(format, [...realBase().base.sources.values()]);
    expectReturned(
      format,
      AWKWARD.map((source) => ({ ...source, copy: source.copy || 'A scan.' })),
    );
  });

  it('brings any source of any of fourteen types back whole', () => {
    const sources = fc.sample(anySource, { seed: 19, numRuns: 10 * TYPES.length }).map((source, at) => ({
      ...source,
      id: `source-${at}`,
      type: TYPES[at % TYPES.length] ?? expect.unreachable(),
      // The import takes works of one title for one.
      title:
        source.title.status === 'unknown'
          ? source.title
          : { ...source.title, value: `${source.title.value} ${at}` },
    }));
    expectReturned(format, sources);
  });
});
