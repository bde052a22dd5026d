import { describe, expect, it, vi } from 'vitest';
import { botOnGateway } from '../fixtures/bot-on-gateway.ts';
import type { DiscordEmulator } from '../fixtures/discord-emulator/emulator.ts';
import { STUDENT, slashCommand } from '../fixtures/discord-emulator/interactions.ts';
import { refusal, type Trouble, tooMany } from '../fixtures/discord-emulator/rest.ts';

const BAD_GATEWAY = refusal(502, 0, '502: Bad Gateway');
const CALLBACK = /\/callback$/;
const PATIENT = { timeout: 20_000, interval: 20 };

/** The first requests to each path of a kind meet trouble; gives how many did. */
function meets(
  discord: DiscordEmulator,
  [method, path]: readonly [string, RegExp],
  trouble: Trouble,
  times: number,
): () => number {
  const met = new Map<string, number>();
  discord.weather = (by, at) => {
    const before = met.get(at) ?? 0;
    if (by !== method || !path.test(at) || before >= times) return undefined;
    met.set(at, before + 1);
    return trouble;
  };
  return () => [...met.values()].reduce((sum, one) => sum + one, 0);
}
/** What stands in the messages that somebody sees. */
const textsFor = (discord: DiscordEmulator, userId: string) =>
  discord.messages
    .seenBy(userId)
    .flatMap(({ components }) => JSON.stringify(components).match(/at last|kurils: \w+/g) ?? []);

describe.concurrent('a bot whose answers meet trouble', { timeout: 60_000 }, () => {
  // discord.js itself would try again at once, and all in vain: ours come after 100, 200 and 400 ms.
  it.for<[string, Trouble, number]>([
    ['three times a 500', { instead: refusal(500, 0, 'Internal Server Error') }, 3],
    ['three times a 502', { instead: BAD_GATEWAY }, 3],
    ['three cut connections', { instead: 'cut' }, 3],
    ['two 502 though it was carried out', { after: BAD_GATEWAY }, 2],
    ['two cut connections though it was carried out', { after: 'cut' }, 2],
    ['two 429 of the route', { instead: tooMany(0.3, false) }, 2],
    ['two global 429', { instead: tooMany(0.3, true) }, 2],
  ])('gives each its answer once where the callback meets %s', async ([, trouble, times], context) => {
    const { discord, warnings } = await botOnGateway(context);
    const met = meets(discord, ['POST', CALLBACK], trouble, times);
    const asked = Array.from({ length: 20 }, (_, at) =>
      slashCommand(at % 4 === 0 ? 'slow' : 'kurils', `q${at}`),
    );
    for (const interaction of asked) discord.send(interaction);
    await vi.waitFor(() => expect(textsFor(discord, STUDENT)).toHaveLength(20), PATIENT);
    expect(met()).toBe(20 * times);
    expect(new Set(discord.callbacks.map(({ id }) => id)).size).toBe(20);
    expect(discord.callbacks).toHaveLength(20);
    expect(warnings()).toEqual([]);
    expect(discord.faults).toEqual([]);
  });

  it.for<[string, string, readonly [string, RegExp], Trouble]>([
    ['/slow', 'the change of the placeholder meets a 502', ['PATCH', /@original$/], { instead: BAD_GATEWAY }],
    ['/slow', 'it does though it was carried out', ['PATCH', /@original$/], { after: BAD_GATEWAY }],
    ['/slow', 'its connection is cut', ['PATCH', /@original$/], { after: 'cut' }],
    ['/slow', 'it meets a 429', ['PATCH', /@original$/], { instead: tooMany(0.3, false) }],
    ['/slow', 'it meets a global 429', ['PATCH', /@original$/], { instead: tooMany(0.3, true) }],
    ['/missed', 'the placeholder’s removal meets a 502', ['DELETE', /@original$/], { instead: BAD_GATEWAY }],
    ['/missed', 'it does though it was carried out', ['DELETE', /@original$/], { after: BAD_GATEWAY }],
    [
      '/missed',
      'its connection is cut though it was carried out',
      ['DELETE', /@original$/],
      { after: 'cut' },
    ],
    ['/missed', 'the message in its place meets a 502', ['POST', /webhooks/], { instead: BAD_GATEWAY }],
    ['/missed', 'that connection is cut though it was carried out', ['POST', /webhooks/], { after: 'cut' }],
  ])('gives %s its late answer once where %s', async ([command, , where, trouble], context) => {
    const { discord } = await botOnGateway(context);
    const met = meets(discord, where, trouble, 1);
    await discord.ask(slashCommand(command.slice(1)));
    await vi.waitFor(() => expect(textsFor(discord, STUDENT)).toEqual(['at last']), PATIENT);
    // Nothing is stuck, and nothing came twice.
    await discord.ask(slashCommand(command.slice(1)));
    await vi.waitFor(() => expect(textsFor(discord, STUDENT)).toEqual(['at last', 'at last']), PATIENT);
    expect(met()).toBe(2);
    expect(discord.messages.seenBy(STUDENT)).toHaveLength(2);
    expect(discord.faults).toEqual([]);
  });

  it('gives up when Discord would take no answer any more, logs it, and goes on', async (context) => {
    const { discord, warnings } = await botOnGateway(context);
    meets(discord, ['POST', CALLBACK], { instead: BAD_GATEWAY }, 100);
    discord.send(slashCommand('kurils', 'xyzzy'));
    await vi.waitFor(() => expect(warnings()).toMatchObject([{ status: 502, command: 'kurils' }]), PATIENT);
    expect(JSON.stringify(warnings())).not.toContain('xyzzy');
    discord.weather = () => undefined;
    await discord.ask(slashCommand('kurils', 'after'));
    expect(discord.callbacks).toHaveLength(1);
  });
});
