import { existsSync, readFileSync } from 'node:fs';
import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { toFactBase } from '../fact-base-of.ts';
import { checkPack } from '../load.ts';
import type { Problem } from '../problem.ts';
import { DEFAULT_SOURCES_DIR } from '../texts.ts';
import { readOnChange } from './read-on-change.ts';

/** A pack as it lies on disk, with all that its check says of it. */
export interface Curated {
  readonly base: FactBase;
  readonly problems: readonly Problem[];
  /** Whether quotes were compared with the texts themselves, or with the lock alone. */
  readonly hasTexts: boolean;
  fileOf(fact: Fact): string;
  recordOf(id: string): string | undefined;
}

/** Makes a reader of the pack in `dir`, as it is now, with the texts in `sourcesDir` where they are there. */
export const curatedPack = (
  dir: string,
  sourcesDir: string = DEFAULT_SOURCES_DIR,
): (() => Promise<Curated>) => readOnChange([dir, sourcesDir], () => read(dir, sourcesDir));

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
