import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importReferences, readReferences } from '../../../src/knowledge/import/references.ts';
import { readRecords } from '../../../src/knowledge/read.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';

const RIS = `TY  - JOUR
TI  - Walls and Water
AU  - Calder, Ines
AU  - van der Berg, Jan
T2  - The Review
DA  - 2009/05/12/
DO  - 10.1234/w.9
ER  -

TY  - CHAP
TI  - 防波堤
AU  - 山田, 太郎
T2  - 港の歴史
PY  - 2011
ER  -
`;
const BIB = `@article{calder2009, title={Walls and Water}, author={Calder, Ines and van der Berg, Jan}, journaltitle={The Review}, date={2009-05-12}, doi={10.1234/w.9}}
@incollection{yamada, title={防波堤}, author={山田, 太郎}, booktitle={港の歴史}, date={2011}}`;
const JSON_TEXT = JSON.stringify([
  {
    id: 'a',
    type: 'article-journal',
    title: 'Walls and Water',
    author: [
      { family: 'Calder', given: 'Ines' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
    ],
    'container-title': 'The Review',
    issued: { 'date-parts': [['2009', 5, 12]] },
    DOI: '10.1234/w.9',
  },
  {
    id: 'b',
    type: 'chapter',
    title: '防波堤',
    author: [{ family: '山田', given: '太郎' }],
    'container-title': '港の歴史',
    issued: { 'date-parts': [[2011]] },
  },
]);

const stated = <T>(value: T) => ({ status: 'stated', value });

describe('importReferences()', () => {
  it.each([
    ['.ris', RIS],
    ['.bib', BIB],
    ['.json', JSON_TEXT],
  ])('makes the same source records of %s', (ending, text) => {
    const dir = emptyFolder();
    importReferences(readReferences(ending, text), dir, `refs${ending}`);
    const files = readdirSync(join(dir, 'sources'));
    expect(files).toHaveLength(2);
    expect(readFileSync(join(dir, 'sources/calder-2009.yaml'), 'utf8')).toContain('DOI: 10.1234/w.9');
    for (const file of files) {
      const path = join(dir, 'sources', file);
      writeFileSync(path, readFileSync(path, 'utf8').replace('standpoint: ""', 'standpoint: A scholar.'));
    }
    const records = readRecords(dir).records.source.map(({ record }) => record);
    expect(records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'article-journal',
          short: 'Calder',
          author: stated([
            { given: 'Ines', family: 'Calder' },
            ending === '.ris'
              ? { given: 'Jan', family: 'van der Berg' }
              : { given: 'Jan', family: 'Berg', 'non-dropping-particle': 'van der' },
          ]),
          DOI: stated('10.1234/w.9'),
          title: stated('Walls and Water'),
          'container-title': stated('The Review'),
          issued: stated('2009-05-12'),
        }),
        expect.objectContaining({
          type: 'chapter',
          author: stated([{ given: '太郎', family: '山田' }]),
          title: stated('防波堤'),
          'container-title': stated('港の歴史'),
          issued: stated('2011'),
        }),
      ]),
    );
  });

  it('takes the author of news from RIS', () => {
    const dir = emptyFolder();
    const news = 'TY  - NEWS\nTI  - No Peace\nAU  - Brandt, Leon\nT2  - The Times\nPY  - 2014\nER  -\n';
    importReferences(readReferences('.ris', news), dir, 'refs.ris');
    expect(readFileSync(join(dir, 'sources/brandt-2014.yaml'), 'utf8')).toMatch(
      /family: Brandt\n +given: Leon/,
    );
  });

  it('keeps the record of a work that is there, and gives another work of the year a letter', () => {
    const dir = emptyFolder();
    mkdirSync(join(dir, 'sources'));
    writeFileSync(join(dir, 'sources/calder-2009.yaml'), 'title: Walls and Water\n');
    const item = {
      id: 'temp_id_1',
      type: 'book',
      author: [{ family: 'Calder', given: 'I.' }],
      issued: { 'date-parts': [[2009]] },
    };
    expect(importReferences([{ ...item, title: 'Walls and Water' }], dir, 'refs.ris')).toEqual([
      '“Walls and Water”: its record is there already and stays as it is',
    ]);
    expect(importReferences([{ ...item, title: 'Another' }], dir, 'refs.ris')).toEqual([
      `“Another”: ${dir}/sources/calder-2009-b.yaml`,
    ]);
    expect(readFileSync(join(dir, 'sources/calder-2009.yaml'), 'utf8')).toBe('title: Walls and Water\n');
  });
});

describe('readReferences()', () => {
  it.each([
    ['.json', '{'],
    ['.json', '{"total": 2, "rows": []}'],
    ['.json', '[]'],
    ['.bib', 'nothing of the kind'],
    ['.bib', '@article{x, title='],
    ['.ris', 'https://example.org/'],
  ])('refuses %s with %j', (ending, text) => {
    expect(() => readReferences(ending, text)).toThrow('holds no references that can be read');
  });
});
