import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { connectGateway, type Gateway } from '../../src/discord/gateway/gateway.ts';
import { createRouter } from '../../src/discord/router/router.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { aMap } from '../fixtures/a-map.ts';
import { aFact, baseOf, byId } from '../fixtures/base.ts';
import { DiscordEmulator, TOKEN } from '../fixtures/discord-emulator/emulator.ts';
import { slashCommand } from '../fixtures/discord-emulator/interactions.ts';
import { aPicture, fakeDraw } from '../fixtures/fake-draw.ts';
import { services } from '../fixtures/invoke.ts';
import { memoryLog } from '../fixtures/memory-log.ts';

const facts = Array.from({ length: 25 }, (_, at) =>
  aFact(`f-${at}`, { when: { date: '2000', basis: 'stated', min: at, max: at } }),
);
const base = baseOf(facts, { maps: byId([aMap()]) });

/** A whole bot on the emulated Discord, by discord.js's own client; only the drawing is not real. */
describe('answers with pictures', () => {
  const discord = { current: new DiscordEmulator() };
  const memory = memoryLog('info');
  let bot: Gateway | undefined;

  async function start(given = fakeDraw().draw): Promise<void> {
    const { log } = memory;
    const registry = createRegistry(services({ base, draw: given }));
    const router = createRouter({ registry, log, coolDown: () => 0 });
    bot = await connectGateway({ token: TOKEN, router, log, apiUrl: discord.current.apiUrl });
  }
  beforeEach(async () => {
    discord.current = new DiscordEmulator();
    await discord.current.start();
  });
  afterEach(async () => {
    await bot?.stop();
    await discord.current.stop();
    expect(discord.current.faults).toEqual([]);
    expect(memory.entries().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  const use = (interaction: Parameters<DiscordEmulator['sees']>[0]) => discord.current.sees(interaction);
  const filesOf = ({ attachments }: APIMessage) =>
    attachments.map(({ filename, content_type: type, size }) => [filename, type, size]);
  const SENT = (name: string) => [[name, 'image/png', aPicture.png.length]];

  it('go to Discord as files beside the message that shows them', async () => {
    await start();
    for (const name of ['timeline', 'map']) {
      const message = await use(slashCommand(name));
      expect(filesOf(message)).toEqual(SENT(`${name}.png`));
      expect(JSON.stringify(message.components)).toContain(`attachment://${name}.png`);
    }
    expect(discord.current.callbacks[0]?.files[0]?.bytes).toEqual(aPicture.png);
  });

  it('lose the picture where the page is turned, and have it again on the first', async () => {
    await start();
    const first = await use(slashCommand('timeline'));
    const second = await use(discord.current.press(first, 'Later'));
    expect(second.id).toBe(first.id);
    expect(filesOf(second)).toEqual([]);
    const back = await use(discord.current.press(second, 'Earlier'));
    expect(filesOf(back)).toEqual(SENT('timeline.png'));
  });

  it('are posted with the picture', async () => {
    await start();
    for (const name of ['timeline', 'map']) {
      const message = await use(slashCommand(name, { private: true }));
      const posted = await use(discord.current.press(message, 'Post to channel'));
      expect(posted.id).not.toBe(message.id);
      expect(filesOf(posted)).toEqual(SENT(`${name}.png`));
    }
  });

  it.each([false, true])(
    'go out at once, and the picture follows when it is drawn: private %s',
    async (isPrivate) => {
      const drawn = Promise.withResolvers<Picture>();
      await start(fakeDraw({ timeline: () => drawn.promise }).draw);
      const interaction = slashCommand('timeline', { private: isPrivate });
      const first = await use(interaction);
      expect(filesOf(first)).toEqual([]);
      expect(JSON.stringify(first.components)).toContain('appears here by itself');
      drawn.resolve(aPicture);
      await bot?.stop();
      const message = discord.current.messages.original(interaction);
      expect(message?.id).toBe(first.id);
      expect(message && filesOf(message)).toEqual(SENT('timeline.png'));
      expect(JSON.stringify(message?.components)).not.toContain('appears here by itself');
    },
  );

  it('leave a message alone that somebody has changed while the picture was drawn', async () => {
    const late = Promise.withResolvers<Picture>();
    const draws = [() => Promise.resolve(aPicture), () => late.promise];
    await start(fakeDraw({ timeline: () => draws.shift()?.() ?? Promise.resolve(aPicture) }).draw);
    const message = await use(slashCommand('timeline'));
    const waiting = discord.current.press(message, 'Wide');
    const wide = await use(waiting);
    expect(filesOf(wide)).toEqual([]);
    const turned = await use(discord.current.press(wide, 'Later'));
    late.resolve(aPicture);
    await bot?.stop();
    expect(discord.current.messages.get(message.id)).toEqual(turned);
  });
});
