import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { CHANNEL, GUILD, OTHER_GUILD, ROLE } from '../fixtures/store-samples.ts';

const DEFAULTS = { visibility: 'public', gaps: false };

export function settingsCases(fresh: () => Promise<Store>): void {
  it('has defaults for a server that has chosen nothing: gaps are off', async () => {
    expect(await (await fresh()).settings(GUILD)).toEqual(DEFAULTS);
  });

  it('keeps every choice, for that server alone', async () => {
    const store = await fresh();
    const all = {
      visibility: 'private',
      language: 'ru',
      instructorRoleId: ROLE,
      promptChannelId: CHANNEL,
      gaps: true,
      pack: 'harbour',
    } as const;
    expect(await store.changeSettings(GUILD, all)).toEqual(all);
    expect(await store.settings(GUILD)).toEqual(all);
    expect(await store.settings(OTHER_GUILD)).toEqual(DEFAULTS);
  });

  it('tells the pack without an id, which is a choice, from no choice', async () => {
    const store = await fresh();
    expect((await store.changeSettings(GUILD, { pack: '' })).pack).toBe('');
    expect((await store.settings(GUILD)).pack).toBe('');
    expect((await store.changeSettings(GUILD, { pack: undefined })).pack).toBeUndefined();
  });

  it('changes what is given and leaves the rest', async () => {
    const store = await fresh();
    await store.changeSettings(GUILD, { language: 'ja', gaps: true });
    expect(await store.changeSettings(GUILD, { visibility: 'private' })).toEqual({
      visibility: 'private',
      language: 'ja',
      gaps: true,
    });
    expect(await store.changeSettings(GUILD, {})).toMatchObject({ visibility: 'private', language: 'ja' });
  });

  it('takes choices back', async () => {
    const store = await fresh();
    await store.changeSettings(GUILD, {
      language: 'ja',
      instructorRoleId: ROLE,
      promptChannelId: CHANNEL,
      gaps: true,
    });
    await store.changeSettings(GUILD, {
      language: undefined,
      instructorRoleId: undefined,
      promptChannelId: undefined,
      gaps: false,
    });
    expect(await store.settings(GUILD)).toEqual(DEFAULTS);
  });
}
