import { existsSync, readFileSync } from 'node:fs';
import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { toFactBase } from '../fact-base-of.ts';
import { checkPack } from '../load.ts';
import type { Problem } from '../problem.ts';
import { DEFAULT_SOURCES_DIR } from '../texts.ts';

/** A pack as it lies on disk, with all that its check says of it. */
export interface Curated {
  readonly base: FactBase;
  readonly problems: readonly Problem[];
  /** Whether quotes were compared with the texts themselves, or with the lock alone. */
  readonly hasTexts: boolean;
  fileOf(fact: Fact): string;
  recordOf(id: string): string | undefined;
}

/** How long a reading is good for, in ms: a curator who saved a file and turns to the page sees it as it is now. */
const FRESH = 2_000;

/** Makes a reader of the pack in `dir`, which checks it anew; with the texts in `sourcesDir` where they are there. */
export function curatedPack(dir: string, sourcesDir: string = DEFAULT_SOURCES_DIR): () => Curated {
  let last: { readonly at: number; readonly curated: Curated } | undefined;
  return () => {
    if (last === undefined || performance.now() - last.at > FRESH)
      last = { curated: read(dir, sourcesDir), at: performance.now() };
    return last.curated;
  };
}

function read(dir: string, sourcesDir: string): Curated {
  const { pack, problems } = checkPack(dir, existsSync(sourcesDir) ? sourcesDir : undefined);
  const base = toFactBase(pack.records);
  const files = new Map(pack.records.fact.map(({ id, file }) => [id, file]));
  return {
    base,
    problems,
    hasTexts: pack.texts.size > 0,
    fileOf: (fact) => files.get(fact.id) ?? fact.id,
    recordOf: (id) => {
      const file = files.get(id);
      return file === undefined ? undefined : readFileSync(file, 'utf8');
    },
  };
}
