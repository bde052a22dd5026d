import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { folderFingerprint, watchFolder } from '../../../src/knowledge/serving/watch-folder.ts';
import { emptyFolder, packFolder } from '../../fixtures/packs/pack-folder.ts';

const RECORD = 'facts/canal/cut-opened-1794.yaml';
const PATIENT = { timeout: 10_000, interval: 5 };

/** Ways in which editors, git and deployments replace a file or folder of a pack. */
const SAVES: readonly (readonly [string, (dir: string, text: string) => void])[] = [
  ['is written in place', (dir, text) => writeFileSync(join(dir, RECORD), text)],
  [
    'is replaced by a temporary file',
    (dir, text) => {
      writeFileSync(join(dir, '.saved'), text);
      renameSync(join(dir, '.saved'), join(dir, RECORD));
    },
  ],
  [
    'is removed and created',
    (dir, text) => {
      unlinkSync(join(dir, RECORD));
      writeFileSync(join(dir, RECORD), text);
    },
  ],
  [
    'is moved aside and copied',
    (dir, text) => {
      renameSync(join(dir, RECORD), join(dir, `${RECORD}~`));
      writeFileSync(join(dir, RECORD), text);
      unlinkSync(join(dir, `${RECORD}~`));
    },
  ],
  [
    'lies in a folder that vanishes and comes back',
    (dir, text) => {
      rmSync(join(dir, 'facts'), { recursive: true });
      mkdirSync(join(dir, 'facts/canal'), { recursive: true });
      writeFileSync(join(dir, RECORD), text);
    },
  ],
  [
    'lies in a folder that is renamed into place',
    (dir, text) => {
      cpSync(join(dir, 'facts'), join(dir, '.facts'), { recursive: true });
      writeFileSync(join(dir, RECORD.replace('facts', '.facts')), text);
      rmSync(join(dir, 'facts'), { recursive: true });
      renameSync(join(dir, '.facts'), join(dir, 'facts'));
    },
  ],
];

/** Watches a folder until the test ends; gives the number of changes seen so far. */
async function watching(dir: string): Promise<() => number> {
  const changed = vi.fn();
  onTestFinished(watchFolder(dir, await folderFingerprint(dir), changed, 10));
  return () => changed.mock.calls.length;
}

describe('watchFolder()', () => {
  it.each(SAVES)('sees each of three times that a file %s', async (_way, save) => {
    const dir = packFolder();
    const text = readFileSync(join(dir, RECORD), 'utf8');
    const changes = await watching(dir);
    for (const time of [1, 2, 3]) {
      const before = changes();
      save(dir, `${text}# ${time}\n`);
      await vi.waitFor(() => expect(changes()).toBeGreaterThan(before), PATIENT);
    }
  });

  it('sees each of three times that the link to the folder is swapped', async () => {
    const link = join(emptyFolder(), 'knowledge');
    symlinkSync(packFolder(), link);
    const changes = await watching(link);
    for (const _time of [1, 2, 3]) {
      const before = changes();
      symlinkSync(packFolder(), `${link}.new`);
      renameSync(`${link}.new`, link);
      await vi.waitFor(() => expect(changes()).toBeGreaterThan(before), PATIENT);
    }
  });

  it('sees that the folder itself goes and comes back', async () => {
    const dir = packFolder();
    const changes = await watching(dir);
    renameSync(dir, `${dir}.gone`);
    await vi.waitFor(() => expect(changes()).toBe(1), PATIENT);
    renameSync(`${dir}.gone`, dir);
    await vi.waitFor(() => expect(changes()).toBe(2), PATIENT);
  });

  it('sees what was written between the fingerprint and the first look', async () => {
    const dir = packFolder();
    const since = await folderFingerprint(dir);
    writeFileSync(join(dir, RECORD), 'claim: none\n');
    const changed = vi.fn();
    onTestFinished(watchFolder(dir, since, changed, 10));
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), PATIENT);
  });
});

describe('folderFingerprint()', () => {
  it('does not change with hidden files, such as those of editors and git', async () => {
    const dir = packFolder();
    const before = await folderFingerprint(dir);
    writeFileSync(join(dir, 'facts/canal/.cut.yaml.swp'), 'x');
    mkdirSync(join(dir, '.git'));
    expect(await folderFingerprint(dir)).toBe(before);
  });
});
