import { EXIT } from '../errors.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { toFactBase } from './fact-base-of.ts';
import { fingerprint, keepRecords, keptRecords } from './kept-records.ts';
import type { Loaded } from './load.ts';
import { readLock } from './lock.ts';
import { problemLine } from './problem.ts';
import { lint } from './rules/index.ts';

/**
 * The fact base in `dir`; prints every problem and exits with 1 where there is one. With a folder to keep records in,
 * the YAML of a pack that has not changed is not read again: its records pass the whole lint as always.
 */
export async function factBaseOrExit(dir: string, keptIn?: string): Promise<FactBase> {
  const loaded = await (keptIn === undefined ? readAnew(dir) : readOnce(dir, keptIn));
  if (loaded.ok) return loaded.base;
  for (const problem of loaded.problems) process.stderr.write(`${problemLine(problem)}\n`);
  process.exit(EXIT.badInput);
}

async function readOnce(dir: string, folder: string): Promise<Loaded> {
  const print = fingerprint(dir);
  const records = print === undefined ? undefined : keptRecords(folder, print);
  if (print === undefined || records === undefined) return readAnew(dir, folder, print);
  // The lock is the pack's own: it would tell of a quote that was altered where its record is kept.
  const { lock, problems } = readLock(dir);
  const isSound = problems.length === 0 && lint({ records, lock, texts: new Map() }).length === 0;
  return isSound ? { ok: true, base: toFactBase(records) } : readAnew(dir);
}

/** Zod and the YAML reader take a while and 20 MB to load: most starts do without. */
async function readAnew(dir: string, folder?: string, print?: string): Promise<Loaded> {
  const { checkPack } = await import('./load.ts');
  const { pack, problems } = checkPack(dir);
  if (problems.length > 0) return { ok: false, problems };
  // Somebody may have changed a file in between.
  if (folder !== undefined && print !== undefined && fingerprint(dir) === print)
    keepRecords(folder, print, pack.records);
  return { ok: true, base: toFactBase(pack.records) };
}
