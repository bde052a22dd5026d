import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { OperatorError } from '../errors.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { buildSite } from './build-site.ts';
import { bundleScript } from './bundle.ts';

/** What the page's script calls the search. */
export const ENGINE = 'footnoteEngine';
/** Says that a folder is a site's, so that another site may take its place. */
const MARK = '.nojekyll';

/**
 * Writes the site of a base into a folder, in place of the site that was there; gives the number of its files.
 *
 * @throws {OperatorError} where the folder holds something else.
 */
export async function writeSite(base: FactBase, folder: string, siteUrl?: string): Promise<number> {
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, MARK)))
    throw new OperatorError(`${folder} holds other files: name an empty folder, or one that does not exist`);
  const styles = readFileSync(new URL('./site.css', import.meta.url), 'utf8');
  const [script, search] = [bundleScript('site.ts'), bundleScript('engine.ts', ENGINE)];
  const written = new Set<string>();
  for await (const [path, text] of buildSite(base, { script, search, styles, siteUrl })) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    written.add(path);
  }
  removeOthers(folder, written);
  return written.size;
}

/** Removes what a former site had and this one has not; a git repository stays. */
function removeOthers(folder: string, written: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
    if (entry.isFile() && !written.has(path) && !/^\.git(?:\/|$)/.test(path)) rmSync(join(folder, path));
  }
}
