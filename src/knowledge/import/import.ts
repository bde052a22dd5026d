import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { OperatorError } from '../../errors.ts';
import { problemLine } from '../problem.ts';
import { readTexts } from '../texts.ts';
import { MAX_BYTES } from './document.ts';
import { decodeText } from './encoding.ts';
import { type Destination, importTexts } from './import-texts.ts';
import { tooLarge } from './read-file.ts';

/** Lines to print, and whether anything was refused. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly refused: boolean;
}

/**
 * Brings something into a pack: references (`.ris`, `.bib`, `.json`), facts (`.csv`), or texts (a file, a folder, `-`).
 *
 * @throws OperatorError where nothing could be done
 */
export async function importAny(path: string, to: Destination): Promise<Outcome> {
  const ending = extname(path).toLowerCase();
  if (ending === '.ris' || ending === '.bib' || ending === '.json') {
    const { importReferences, readReferences } = await import('./references.ts');
    return done(
      named(path, (text) => importReferences(readReferences(ending, text), to.dir, basename(path))),
    );
  }
  if (ending === '.csv') {
    const { importFacts } = await import('./formats/facts-csv.ts');
    return done(named(path, (text) => importFacts(text, to.dir, idsIn(join(to.dir, 'topics')), path)));
  }
  const files = await importTexts(path, to);
  return { lines: files.flatMap(({ lines }) => lines), refused: files.some(({ refused }) => refused) };
}

/** Makes drafts of the passages that a reader marked. Throws a OperatorError where there are none, or no texts. */
export async function importAnnotations(
  path: string,
  { dir, sourcesDir, id }: Destination,
): Promise<Outcome> {
  const { importPassages, readPassages } = await import('./annotations.ts');
  const ids = id === undefined ? idsIn(join(dir, 'sources')) : [id];
  const { texts, problems } = readTexts(sourcesDir, ids);
  if (problems.length > 0) throw new OperatorError(problems.map(problemLine).join('\n'));
  if (texts.size === 0)
    throw new OperatorError(`no text of a source is in ${sourcesDir}: import the texts first`);
  const lines = named(path, (text) =>
    importPassages(readPassages(extname(path).toLowerCase(), text), texts, dir),
  );
  return { lines, refused: lines.some((line) => line.startsWith('Not ')) };
}

const done = (lines: readonly string[]): Outcome => ({ lines, refused: false });

/** Reads a text file, and names it in whatever is wrong with it. */
function named<T>(path: string, use: (text: string) => T): T {
  if (!existsSync(path)) throw new OperatorError(`${path}: there is no such file`);
  const { size } = statSync(path);
  try {
    if (size === 0) throw new OperatorError('is empty');
    if (size > MAX_BYTES) throw new OperatorError(tooLarge(size));
    return use(decodeText(readFileSync(path)).text);
  } catch (error) {
    if (!(error instanceof OperatorError) || error.message.startsWith(path)) throw error;
    throw new OperatorError(`${path}: ${error.message}`, { cause: error });
  }
}

/** The ids of the records in a folder of a pack; none where there is no such folder. */
export const idsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => basename(name, '.yaml'))
    : [];
