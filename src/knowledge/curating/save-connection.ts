import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { load } from 'js-yaml';
import type { z } from 'zod';
import { OperatorError } from '../../errors.ts';
import { type Checked, checkPack } from '../load.ts';
import type { Problem } from '../problem.ts';
import { isId } from '../records/scalars.ts';
import { YAML } from '../records/yaml.ts';
import { RECORDS, SINGLE_RECORDS } from '../records.ts';
import type { Pack } from '../rule.ts';
import { contrastYaml, promptYaml, withName } from './connection-yaml.ts';
import { judged } from './drafted-pack.ts';
import type { Connection, SaveOutcome } from './fact-input.ts';
import { type PackFolders, textOf, writeLock } from './save-fact.ts';
import { DISK, type FileSteps, writeAtomic } from './write-atomic.ts';

/** A file to write, and the pack with it. */
interface Planned {
  readonly file: string;
  readonly text: string;
  /** Whether the file may be there already. */
  readonly isAdded: boolean;
  with(pack: Pack, file: string): Pack | readonly Problem[];
}

/**
 * Writes a new contrast or prompt, or a name or more spellings of one, if the pack is in order with it.
 *
 * @throws OperatorError for an id that is none; Error of the file system, with nothing changed
 */
export function saveConnection(
  folders: PackFolders,
  connection: Connection,
  disk: FileSteps = DISK,
): SaveOutcome {
  const { dir, sourcesDir } = folders;
  const id = connection.is === 'name' ? connection.record.id : connection.id;
  if (!isId(id)) throw new OperatorError(`'${id}' is no id: use lower-case words joined by hyphens`);
  const { file, text, isAdded, with: added } = planned(dir, connection);
  const found = textOf(file);
  if (!isAdded && found !== undefined && found !== text)
    return { outcome: 'changed', file, disk: found, mine: text };
  const checked: Checked = checkPack(dir, existsSync(sourcesDir) ? sourcesDir : undefined);
  const shown = relative(process.cwd(), file) || file;
  const pack = added(checked.pack, shown);
  const problems = 'records' in pack ? judged(checked, pack, shown).problems : pack;
  if (problems.length > 0) return { outcome: 'refused', problems };
  writeAtomic(file, text, disk);
  writeLock(folders, disk);
  return { outcome: 'saved', file, text, before: found };
}

function planned(dir: string, connection: Connection): Planned {
  if (connection.is === 'name') {
    const file = join(dir, 'names.yaml');
    const text = withName(textOf(file) ?? '', connection.record);
    return {
      ...{ file, text, isAdded: true },
      with: (pack, shown) =>
        formed(SINGLE_RECORDS.names, load(text, YAML), shown, (record) => ({
          ...pack,
          records: { ...pack.records, names: { ...pack.records.names, file: shown, record } },
        })),
    };
  }
  const { is, id, record: given } = connection;
  const { folder, schema } = RECORDS[is];
  const text = is === 'contrast' ? contrastYaml(connection.record) : promptYaml(connection.record);
  return {
    ...{ file: join(dir, folder, `${id}.yaml`), text, isAdded: false },
    with: (pack, file) =>
      formed(schema as z.ZodType, given, file, (record) => ({
        ...pack,
        records: { ...pack.records, [is]: [...pack.records[is], { id, file, folder, record }] },
      })),
  };
}

/** The pack with a record that is well formed, or what is wrong with its form. */
export function formed<T extends z.ZodType>(
  schema: T,
  given: unknown,
  file: string,
  withRecord: (record: z.output<T>) => Pack,
): Pack | readonly Problem[] {
  const parsed = schema.safeParse(given);
  if (parsed.success) return withRecord(parsed.data);
  return parsed.error.issues.map(({ path, message }) => ({ file, path: path.join('.'), message }));
}
