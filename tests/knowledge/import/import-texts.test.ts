import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importTexts } from '../../../src/knowledge/import/import-texts.ts';
import { readRecords } from '../../../src/knowledge/read.ts';
import { readTexts } from '../../../src/knowledge/texts.ts';
import { importFixture, printedFrom } from '../../fixtures/imports/printed.ts';
import { docx } from '../../fixtures/imports/zipped.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';

/** An empty pack and a folder for its texts. */
function destination() {
  const dir = emptyFolder();
  return { dir, sourcesDir: join(dir, 'texts') };
}

describe('importTexts()', () => {
  it('writes the text and a record that lacks only what the curator can say', async () => {
    const to = destination();
    const [done] = await importTexts(importFixture('one-column.pdf'), to);
    expect(done).toMatchObject({ refused: false });
    expect(done?.lines.map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/one-column\.pdf: .*one-column\.txt, 13 paragraphs$/),
        'Left out as running heads: Calder: The Breakwater',
        '¶8 looks like a head: The inquest',
      ]),
    );
    const { texts } = readTexts(to.sourcesDir, ['one-column']);
    expect(texts.get('one-column')?.paragraphs).toEqual(printedFrom('one-column.html'));
    const { records, problems } = readRecords(to.dir);
    expect(problems.filter(({ file }) => file.includes('one-column')).map(({ path }) => path)).toEqual([
      'standpoint',
    ]);
    expect(records.source).toEqual([]);
    const file = join(to.dir, 'sources/one-column.yaml');
    // Nothing stands behind what is to be filled in: YAML would cut a value without marks at a #.
    writeFileSync(file, readFileSync(file, 'utf8').replace('standpoint: ""', 'standpoint: An economist.'));
    expect(readRecords(to.dir).problems.filter((problem) => problem.file.includes('one-column'))).toEqual([]);
    expect(readRecords(to.dir).records.source[0]?.record).toMatchObject({
      short: 'Calder',
      author: { status: 'stated', value: [{ given: 'Ines', family: 'Calder' }] },
      title: { status: 'stated', value: 'The Breakwater at Saltby: A Study in Economy' },
      issued: { status: 'unknown' },
      copy: 'Text taken from one-column.pdf. Pages 233 to 235, as printed on them.',
    });
  });

  it('reads every file of a folder, and refuses the bad ones with a line each', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'good.docx'), docx(['Walls', 'A wall of chalk.']));
    writeFileSync(join(folder, 'broken.docx'), 'PK nothing');
    writeFileSync(join(folder, 'cut.epub'), 'PK nothing');
    writeFileSync(join(folder, 'cut.pdf'), '%PDF-1.7\nnothing');
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'film.pdf'), '');
    truncateSync(join(folder, 'film.pdf'), 100 * 2 ** 20);
    writeFileSync(join(folder, 'notes.xyz'), 'not looked at');
    const to = destination();
    const done = await importTexts(folder, to);
    const refused = done.filter((one) => one.refused).map(({ lines }) => lines);
    expect(refused).toEqual([
      [expect.stringMatching(/broken\.docx: is no Word file or EPUB/)],
      [expect.stringMatching(/cut\.epub: is no Word file or EPUB/)],
      [expect.stringMatching(/cut\.pdf: is no PDF that can be read/)],
      [expect.stringMatching(/empty\.txt: is empty$/)],
      [expect.stringMatching(/film\.pdf: has 100 MB, more than the 64 that are read/)],
    ]);
    expect(readdirSync(to.sourcesDir)).toEqual(['good.txt']);
  });

  it('never writes over a text, and keeps a record that is there', async () => {
    const to = destination();
    const file = join(emptyFolder(), 'walls.txt');
    writeFileSync(file, 'A wall of chalk.\n');
    mkdirSync(join(to.dir, 'sources'));
    writeFileSync(join(to.dir, 'sources/walls.yaml'), 'mine');
    const [first] = await importTexts(file, to);
    expect(first?.lines.join('\n')).toContain('was there and stays as it is');
    writeFileSync(file, 'A wall of granite.\n');
    const [second] = await importTexts(file, to);
    expect(second).toMatchObject({ refused: true, lines: [expect.stringContaining('walls.txt exists')] });
    expect(readFileSync(join(to.sourcesDir, 'walls.txt'), 'utf8')).toBe('A wall of chalk.\n');
    expect(readFileSync(join(to.dir, 'sources/walls.yaml'), 'utf8')).toBe('mine');
    expect(await importTexts(file, { ...to, id: 'walls-b' })).toMatchObject([{ refused: false }]);
  });

  it('spells ids in Latin letters', async () => {
    const to = destination();
    const file = join(emptyFolder(), 'Волнорез в Солтби.txt');
    writeFileSync(file, 'Дерево было дёшево.\n');
    await importTexts(file, to);
    expect(readdirSync(to.sourcesDir)).toEqual(['volnorez-v-soltbi.txt']);
  });

  it('refuses what is not there, an id for a folder, and an id that is none', async () => {
    const to = destination();
    await expect(importTexts('/nowhere.pdf', to)).rejects.toThrow('no such file');
    await expect(importTexts(emptyFolder(), to)).rejects.toThrow('no file in it ends in .pdf');
    await expect(importTexts(emptyFolder(), { ...to, id: 'one' })).rejects.toThrow('one by one');
    expect(await importTexts(importFixture('russian.pdf'), { ...to, id: '../up' })).toMatchObject([
      { refused: true, lines: [expect.stringContaining("'../up' is no id")] },
    ]);
  });
});
