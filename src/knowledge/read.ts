import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { type Steps, toEnd } from '../async/steps.ts';
import { cutValues } from './cut-values.ts';
import { decodeUtf8 } from './decode.ts';
import type { Problem } from './problem.ts';
import { YAML } from './records/yaml.ts';
import { RECORDS, SINGLE_RECORDS } from './records.ts';

/** A record as it stands in its file, checked for form and not yet for sense. */
export interface Filed<T> {
  readonly id: string;
  readonly file: string;
  /** The folder that holds the file: a fact's first topic. */
  readonly folder: string;
  readonly record: T;
}

type Kind = keyof typeof RECORDS;
type Single = keyof typeof SINGLE_RECORDS;
export type RecordOf<K extends Kind> = z.output<(typeof RECORDS)[K]['schema']>;

/** Every record of a pack. */
export type Records = { readonly [K in Kind]: readonly Filed<RecordOf<K>>[] } & {
  readonly [K in Single]: Filed<z.output<(typeof SINGLE_RECORDS)[K]>>;
} & {
  /** The ids of records that are there and could not be read: what names them names nothing that is missing. */
  readonly unread: readonly string[];
};

/** More than any record needs; a larger file is somebody's mistake or attack. */
const MAX_BYTES = 512 * 1024;

/** What stands for a pack.yaml that could not be read. */
const NO_PACK: Records['pack']['record'] = {
  title: { en: '', ja: '', ru: '' },
  language: 'en',
  strictness: 'usual',
  style: 'advice',
  loaded: [],
};

/** No records at all: of a pack that lacks a part. */
export function noRecords(dir: string): Records {
  const none = { id: '', file: dir, folder: '', record: {} };
  return {
    source: [],
    topic: [],
    fact: [],
    contrast: [],
    prompt: [],
    map: [],
    plan: [],
    names: none,
    synonyms: none,
    glossary: none,
    withdrawn: none,
    pack: { ...none, record: NO_PACK },
    unread: [],
  };
}

/** Records that are well formed, and every problem. */
interface ReadRecords {
  readonly records: Records;
  readonly problems: Problem[];
}

/** Reads a pack's YAML and checks each record's form. */
export const readRecords = (dir: string): ReadRecords => toEnd(recordSteps(dir));

/** The same in steps, a record each. */
export function* recordSteps(dir: string): Steps<ReadRecords> {
  const problems: Problem[] = [];
  const unread: string[] = [];
  const one = <S extends z.ZodType>(path: string, schema: S): Filed<z.output<S>>[] => {
    const file = relative(process.cwd(), path) || path;
    const report = (at: string, message: string) => problems.push({ file, path: at, message });
    const data = readYaml(path, report);
    if (data === undefined) {
      unread.push(basename(path, '.yaml'));
      return [];
    }
    const result = schema.safeParse(data);
    if (result.success) {
      return [{ id: basename(path, '.yaml'), file, folder: basename(dirname(path)), record: result.data }];
    }
    unread.push(basename(path, '.yaml'));
    for (const issue of result.error.issues) report(issue.path.join('.'), issue.message);
    return [];
  };
  function* many<K extends Kind>(kind: K): Steps<Filed<RecordOf<K>>[]> {
    const all: Filed<unknown>[] = [];
    for (const path of yamlFiles(join(dir, RECORDS[kind].folder), kind === 'fact', problems)) {
      yield;
      all.push(...one(path, RECORDS[kind].schema));
    }
    return all as Filed<RecordOf<K>>[];
  }
  const empty = { id: '', file: dir, folder: '' };
  const single = <K extends Single>(name: K) =>
    one(join(dir, `${name}.yaml`), SINGLE_RECORDS[name])[0] as Records[K] | undefined;
  /** What a pack may do without. */
  const optional = <K extends Single>(name: K) =>
    existsSync(join(dir, `${name}.yaml`)) ? single(name) : undefined;
  const records: Records = {
    pack: single('pack') ?? { ...empty, record: NO_PACK },
    source: yield* many('source'),
    topic: yield* many('topic'),
    fact: yield* many('fact'),
    contrast: yield* many('contrast'),
    prompt: yield* many('prompt'),
    // Not every seminar has a map or a plan.
    map: existsSync(join(dir, RECORDS.map.folder)) ? yield* many('map') : [],
    plan: existsSync(join(dir, RECORDS.plan.folder)) ? yield* many('plan') : [],
    names: single('names') ?? { ...empty, record: {} },
    synonyms: optional('synonyms') ?? { ...empty, record: {} },
    glossary: optional('glossary') ?? { ...empty, record: {} },
    withdrawn: optional('withdrawn') ?? { ...empty, record: {} },
    unread,
  };
  return { records, problems };
}

/** What a pack.yaml says of its pack; undefined where it cannot be read. */
export const readPackRecord = (path: string): Records['pack']['record'] | undefined =>
  SINGLE_RECORDS.pack.safeParse(readYaml(path, () => {})).data;

function readYaml(path: string, report: (at: string, message: string) => void): unknown {
  try {
    const file = lstatSync(path);
    if (!file.isFile()) {
      report('', 'is no plain file: put the file itself here');
      return undefined;
    }
    if (file.size > MAX_BYTES) {
      report('', `is larger than ${MAX_BYTES / 1024} kB: split it`);
      return undefined;
    }
    const text = decodeUtf8(readFileSync(path));
    if (typeof text !== 'string') {
      report('', text.problem);
      return undefined;
    }
    return dataOfYaml(text, report);
  } catch (error) {
    report('', `cannot be read: ${String(error)}`);
    return undefined;
  }
}

/** The data of a record's text; undefined where it is no good YAML, which `report` hears of. */
export function dataOfYaml(text: string, report: (at: string, message: string) => void): unknown {
  try {
    const data = load(text, YAML);
    for (const { line, value } of cutValues(text, data, YAML))
      report('', `line ${line}: “${value}” is cut short by a #: put the whole value in quotation marks`);
    return data;
  } catch (error) {
    report('', error instanceof YAMLException ? badYaml(error) : `cannot be read: ${String(error)}`);
    return undefined;
  }
}

const badYaml = ({ reason, mark }: YAMLException): string =>
  `is not good YAML${mark ? `, line ${mark.line + 1}` : ''}: ${reason}`;

/** The YAML files of a folder, sorted; `nested` looks one folder down (facts are filed by topic). */
function yamlFiles(dir: string, nested: boolean, problems: Problem[]): string[] {
  return entriesOf(dir, problems).flatMap((entry) => {
    const path = join(dir, entry.name);
    if (nested && entry.isDirectory()) return yamlFiles(path, false, problems);
    if (!nested && entry.isFile() && entry.name.endsWith('.yaml')) return [path];
    if (entry.name.startsWith('.') || entry.name.endsWith('.md')) return [];
    problems.push({
      file: relative(process.cwd(), path),
      path: '',
      message: nested
        ? 'facts are filed in a folder named for their topic'
        : 'only plain .yaml files belong here',
    });
    return [];
  });
}

function entriesOf(dir: string, problems: Problem[]): Dirent[] {
  try {
    const entries = readdirSync(dir, { withFileTypes: true, encoding: 'utf8' });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    problems.push({ file: relative(process.cwd(), dir), path: '', message: 'cannot be read as a folder' });
    return [];
  }
}
