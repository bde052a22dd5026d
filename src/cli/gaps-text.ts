import { existsSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { OperatorError } from '../errors.ts';
import type { FactBase } from '../facts/fact-base.ts';

/**
 * The open gaps of all servers together, the most frequent first: `5<TAB>query`.
 *
 * @throws {OperatorError} where there is no memory of a bot.
 */
export async function gapsText(base: FactBase, store: Config['store']): Promise<string> {
  if (store.databaseUrl === undefined && !existsSync(store.dataDir))
    throw new OperatorError(
      `DATA_DIR: ${store.dataDir} does not exist: name the folder of the bot that counts gaps`,
    );
  const [{ openStore }, { packStore }, { createSearcher }, { openGaps, MIN_TIMES_SHOWN }] = await Promise.all(
    [
      import('../store/open-store.ts'),
      import('../store/packs/pack-store.ts'),
      import('../search/searcher.ts'),
      import('../commands/server/open-gaps.ts'),
    ],
  );
  const searcher = createSearcher(base);
  const open = packStore(await openStore(store), base.id);
  try {
    const gaps = await openGaps(await open.allGaps(MIN_TIMES_SHOWN), searcher, open);
    if (gaps.length > 0) return gaps.map(({ query, times }) => `${times}\t${query}`).join('\n');
    return 'No gaps: none is counted (/settings gaps), or the base answers them all';
  } finally {
    await open.close();
  }
}
