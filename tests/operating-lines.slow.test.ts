import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openStore } from '../src/store/open-store.ts';
import { emptyFolder } from './fixtures/packs/pack-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const guide = readFileSync(join(ROOT, 'docs/operating.md'), 'utf8');
/** The lines of the guide's shell blocks, without their comments. */
const LINES = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '')),
);
/** Lines that need Docker, systemd, a person or the network, and are not run here. */
const ELSEWHERE =
  /^(?:docker compose (?:up|logs|kill|cp)|docker compose exec footnote rm|sudo (?:git clone|npm ci|install|cp|systemctl)|journalctl)\b/;

/** Runs a line in this repository, as its folder and files are in a test: `places` says where the guide's lie. */
async function run(line: string, places: Readonly<Record<string, string>>): Promise<string> {
  const moved = Object.entries(places).reduce((text, [from, to]) => text.replaceAll(from, to), line);
  const { stdout } = await promisify(execFile)('sh', ['-c', moved], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] },
  });
  return stdout;
}

/** A data folder in which a bot has been, and a configuration as `.env.example` has it. */
async function installed() {
  const dir = emptyFolder();
  const data = join(dir, 'data');
  await (await openStore({ dataDir: data })).close();
  copyFileSync(join(ROOT, '.env.example'), join(dir, 'env'));
  return { dir, data };
}

describe('each line of docs/operating.md', { timeout: 60_000 }, () => {
  it('is run below, or cannot be run here', () => {
    // Lines of a `.env` file are run nowhere.
    const here = LINES.filter((line) => !ELSEWHERE.test(line) && !/^[A-Z_]+=/.test(line));
    expect(here.map((line) => line.replace(/^.* (src\/cli\S+(?: \w+)?).*$/, '$1'))).toEqual([
      'src/cli/doctor.ts',
      'src/cli/store.ts backup',
      'src/cli/doctor.ts',
      'src/cli/store.ts backup',
    ]);
  });

  it.each(LINES.filter((line) => line.includes('src/cli')))('works as printed: %s', async (line) => {
    const { dir, data } = await installed();
    const inContainer = line.startsWith('docker compose exec footnote ');
    const out = await run(line.replace(/^(?:docker compose exec footnote|sudo) /, ''), {
      '/etc/footnote.env': join(dir, 'env'),
      '/var/lib/footnote': data,
      '/root/footnote.jsonl': join(dir, 'backup.jsonl'),
      '/data/backup.jsonl': join(dir, 'backup.jsonl'),
      // The image has its data folder in the environment.
      ...(inContainer && { 'node src': `DATA_DIR=${data} node src` }),
    });
    // It looked at the database of that folder, and at no other.
    expect(out).toContain(join(data, 'footnote.db'));
    if (line.includes('backup')) expect(existsSync(join(dir, 'backup.jsonl'))).toBe(true);
  });
});
