import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/cli/knowledge.ts';
import { opened } from '../fixtures/engines.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { runHere } from '../fixtures/run-cli.ts';
import { GUILD, OTHER_GUILD } from '../fixtures/store-samples.ts';

const gaps = (dataDir: string) => runHere(knowledge, { args: ['gaps'], env: { DATA_DIR: dataDir } });

describe('npm run knowledge -- gaps', { timeout: 20_000 }, () => {
  it('prints what servers asked three times together and the base cannot answer, and closes the rest', async () => {
    const dataDir = emptyFolder();
    const { store } = await opened({ dataDir });
    for (const guild of [GUILD, OTHER_GUILD, GUILD]) {
      await store.changeSettings(guild, { gaps: true });
      await store.countGap(guild, 'pizza recipes');
      await store.countGap(guild, 'shimoda treaty');
    }
    await store.countGap(GUILD, 'asked once');
    expect(await gaps(dataDir)).toMatchObject({ code: 0, out: '3\tpizza recipes\n' });
    expect((await store.allGaps(1)).map(({ query }) => query)).toEqual(['pizza recipes', 'asked once']);
  });

  it('says so where nothing is kept', async () => {
    const { code, err } = await gaps(join(emptyFolder(), 'none'));
    expect([code, err]).toEqual([2, expect.stringContaining('does not exist: name the folder of the bot')]);
  });
});
