import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorError } from '../errors.ts';
import { MAX_PACK_ID } from '../facts/fact-base.ts';
import { idOf } from './import/source-id.ts';
import { writeJsonSchemas } from './json-schema.ts';
import { checkPack } from './load.ts';
import { lockFile, lockText } from './lock.ts';
import { writeReadmeTable } from './readme-table.ts';
import { RECORDS } from './records.ts';
import { statsTable } from './stats.ts';

/** What every new pack holds: an empty one with a README, a check for GitHub Actions and a small example. */
const TEMPLATE = fileURLToPath(new URL('template', import.meta.url));

/** Writes an empty pack that passes the check into a new or empty folder. Throws a OperatorError where it is neither. */
export function initPack(dir: string): void {
  if (existsSync(dir) && (!statSync(dir).isDirectory() || readdirSync(dir).length > 0)) {
    throw new OperatorError(`${dir} is there already and not an empty folder: name a new one`);
  }
  cpSync(TEMPLATE, dir, { recursive: true });
  const packFile = join(dir, 'pack.yaml');
  const id = idOf(basename(resolve(dir)))
    .slice(0, MAX_PACK_ID)
    .replace(/(?<!-)-+$/, '');
  if (id !== '') writeFileSync(packFile, readFileSync(packFile, 'utf8').replace(/^id: .*$/m, `id: ${id}`));
  for (const { folder } of Object.values(RECORDS)) {
    mkdirSync(join(dir, folder), { recursive: true });
    // Git keeps no empty folders, and a pack without one of these would not load.
    writeFileSync(join(dir, folder, '.gitkeep'), '');
  }
  writeFileSync(lockFile(dir), lockText({ sources: {}, quotes: {} }));
  writeJsonSchemas(dir);
  writeReadmeTable(dir, statsTable(checkPack(dir).pack));
}
