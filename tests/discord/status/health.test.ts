import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDiscord } from '../../../src/discord/status/health.ts';
import { APP_ID, DiscordEmulator, TOKEN } from '../../fixtures/discord-emulator/emulator.ts';

describe('checkDiscord()', () => {
  const discord = new DiscordEmulator();
  beforeAll(() => discord.start());
  afterAll(() => discord.stop());

  const check = async (config: { token?: string; appId?: string }) => {
    const { checks, appId } = await checkDiscord({ apiUrl: discord.apiUrl, ...config });
    return { states: checks.map(({ state }) => state), texts: checks.map(({ text }) => text), appId };
  };

  it('finds token, application and gateway', async () => {
    const { states, texts, appId } = await check({ token: TOKEN });
    expect(states).toEqual(['ok', 'ok', 'ok']);
    expect(texts[2]).toContain(discord.gateway.url);
    expect(appId).toBe(APP_ID);
  });

  it('asks nothing without a token, and knows the application id that is set', async () => {
    const before = discord.requests.length;
    expect(await check({ appId: APP_ID })).toMatchObject({
      states: ['not set', 'not set', 'not set'],
      appId: APP_ID,
    });
    expect(discord.requests).toHaveLength(before);
  });

  it("gives the token's own application when another's id is set", async () => {
    const { states, appId } = await check({ token: TOKEN, appId: '200000000000000009' });
    expect(states).toEqual(['ok', 'fails', 'ok']);
    expect(appId).toBe(APP_ID);
  });

  it('looks no further than a refused token', async () => {
    const { states, texts } = await check({ token: 'a.b.c' });
    expect(states).toEqual(['fails', 'fails', 'fails']);
    expect(texts.slice(1)).toEqual([
      'not checked: correct the token first',
      'not checked: correct the token first',
    ]);
  });
});
