import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { type Checked, checkPack } from '../load.ts';
import type { Problem } from '../problem.ts';
import { dataOfYaml } from '../read.ts';
import { RECORDS, SINGLE_RECORDS } from '../records.ts';
import { rulesFor } from '../rules/index.ts';
import { noOrphans } from '../rules/no-orphans.ts';
import { judged } from './drafted-pack.ts';
import type { RecordFile, SaveOutcome } from './fact-input.ts';
import { formed } from './save-connection.ts';
import { hashOf, type PackFolders, textOf, writeLock } from './save-fact.ts';
import { DISK, type FileSteps, writeAtomic } from './write-atomic.ts';

const FOLDERS = {
  sources: 'source',
  topics: 'topic',
  contrasts: 'contrast',
  prompts: 'prompt',
  maps: 'map',
} as const;
const PATH =
  /^(?:(sources|topics|contrasts|prompts|maps)\/[a-z0-9]+(?:-[a-z0-9]+)*|(pack|names|synonyms|glossary|withdrawn))\.yaml$/;

/** The file of a record with nothing in it but what editors complete by. */
const started = (path: string): string => {
  const [, folder, single] = PATH.exec(path) ?? [];
  const kind = single ?? FOLDERS[folder as keyof typeof FOLDERS];
  return `# yaml-language-server: $schema=${single === undefined ? '../' : ''}schema/${kind}.schema.json\n`;
};

/** Where the file is; undefined for a path that leads elsewhere. */
function fileOf(dir: string, path: string): string | undefined {
  const file = join(dir, path);
  if (!PATH.test(path) || !existsSync(dirname(file))) return undefined;
  return `${realpathSync(dirname(file))}${sep}`.startsWith(realpathSync(dir) + sep) ? file : undefined;
}

/** A file as it is, or as one begins; undefined for a path that leads elsewhere. */
export function openRecord(dir: string, path: string): RecordFile | undefined {
  const file = fileOf(dir, path);
  if (file === undefined) return undefined;
  const text = textOf(file);
  return { path, text: text ?? started(path), before: hashOf(text) };
}

/** What would be wrong with a pack that was not before, if a file had this text. A topic may wait for its first entry. */
export function checkRecord(
  { dir }: Pick<PackFolders, 'dir'>,
  checked: Checked,
  { path, text }: RecordFile,
): readonly Problem[] {
  const [, folder, single] = PATH.exec(path) ?? [];
  const file = relative(process.cwd(), join(dir, path));
  const problems: Problem[] = [];
  const data = dataOfYaml(text, (at, message) => problems.push({ file, path: at, message }));
  if (data === undefined || problems.length > 0) return problems;
  const id = basename(path, '.yaml');
  const kind = folder === undefined ? undefined : FOLDERS[folder as keyof typeof FOLDERS];
  const schema: z.ZodType =
    kind === undefined ? SINGLE_RECORDS[single as keyof typeof SINGLE_RECORDS] : RECORDS[kind].schema;
  const pack = formed(schema, data, file, (record) => {
    const filed = { id, file, folder: folder ?? '', record };
    const { records } = checked.pack;
    const now = kind === undefined ? filed : [...records[kind].filter((one) => one.id !== id), filed];
    return { ...checked.pack, records: { ...records, [kind ?? id]: now } };
  });
  if (!('records' in pack)) return pack;
  const rules = rulesFor(pack).filter((rule) => rule !== noOrphans);
  return judged(checked, pack, file, rules).problems;
}

/**
 * Writes a file whose record is in order; never over one that is not as it was when it was opened.
 *
 * @throws OperatorError for a path that leads elsewhere; Error of the file system, with nothing changed
 */
export function saveRecord(folders: PackFolders, record: RecordFile, disk: FileSteps = DISK): SaveOutcome {
  const { dir, sourcesDir } = folders;
  const file = fileOf(dir, record.path);
  if (file === undefined)
    throw new OperatorError(
      `'${record.path}' is no record's file: write topics/some-id.yaml, or another folder of the pack`,
    );
  const found = textOf(file);
  if (hashOf(found) !== record.before && found !== record.text)
    return { outcome: 'changed', file, disk: found, mine: record.text };
  const checked = checkPack(dir, existsSync(sourcesDir) ? sourcesDir : undefined);
  const problems = checkRecord(folders, checked, record);
  if (problems.length > 0) return { outcome: 'refused', problems };
  writeAtomic(file, record.text, disk);
  writeLock(folders, disk);
  return { outcome: 'saved', file, text: record.text, before: found };
}
