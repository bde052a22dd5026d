import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toFactBase } from '../../src/knowledge/fact-base-of.ts';
import { checkPack } from '../../src/knowledge/load.ts';
import type { Lock } from '../../src/knowledge/lock.ts';
import type { SearchedBase } from '../../src/search/options.ts';
import { type JudgedQuery, readJudged } from './judged.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the recorded figures stand. */
export const FIGURES_FILE = at('figures.json');

/** The files of judged queries that are there, and those with the fact that must come first. */
export const JUDGED_FILES = [
  'own.jsonl',
  'seen.jsonl',
  'seen-2.jsonl',
  'seen-3.jsonl',
  'seen-4.jsonl',
  'held-out.jsonl',
  'held-out-2.jsonl',
].filter((file) => existsSync(at(file)));
export const ORDER_FILE = at('order.jsonl');

export const judgedIn = (file: string): JudgedQuery[] => readJudged(at(file));

/** This repository's own pack, as strict as its frontier asks for (bench/results/judge.md), and where its quotes stand. */
export function realBase(): { readonly base: SearchedBase; readonly lock: Lock } {
  const { pack } = checkPack(at('../../knowledge'));
  return { base: { ...toFactBase(pack.records), strictness: 'strict' }, lock: pack.lock };
}
