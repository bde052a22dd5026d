import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fillPlaces } from './fill-places.ts';
import { absentParts, checkPack } from './load.ts';
import { lockFile, lockText } from './lock.ts';
import type { Problem } from './problem.ts';
import { lockOf } from './proofs.ts';
import { readTexts } from './texts.ts';

/**
 * Writes the paragraphs and pages that quotes lack, checks every quote against the texts in `sourcesDir` and locks those
 * that stand there. Gives the problems.
 */
export function verifyPack(dir: string, sourcesDir: string): readonly Problem[] {
  // A pack that could not be read would be locked as one without quotes.
  const absent = absentParts(dir);
  if (absent.length > 0) return absent;
  const lost = fillPlaces(dir, readTexts(sourcesDir, sourceIds(dir)).texts);
  const { pack } = checkPack(dir, sourcesDir);
  // A reference whose text nobody quotes has nothing to prove.
  const quoted = new Set(
    pack.records.fact.flatMap(({ record }) => record.quotes.map(({ source }) => source)),
  );
  const missing = pack.records.source
    .filter(({ id }) => quoted.has(id) && !pack.texts.has(id))
    .map(({ id, file }) => ({
      file,
      path: '',
      message: `no text ${sourcesDir}/${id}.txt: name its folder with --sources`,
    }));
  if (missing.length > 0) return missing;
  writeFileSync(lockFile(dir), lockText(lockOf(pack)));
  // That a paragraph is left out follows from that it was not found.
  const causes = new Set(lost.map(({ file, path }) => `${file}:${path}.paragraph`));
  const { problems } = checkPack(dir, sourcesDir);
  return [...lost, ...problems.filter(({ file, path }) => !causes.has(`${file}:${path}`))];
}

const sourceIds = (dir: string): string[] =>
  readdirSync(join(dir, 'sources'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'));
