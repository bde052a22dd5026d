import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How often a folder is looked at, in ms. */
const EVERY_MS = 1_000;
/** Folders in folders that are looked into: a fact lies two below the pack. */
const DEEPEST = 4;

/**
 * Calls `changed` within two seconds after anything in `dir` was written, created, replaced or removed since the
 * fingerprint `since` was taken. Compares what the file system says of each file once a second, which sees every way of
 * saving and works on network mounts; docs/decisions/watching.md. Keeps no process alive.
 * @returns A function that ends the watching.
 */
export function watchFolder(dir: string, since: string, changed: () => void, everyMs = EVERY_MS): () => void {
  let last = since;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const wait = () => {
    timer = setTimeout(look, everyMs).unref();
  };
  const look = async () => {
    const now = await folderFingerprint(dir);
    if (isOver) return;
    if (now !== last) changed();
    last = now;
    wait();
  };
  wait();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** A hash of the path, identity, size and times of each file below `dir`, or of what keeps it from being read. */
export async function folderFingerprint(dir: string): Promise<string> {
  const lines: string[] = [];
  const add = async (path: string, depth: number): Promise<void> => {
    try {
      const file = await stat(path, { bigint: true });
      if (!file.isDirectory()) {
        const { dev, ino, size, mtimeNs, ctimeNs } = file;
        lines.push(`${path} ${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`);
      } else if (depth < DEEPEST) {
        lines.push(path);
        const names = (await readdir(path)).filter((name) => !name.startsWith('.'));
        await Promise.all(names.map((name) => add(join(path, name), depth + 1)));
      }
    } catch (error) {
      lines.push(`${path} ${error instanceof Error && 'code' in error ? error.code : error}`);
    }
  };
  await add(dir, 0);
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
