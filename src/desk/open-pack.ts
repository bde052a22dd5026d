import { existsSync } from 'node:fs';
import type { FactBase } from '../facts/fact-base.ts';
import type { PackFolders } from '../knowledge/curating/save-fact.ts';
import { toFactBase } from '../knowledge/fact-base-of.ts';
import { type Checked, checkPack } from '../knowledge/load.ts';
import { readOnChange } from '../knowledge/serving/read-on-change.ts';
import { createSearcher, type ExplainingSearcher } from '../search/searcher.ts';

/** A pack as it is on disk, ready to be asked. */
export interface OpenPack {
  readonly checked: Checked;
  readonly base: FactBase;
  readonly searcher: ExplainingSearcher;
}

/** Makes a reader of a pack and its texts that reads again once something changed in their folders. */
export const openPack = ({ dir, sourcesDir }: PackFolders): (() => Promise<OpenPack>) =>
  readOnChange([dir, sourcesDir], () => {
    const checked = checkPack(dir, existsSync(sourcesDir) ? sourcesDir : undefined);
    const base = toFactBase(checked.pack.records);
    return { checked, base, searcher: createSearcher(base) };
  });
