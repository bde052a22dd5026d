import { watch } from 'node:fs';

/** How long a folder must be quiet, in ms: an editor, or git, writes many files one after the other. */
const QUIET = 300;

/**
 * Calls `changed` once after files below `dir` were written, made, moved or removed; `failed` where the system does
 * not let us watch. Keeps no process alive. What it gives ends it.
 */
export function watchFolder(
  dir: string,
  changed: () => void,
  failed: (error: unknown) => void,
  quiet = QUIET,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(dir, { recursive: true, persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, quiet).unref();
    });
    watcher.on('error', failed);
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch (error) {
    failed(error);
    return () => {};
  }
}
