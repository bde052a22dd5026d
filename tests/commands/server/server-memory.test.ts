import { afterEach, describe, expect, it, vi } from 'vitest';
import { createServerMemory, type ServerMemory } from '../../../src/commands/server/server-memory.ts';
import type { Settings, Store } from '../../../src/store/store.ts';
import { CHANNEL, GUILD } from '../../fixtures/store-samples.ts';

const MINUTE = 60_000;
const PRIVATE: Settings = { visibility: 'private', gaps: true };
const post = { guildId: GUILD, channelId: CHANNEL, facts: ['harbour-opened'] };

/** A store of which only this works; everything else fails. */
const storeWith = (parts: Partial<Store>) => parts as Store;

function remembering(parts: Partial<Store>, now = () => 0) {
  const forgotten: string[] = [];
  const store = storeWith(parts);
  const memory = createServerMemory({ store, now, onRecordFailed: (what) => forgotten.push(what) });
  return { memory, forgotten };
}

/** Long enough for what nobody waits for. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('createServerMemory()', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reads a server’s settings once a minute', async () => {
    let [reads, time] = [0, 0];
    const settings = async () => {
      reads += 1;
      return PRIVATE;
    };
    const { memory } = remembering({ settings }, () => time);
    expect(await memory.settings(GUILD)).toEqual(PRIVATE);
    expect(memory.settings(GUILD)).toEqual(PRIVATE);
    expect(reads).toBe(1);
    time = MINUTE;
    expect(await memory.settings(GUILD)).toEqual(PRIVATE);
    expect(reads).toBe(2);
  });

  it('knows at once what was changed here', () => {
    const { memory } = remembering({});
    memory.settingsChanged(GUILD, PRIVATE);
    expect(memory.settings(GUILD)).toEqual(PRIVATE);
  });

  it('does not know what a server has chosen where the store fails or is late, and tells of the failure', async () => {
    const failing = remembering({ settings: () => Promise.reject(new Error('gone')) });
    expect(await failing.memory.settings(GUILD)).toBeUndefined();
    expect(failing.forgotten).toEqual(['settings']);
    const late = remembering({ settings: () => new Promise(() => {}) });
    expect(await late.memory.settings(GUILD)).toBeUndefined();
  });

  it('reads them once for a flood, and keeps no answer of it waiting for more than 50 ms', async () => {
    vi.useFakeTimers();
    let reads = 0;
    const settings = () => {
      reads += 1;
      return new Promise<Settings>(() => {});
    };
    const { memory } = remembering({ settings });
    const asked = Promise.all(Array.from({ length: 100 }, () => memory.settings(GUILD)));
    await vi.advanceTimersByTimeAsync(50);
    expect(new Set(await asked)).toEqual(new Set([undefined]));
    expect(reads).toBe(1);
  });

  it('does not take what was read before a change for what holds', async () => {
    const read = Promise.withResolvers<Settings>();
    const { memory } = remembering({ settings: () => read.promise });
    const asked = memory.settings(GUILD);
    memory.settingsChanged(GUILD, PRIVATE);
    read.resolve({ visibility: 'public', gaps: false });
    expect(await asked).toEqual(PRIVATE);
    expect(memory.settings(GUILD)).toEqual(PRIVATE);
  });

  it('goes by what it knew last where the store fails later', async () => {
    let [time, fails] = [0, false];
    const settings = async () => {
      if (fails) throw new Error('gone');
      return PRIVATE;
    };
    const { memory } = remembering({ settings }, () => time);
    await memory.settings(GUILD);
    [time, fails] = [MINUTE, true];
    expect(await memory.settings(GUILD)).toEqual(PRIVATE);
  });

  it('never fails, nor makes anybody wait, for a record', async () => {
    const fails = () => Promise.reject(new Error('full'));
    const { memory, forgotten } = remembering({ recordPost: fails, countGap: fails });
    memory.settingsChanged(GUILD, PRIVATE);
    memory.recordPost(post);
    memory.countGap(GUILD, 'pizza', '5');
    await memory.finish();
    await aMoment();
    expect(forgotten.sort()).toEqual(['a gap', 'a post']);
  });

  it('counts gaps where the server has switched that on, and nowhere else', async () => {
    const counted: string[] = [];
    const { memory }: { memory: ServerMemory } = remembering({
      countGap: async (guildId) => void counted.push(guildId),
      settings: async () => ({ visibility: 'public', gaps: false }),
    });
    memory.countGap('off', 'pizza', '5');
    memory.settingsChanged('on', PRIVATE);
    memory.countGap('on', 'pizza', '5');
    await aMoment();
    expect(counted).toEqual(['on']);
  });

  it('counts a gap once for each user, whatever they ask beside it', async () => {
    const counted: string[] = [];
    const { memory } = remembering({ countGap: async (_guildId, query) => void counted.push(query) });
    memory.settingsChanged(GUILD, PRIVATE);
    for (const userId of ['5', '5', '5', '6']) memory.countGap(GUILD, 'pizza', userId);
    memory.countGap(GUILD, 'pasta', '5');
    await aMoment();
    expect(counted).toEqual(['pizza', 'pizza', 'pasta']);
  });
});
