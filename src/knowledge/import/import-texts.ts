import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { OperatorError } from '../../errors.ts';
import { isId } from '../records/scalars.ts';
import { type ImportedDocument, MAX_BYTES } from './document.ts';
import { letterNotices, plainLetters } from './letters.ts';
import { whatToLookAt } from './look-at.ts';
import { ENDINGS, readDocument, tooLarge } from './read-file.ts';
import { sourceIdOf } from './source-id.ts';
import { sourceRecord } from './source-record.ts';
import { writeNew } from './write-new.ts';

/** Where what is imported goes. */
export interface Destination {
  /** The pack. */
  readonly dir: string;
  /** The folder of the texts. */
  readonly sourcesDir: string;
  /** The source's id, where the curator chose one. */
  readonly id?: string | undefined;
}

/** What became of a file: the lines to print, and whether it was refused. */
export interface Imported {
  readonly lines: readonly string[];
  readonly refused: boolean;
}

/** Imports a file, every file of a folder that can be read, or `-`, the standard input. A file that cannot be read refuses none of the others. */
export async function importTexts(path: string, to: Destination): Promise<Imported[]> {
  if (path !== '-' && !existsSync(path)) throw new OperatorError(`${path}: there is no such file or folder`);
  if (path === '-' || !statSync(path).isDirectory()) return [await importFile(path, to)];
  if (to.id !== undefined)
    throw new OperatorError('--id names one source: import the files of a folder one by one');
  const names = readdirSync(path).filter((name) => ENDINGS.includes(extname(name).toLowerCase()));
  if (names.length === 0) throw new OperatorError(`${path}: no file in it ends in ${ENDINGS.join(', ')}`);
  const done: Imported[] = [];
  for (const name of names.sort()) done.push(await importFile(join(path, name), to));
  return done;
}

async function importFile(path: string, to: Destination): Promise<Imported> {
  try {
    return { lines: await importOne(path, to), refused: false };
  } catch (error) {
    if (error instanceof OperatorError)
      return { lines: [`${nameOf(path)}: ${error.message}`], refused: true };
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { lines: [`${nameOf(path)}: cannot be read, it may be broken (${reason})`], refused: true };
  }
}

const nameOf = (path: string): string => (path === '-' ? 'standard input' : path);

async function importOne(path: string, { dir, sourcesDir, id: chosen }: Destination): Promise<string[]> {
  if (path === '-' && chosen === undefined) throw new OperatorError('has no name: say --id ID');
  const size = path === '-' ? 0 : statSync(path).size;
  if (size > MAX_BYTES) throw new OperatorError(tooLarge(size));
  const document = await readDocument(path, readFileSync(path === '-' ? 0 : path));
  const written = document.paragraphs.join('\n\n');
  const text = `${plainLetters(written)}\n`;
  const name = path === '-' ? '' : basename(path, extname(path));
  const id = chosen ?? sourceIdOf(document.details, name);
  if (!isId(id)) {
    throw new OperatorError(`'${id}' is no id: use lower-case words joined by hyphens`);
  }
  const [textFile, recordFile] = [join(sourcesDir, `${id}.txt`), join(dir, 'sources', `${id}.yaml`)];
  // A record without its text was made from references: the text is what it lacks.
  writeNew(textFile, text);
  const hadRecord = existsSync(recordFile);
  if (!hadRecord) writeNew(recordFile, sourceRecord(document.details, copyOf(path, document)));
  return [
    `${nameOf(path)}: ${textFile}, ${document.paragraphs.filter((line) => !/^⟦[^⟧]*⟧$/.test(line)).length} paragraphs`,
    ...(hadRecord
      ? [`  ${recordFile} was there and stays as it is`]
      : [`  ${recordFile}: write its standpoint, and what is unknown`]),
    ...[...document.notices, ...letterNotices(written)].map((notice) => `  ${notice}`),
    ...whatToLookAt(text).map((line) => `  ${line}`),
  ];
}

/** What was read, with its pages where it has any. */
function copyOf(path: string, { notices }: ImportedDocument): string {
  const pages = notices.find((one) => /^Pages? /.test(one));
  return `Text taken from ${path === '-' ? 'pasted text' : basename(path)}.${pages === undefined ? '' : ` ${pages}.`}`;
}
