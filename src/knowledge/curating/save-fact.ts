import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { OperatorError } from '../../errors.ts';
import { checkPack } from '../load.ts';
import { lockFile, lockText, readLock } from '../lock.ts';
import type { Problem } from '../problem.ts';
import { lockOf } from '../proofs.ts';
import { writeReadmeTable } from '../readme-table.ts';
import { isId } from '../records/scalars.ts';
import { statsTable } from '../stats.ts';
import { sha256 } from '../texts.ts';
import { draftedPack } from './drafted-pack.ts';
import type { FactDraft, SaveOutcome } from './fact-input.ts';
import { parseFact } from './fact-record.ts';
import { changedFactYaml, factYaml } from './fact-yaml.ts';
import { DISK, type FileSteps, writeAtomic } from './write-atomic.ts';

/** The folders of a pack and of its texts. */
export interface PackFolders {
  readonly dir: string;
  readonly sourcesDir: string;
}

/** Where the file of a fact is; undefined for an id or topic that would lead elsewhere. */
export function factFile(dir: string, topic: string, id: string): string | undefined {
  if (!isId(topic) || !isId(id)) return undefined;
  const folder = join(dir, 'facts', topic);
  const root = realpathSync(dir) + sep;
  const real = existsSync(folder) ? realpathSync(folder) : join(realpathSync(join(dir, 'facts')), topic);
  return `${real}${sep}`.startsWith(root) ? join(folder, `${id}.yaml`) : undefined;
}

/** The hash of a file as it is opened and saved; undefined where there is none. */
export const hashOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : sha256(text);

export const textOf = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

/**
 * Writes a fact that is in order, and the lock; never over a file that is not as the draft found it.
 *
 * @throws OperatorError for an id or topic that is none; Error of the file system, with nothing changed or the lock alone lacking
 */
export function saveFact(
  { dir, sourcesDir }: PackFolders,
  draft: FactDraft,
  disk: FileSteps = DISK,
): SaveOutcome {
  const { id, topic, record, before } = draft;
  const file = factFile(dir, topic, id);
  if (file === undefined || !existsSync(join(dir, 'topics', `${topic}.yaml`)))
    throw new OperatorError(
      `'${topic}/${id}' is no place for a fact: choose a topic, and an id of lower-case words joined by hyphens`,
    );
  const found = textOf(file);
  const text =
    found === undefined || before === undefined ? factYaml(record) : changedFactYaml(found, record);
  // What is there already is what a save wrote before its process ended: the lock may lack.
  if (hashOf(found) !== before && found !== text)
    return { outcome: 'changed', file, disk: found, mine: text };
  const problems = problemsOf({ dir, sourcesDir }, draft, file);
  if (problems.length > 0) return { outcome: 'refused', problems };
  mkdirSync(dirname(file), { recursive: true });
  writeAtomic(file, text, disk);
  writeLock({ dir, sourcesDir }, disk);
  return { outcome: 'saved', file, text, before: found };
}

/** Writes what follows from the records: the lock (of texts that are not at hand, as it was) and the counts in the README. */
export function writeLock({ dir, sourcesDir }: PackFolders, disk: FileSteps = DISK): void {
  const { lock, problems } = readLock(dir);
  const { pack } = checkPack(dir, sourcesDir);
  const text = lockText(lockOf(pack, lock));
  if (problems.length > 0 || text !== lockText(lock)) writeAtomic(lockFile(dir), text, disk);
  writeReadmeTable(dir, statsTable({ ...pack, lock: lockOf(pack, lock) }), (file, table) =>
    writeAtomic(file, table, disk),
  );
}

/** What keeps a draft from being saved: its own problems, and those of other records that it would bring about. */
function problemsOf({ dir, sourcesDir }: PackFolders, draft: FactDraft, file: string): readonly Problem[] {
  const parsed = parseFact(draft.record);
  if (!parsed.ok) return parsed.issues.map(({ path, message }) => ({ file, path, message }));
  const checked = checkPack(dir, existsSync(sourcesDir) ? sourcesDir : undefined);
  return draftedPack(checked, { ...draft, file: basename(file), record: parsed.record }).problems;
}
