import { folderFingerprint } from './watch-folder.ts';

/**
 * Makes a reader that reads again only where something changed in the folders since the last time; requests that come
 * together share one reading.
 */
export function readOnChange<T>(folders: readonly string[], read: () => T): () => Promise<T> {
  let last: { readonly of: string; readonly value: T } | undefined;
  return async () => {
    const of = (await Promise.all(folders.map(folderFingerprint))).join();
    if (last?.of !== of) last = { of, value: read() };
    return last.value;
  };
}
