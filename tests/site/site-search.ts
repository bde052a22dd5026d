import { runInNewContext } from 'node:vm';
import type { FactBase } from '../../src/facts/fact-base.ts';
import type { Outcome, Searcher } from '../../src/facts/outcome.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { buildSite, type SiteOptions } from '../../src/site/build-site.ts';
import { bundleScript } from '../../src/site/bundle.ts';
import { ENGINE } from '../../src/site/write-site.ts';

/** The files of a base's site, all of them at hand. */
export async function siteOf(
  base: FactBase,
  options: Partial<SiteOptions> = {},
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const [path, text] of buildSite(base, { script: '', search: '', styles: '', ...options }))
    files.set(path, text);
  return files;
}

interface Page {
  footnoteBase?: unknown;
  footnoteEngine?: { openSearcher(document: unknown): Searcher };
}

const told = ({ outcome, confidence, unknown, matches }: Outcome): string =>
  JSON.stringify([outcome, confidence, unknown, matches.map(({ fact, score }) => [fact.id, score])]);

/** The queries to which the site's own script, over the site's own data, finds something else than the bot. */
export async function foundOtherwise(
  base: FactBase,
  data: string,
  queries: readonly string[],
): Promise<string[]> {
  const page: Page & { Intl: typeof Intl } = { Intl };
  runInNewContext(data, page);
  runInNewContext(`${await bundleScript('engine.ts', ENGINE)};globalThis.${ENGINE} = ${ENGINE};`, page);
  const onSite = page.footnoteEngine?.openSearcher(page.footnoteBase);
  const own = createSearcher(base);
  return queries.filter(
    (query) => onSite === undefined || told(onSite.search(query)) !== told(own.search(query)),
  );
}
