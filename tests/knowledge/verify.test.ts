import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/knowledge/problem.ts';
import { verifyPack } from '../../src/knowledge/verify.ts';
import { emptyFolder, packFolder, SEMINAR, SEMINAR_TEXTS } from '../fixtures/packs/pack-folder.ts';

const FACT = 'facts/canal/cut-eleven-miles.yaml';
const fact = readFileSync(join(SEMINAR, FACT), 'utf8');
const lockIn = (dir: string) => readFileSync(join(dir, 'quotes.lock.json'), 'utf8');

describe('verifyPack()', () => {
  it('writes the lock where every quote stands in its text', () => {
    const dir = packFolder({ 'quotes.lock.json': null });
    expect(verifyPack(dir, SEMINAR_TEXTS)).toEqual([]);
    expect(lockIn(dir)).toBe(lockIn(SEMINAR));
    expect(JSON.parse(lockIn(dir)).quotes['cut-eleven-miles']).toEqual([
      {
        source: 'calder-2009',
        paragraph: 4,
        start: 99,
        end: 164,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('tells of a quote that does not stand, and locks all others', () => {
    const dir = packFolder({ [FACT]: fact.replace('exact: It ran for eleven', 'exact: It ran for twelve') });
    expect(verifyPack(dir, SEMINAR_TEXTS).map(problemLine)).toEqual([
      expect.stringMatching(/cut-eleven-miles\.yaml:quotes\.0: is not in ¶4 of calder-2009/),
    ]);
    const { 'cut-eleven-miles': wrong, ...others } = JSON.parse(lockIn(dir)).quotes;
    const { 'cut-eleven-miles': right, ...locked } = JSON.parse(lockIn(SEMINAR)).quotes;
    expect(others).toEqual(locked);
    expect(wrong[0].sha256).not.toBe(right[0].sha256);
  });

  it('refuses where a source’s text is not at hand', () => {
    const dir = packFolder();
    const nowhere = emptyFolder();
    expect(verifyPack(dir, nowhere).map(({ message }) => message)).toEqual([
      `no text ${nowhere}/calder-2009.txt: name its folder with --sources`,
      `no text ${nowhere}/harrigan.txt: name its folder with --sources`,
    ]);
    expect(lockIn(dir)).toBe(lockIn(SEMINAR));
  });

  it('wants no text of a reference that nobody quotes', () => {
    const dir = packFolder();
    copyFileSync(join(dir, 'sources/harrigan.yaml'), join(dir, 'sources/unquoted.yaml'));
    expect(verifyPack(dir, SEMINAR_TEXTS).filter(({ message }) => message.startsWith('no text'))).toEqual([]);
  });

  it('does not lock a pack that has a part missing as one without quotes', () => {
    const dir = packFolder({ prompts: null });
    expect(verifyPack(dir, SEMINAR_TEXTS).map(problemLine)).toEqual([
      expect.stringContaining('prompts: is missing'),
    ]);
    expect(lockIn(dir)).toBe(lockIn(SEMINAR));
  });

  it('says what else is wrong once the quotes are proved', () => {
    const dir = packFolder({ [FACT]: fact.replace(/asks:.*/, 'asks: []') });
    expect(verifyPack(dir, SEMINAR_TEXTS).map(({ path }) => path)).toEqual(['asks']);
  });

  it('finds the paragraph that a quote lacks, or says in one line that it stands nowhere', () => {
    const lacking = fact.replace(/ {4}paragraph: 4\n/, '');
    const dir = packFolder({ [FACT]: lacking });
    expect(verifyPack(dir, SEMINAR_TEXTS)).toEqual([]);
    expect(readFileSync(join(dir, FACT), 'utf8')).toBe(fact);
    const wrong = packFolder({
      [FACT]: lacking.replace('exact: It ran for eleven', 'exact: It ran for twelve'),
    });
    expect(verifyPack(wrong, SEMINAR_TEXTS).map(problemLine)).toEqual([
      expect.stringMatching(/cut-eleven-miles\.yaml:quotes\.0: is in no paragraph.*¶4 has “…for eleven/),
    ]);
  });
});
