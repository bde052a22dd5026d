import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { openedLater } from '../../src/store/opened-later.ts';
import type { Store } from '../../src/store/store.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';

describe('openedLater()', () => {
  it('answers what was asked before the store was open', async () => {
    const opening = Promise.withResolvers<Store>();
    const store = openedLater(opening.promise);
    const gaps = store.changeSettings('1', { gaps: true }).then(() => store.settings('1'));
    opening.resolve(await openStore({ dataDir: emptyFolder() }));
    expect(await gaps).toMatchObject({ gaps: true });
    await store.close();
  });

  it('is no promise itself', async () => {
    const store = openedLater(new Promise(() => {}));
    expect(await store).toBe(store);
  });
});
