import { existsSync } from 'node:fs';
import type { FactBase } from '../facts/fact-base.ts';
import type { PackFolders } from '../knowledge/curating/save-fact.ts';
import { toFactBase } from '../knowledge/fact-base-of.ts';
import { type Checked, checkPack } from '../knowledge/load.ts';
import { folderFingerprint } from '../knowledge/serving/watch-folder.ts';
import { createSearcher, type ExplainingSearcher } from '../search/searcher.ts';

/** A pack as it is on disk, ready to be asked. */
export interface OpenPack {
  readonly checked: Checked;
  readonly base: FactBase;
  readonly searcher: ExplainingSearcher;
}

/** Makes a reader of a pack and its texts that reads again once something changed in their folders. */
export function openPack({ dir, sourcesDir }: PackFolders): () => Promise<OpenPack> {
  let last: { readonly of: string; readonly pack: OpenPack } | undefined;
  return async () => {
    const of = (await folderFingerprint(dir)) + (await folderFingerprint(sourcesDir));
    if (last?.of === of) return last.pack;
    const checked = checkPack(dir, existsSync(sourcesDir) ? sourcesDir : undefined);
    const base = toFactBase(checked.pack.records);
    last = { of, pack: { checked, base, searcher: createSearcher(base) } };
    return last.pack;
  };
}
