import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FactDraft, FactInput } from '../../../src/knowledge/curating/fact-input.ts';
import { hashOf, saveFact } from '../../../src/knowledge/curating/save-fact.ts';
import { DISK, type FileSteps } from '../../../src/knowledge/curating/write-atomic.ts';
import { checkPack } from '../../../src/knowledge/load.ts';
import { verifyPack } from '../../../src/knowledge/verify.ts';
import { emptyFolder, packFolder, SEMINAR_TEXTS } from '../../fixtures/packs/pack-folder.ts';

const FILE = 'facts/town/forty-houses.yaml';
const record: FactInput = {
  kind: 'background',
  claim: 'Saltby was a hamlet of forty houses before the canal',
  asks: ['how big was saltby once', 'what was there before the canal', 'eel village'],
  quotes: [
    {
      source: 'calder-2009',
      paragraph: 3,
      exact: 'Before the canal came, Saltby was a hamlet of forty houses at the foot of Harrow Hill',
    },
  ],
};
const draft: FactDraft = { id: 'forty-houses', topic: 'town', record };

const BY_HAND = `# yaml-language-server: $schema=../../schema/fact.schema.json
kind: background
claim: Saltby was a hamlet of forty houses before the canal
asks:
  - how big was saltby once
  - what was there before the canal
  - eel village
quotes:
  - source: calder-2009
    paragraph: 3
    exact: Before the canal came, Saltby was a hamlet of forty houses at the foot of Harrow Hill
`;

const folders = (dir: string) => ({ dir, sourcesDir: SEMINAR_TEXTS });
const read = (dir: string, name: string) => readFileSync(join(dir, name), 'utf8');
/** The files of a pack by name, but for those that readers pass over. */
const filesOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ parentPath, name }) => [join(parentPath, name).slice(dir.length + 1), read(parentPath, name)]),
  );
/** A pack in which the same was made by hand. */
function madeByHand(): Record<string, string> {
  const dir = packFolder({ [FILE]: BY_HAND });
  expect(verifyPack(dir, SEMINAR_TEXTS)).toEqual([]);
  return filesOf(dir);
}

/** A disk on which everything fails from the given step on, as after the end of the process or of the room on it. */
function failingFrom(step: number, cleansUp: boolean): FileSteps {
  let at = 0;
  const next = (work: () => void, half: () => void = () => {}) => {
    at += 1;
    if (at < step) return work();
    half();
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  };
  return {
    writeNew: (file, text) =>
      next(
        () => DISK.writeNew(file, text),
        () => at === step && writeFileSync(file, text.slice(0, 20)),
      ),
    rename: (from, to) => next(() => DISK.rename(from, to)),
    remove: (file) => (cleansUp ? DISK.remove(file) : undefined),
  };
}

describe('saveFact()', () => {
  it('makes every file of the pack byte for byte as by hand and verify', () => {
    const dir = packFolder();
    expect(saveFact(folders(dir), draft)).toMatchObject({ outcome: 'saved', text: BY_HAND });
    expect(filesOf(dir)).toEqual(madeByHand());
  });

  it('changes a fact in its own lines, and its proof', () => {
    const dir = packFolder({ [FILE]: `${BY_HAND}# to be checked again\n` });
    verifyPack(dir, SEMINAR_TEXTS);
    const before = hashOf(read(dir, FILE));
    const changed = {
      ...record,
      quotes: [{ ...record.quotes[0], exact: 'Saltby was a hamlet of forty houses' }],
    };
    const outcome = saveFact(folders(dir), { ...draft, record: changed as FactInput, before });
    expect(outcome).toMatchObject({ outcome: 'saved' });
    expect(read(dir, FILE)).toMatch(/exact: Saltby was a hamlet of forty houses\n# to be checked again\n$/);
    expect(checkPack(dir, SEMINAR_TEXTS).problems).toEqual([]);
  });

  it('never writes over a file that somebody else made or changed meanwhile', () => {
    const dir = packFolder({ [FILE]: '# mine\n' });
    const all = filesOf(dir);
    expect(saveFact(folders(dir), draft)).toMatchObject({
      outcome: 'changed',
      disk: '# mine\n',
      mine: BY_HAND,
    });
    expect(saveFact(folders(dir), { ...draft, before: hashOf('# yours\n') })).toMatchObject({
      outcome: 'changed',
      disk: '# mine\n',
    });
    rmSync(join(dir, FILE));
    expect(saveFact(folders(dir), { ...draft, before: hashOf('# mine\n') })).toMatchObject({
      outcome: 'changed',
      disk: undefined,
    });
    const { [FILE]: _, ...others } = all;
    expect(filesOf(dir)).toEqual(others);
  });

  it('refuses what the lint has something against, by its path, and a quote that is not in the text', () => {
    const dir = packFolder();
    const all = filesOf(dir);
    const wrong: FactInput = {
      ...record,
      kind: 'argument',
      asks: ['one'],
      quotes: [
        {
          source: 'calder-2009',
          paragraph: 3,
          exact: 'Before the canal came, Saltby was a hamlet of fifty houses',
        },
      ],
    };
    const outcome = saveFact(folders(dir), { ...draft, record: wrong });
    expect(outcome.outcome === 'refused' ? outcome.problems.map(({ path }) => path).sort() : outcome).toEqual(
      ['asks', 'holder', 'quotes.0'],
    );
    expect(saveFact(folders(dir), { ...draft, record: { ...record, claim: '' } })).toMatchObject({
      outcome: 'refused',
    });
    expect(filesOf(dir)).toEqual(all);
  });

  it.each([
    ['../town', 'x'],
    ['town', '../../x'],
    ['town', 'X'],
    ['nowhere', 'x'],
    ['town', '.x'],
  ])('does not write to %s/%s', (topic, id) => {
    expect(() => saveFact(folders(packFolder()), { ...draft, topic, id })).toThrow(/no place for a fact/);
  });

  it('does not follow a folder that leads out of the pack', () => {
    const [dir, elsewhere] = [packFolder(), emptyFolder()];
    rmSync(join(dir, 'facts/town'), { recursive: true });
    symlinkSync(elsewhere, join(dir, 'facts/town'));
    expect(() => saveFact(folders(dir), draft)).toThrow(/no place for a fact/);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it.each([
    ['the process ends', false],
    ['the disk is full', true],
  ])('leaves a pack that is sound, and saves again, where %s at any step', (_, cleansUp) => {
    const whole = madeByHand();
    let step = 1;
    for (; ; step++) {
      const dir = packFolder();
      const untouched = filesOf(dir);
      try {
        saveFact(folders(dir), draft, failingFrom(step, cleansUp));
        break;
      } catch {
        const left = filesOf(dir);
        for (const [name, text] of Object.entries(left))
          expect([untouched[name], whole[name]]).toContain(text);
        for (const name of Object.keys(untouched)) expect(existsSync(join(dir, name))).toBe(true);
      }
      expect(saveFact(folders(dir), draft)).toMatchObject({ outcome: 'saved' });
      expect(filesOf(dir)).toEqual(whole);
    }
    // Two writes of two steps each: the record and the lock.
    expect(step).toBeGreaterThan(4);
  });
});
