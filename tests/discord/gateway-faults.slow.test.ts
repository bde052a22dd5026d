import { describe, expect, it, vi } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { botOnGateway } from '../fixtures/bot-on-gateway.ts';
import type { DiscordEmulator } from '../fixtures/discord-emulator/emulator.ts';
import { slashCommand } from '../fixtures/discord-emulator/interactions.ts';

type Fault = (discord: DiscordEmulator) => void;
/** How many answers Discord took to each of these. */
const callbacksOf = ({ callbacks }: DiscordEmulator, asked: readonly { readonly id: string }[]) =>
  asked.map(({ id }) => callbacks.filter((one) => one.id === id).length);
const three = () => ['a', 'b', 'c'].map((query) => slashCommand('kurils', query));
/** discord.js waits half a second before each reconnection, and up to five before it identifies again. */
const PATIENT = { timeout: 15_000, interval: 20 };

describe.concurrent('a bot whose gateway fails', { timeout: 60_000 }, () => {
  const RESUMABLE: readonly (readonly [string, Fault])[] = [
    ['is cut off without a word', ({ gateway }) => gateway.drop()],
    ['is closed for an unknown error', ({ gateway }) => gateway.drop(4000)],
    ['is closed as Discord restarts', ({ gateway }) => gateway.drop(1001)],
    ['times out', ({ gateway }) => gateway.drop(4009)],
    ['wants it back, by opcode 7', ({ gateway }) => gateway.askToReconnect()],
    ['calls the session invalid and lets it be resumed', ({ gateway }) => gateway.invalidate(true)],
    [
      'cuts off each connection for a second',
      ({ gateway }) => {
        gateway.isAway = true;
        gateway.drop();
        setTimeout(() => {
          gateway.isAway = false;
        }, 1_000);
      },
    ],
  ];
  it.for(RESUMABLE)('answers once, in time, what is asked while it %s', async ([, fault], context) => {
    const { discord, warnings } = await botOnGateway(context);
    const asked = [slashCommand('kurils', 'before'), ...three()];
    await discord.ask(asked[0] as (typeof asked)[0]);
    fault(discord);
    await Promise.all(asked.slice(1).map((one) => discord.ask(one)));
    // Nothing is answered anew by what is replayed later.
    await discord.ask(slashCommand('kurils', 'after'));
    expect(callbacksOf(discord, asked)).toEqual([1, 1, 1, 1]);
    expect(discord.gateway.resumes.length).toBeGreaterThan(0);
    expect(discord.gateway.identifies).toHaveLength(1);
    expect(warnings().map(({ msg }) => msg)).not.toContain('an answer did not reach Discord');
    expect(discord.faults).toEqual([]);
  });

  it('resumes where heartbeats are not acknowledged, and answers meanwhile', async (context) => {
    const { discord, logged } = await botOnGateway(context, ({ gateway }) => {
      gateway.heartbeatMs = 300;
    });
    discord.gateway.isAcknowledging = false;
    const asked = three();
    await Promise.all(asked.map((one) => discord.ask(one)));
    await vi.waitFor(() => expect(discord.gateway.resumes.length).toBeGreaterThan(0), PATIENT);
    discord.gateway.isAcknowledging = true;
    await discord.ask(slashCommand('kurils', 'after'));
    expect(callbacksOf(discord, asked)).toEqual([1, 1, 1]);
    expect(discord.gateway.identifies).toHaveLength(1);
    expect(logged('connection to Discord resumed')).toBe(true);
  });

  it('leaves a connection on which nothing comes through, without its closing handshake', async (context) => {
    const { discord } = await botOnGateway(context, ({ gateway }) => {
      gateway.heartbeatMs = 300;
    });
    discord.gateway.turnDeaf();
    discord.gateway.turnMute();
    const asked = three();
    for (const one of asked) discord.send(one);
    // discord.js would wait for 30 s.
    await vi.waitFor(() => expect(discord.gateway.resumes.length).toBeGreaterThan(0), PATIENT);
    discord.gateway.isAcknowledging = true;
    await discord.ask(slashCommand('kurils', 'after'));
    expect(callbacksOf(discord, asked)).toEqual([1, 1, 1]);
    expect(discord.gateway.identifies).toHaveLength(1);
  });

  const FORGOTTEN: readonly (readonly [string, Fault])[] = [
    [
      'drops it and forgets the session',
      ({ gateway }) => {
        gateway.drop();
        gateway.forget();
      },
    ],
    ['calls the session invalid for good', ({ gateway }) => gateway.invalidate(false)],
    ['says that its place in the session is wrong', ({ gateway }) => gateway.drop(4007)],
    ['ends the session as if all were well', ({ gateway }) => gateway.drop(1000)],
  ];
  it.for(FORGOTTEN)('identifies anew where it %s, and answers again', async ([, fault], context) => {
    const { discord, logged } = await botOnGateway(context);
    fault(discord);
    await vi.waitFor(() => expect(discord.gateway.identifies).toHaveLength(2), PATIENT);
    const asked = three();
    await Promise.all(asked.map((one) => discord.ask(one)));
    expect(callbacksOf(discord, asked)).toEqual([1, 1, 1]);
    expect(logged('session lost, new one started')).toBe(true);
  });

  it('ends with 78 where the token turns out to be revoked as it resumes', async (context) => {
    const { discord, bot } = await botOnGateway(context);
    discord.gateway.isRefusing = true;
    discord.gateway.drop();
    expect(await bot.lost).toMatchObject({
      message: expect.stringMatching(/^DISCORD_TOKEN: .*copy a new one/),
      exitCode: EXIT.refused,
    });
  });

  it('goes through one fault after the other, and answers in between', async (context) => {
    const { discord, warnings } = await botOnGateway(context);
    const faults = RESUMABLE.slice(0, 6).map(([, fault]) => fault);
    for (const fault of [...faults, ...faults.toReversed()]) {
      fault(discord);
      const asked = three();
      await Promise.all(asked.map((one) => discord.ask(one)));
      expect(callbacksOf(discord, asked)).toEqual([1, 1, 1]);
    }
    expect(warnings().map(({ msg }) => msg)).not.toContain('an answer did not reach Discord');
  });
});
