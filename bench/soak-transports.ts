import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { DiscordEmulator, TOKEN } from '../tests/fixtures/discord-emulator/emulator.ts';
import { readBody } from '../tests/fixtures/discord-emulator/rest.ts';
import { startFaultyProxy } from '../tests/fixtures/faulty-proxy.ts';
import { hasPostgres, startPostgres } from '../tests/fixtures/postgres-server.ts';
import { createSigner } from '../tests/fixtures/signer.ts';
import { type Count, type SoakBot, startBot } from './soak-bot.ts';

/** A bot on one of the ways to Discord, and an emulated Discord of its own. */
export interface Transport {
  readonly bot: SoakBot;
  readonly discord: DiscordEmulator;
  /** Sends what Discord would send, and gives the answer that it took; rejects where it took none. */
  ask(interaction: APIInteraction): Promise<APIInteractionResponse>;
  /** Sends what Discord would not. */
  breakWith(interaction: unknown): Promise<void>;
  /** The gateway fails in some way from which a session is resumed. */
  disturb(which: number): void;
  /** Its database fails: the SQLite file is locked for two seconds, or each connection to PostgreSQL is reset. */
  failStore(): void;
  end(): Promise<void>;
}

const LOCK_MS = 2_000;

/** Locks an SQLite file as another program does, for so many milliseconds. */
function lockFor(ms: number, path: string): void {
  const other = new DatabaseSync(path, { timeout: 1_000 });
  other.exec('begin immediate');
  setTimeout(() => other.close(), ms);
}

/** A bot on discord.js's Client. */
export async function onGateway(count: Count): Promise<Transport> {
  const discord = new DiscordEmulator();
  await discord.start();
  const { gateway } = discord;
  const bot = startBot({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl }, count);
  await bot.said('connected to Discord');
  const faults = [() => gateway.drop(), () => gateway.askToReconnect(), () => gateway.invalidate(true)];
  return {
    ...{ bot, discord },
    ask: (interaction) => discord.ask(interaction),
    async breakWith(interaction) {
      gateway.dispatch('INTERACTION_CREATE', interaction);
    },
    disturb: (which) => faults[which % faults.length]?.(),
    failStore: () => lockFor(LOCK_MS, join(bot.dir, 'footnote.db')),
    async end() {},
  };
}

/** A bot behind the signed endpoint. */
export async function overHttp(count: Count): Promise<Transport> {
  const discord = new DiscordEmulator();
  await discord.start();
  const signer = createSigner();
  const settings = { MODE: 'http', PORT: '0', DISCORD_PUBLIC_KEY: signer.publicKey };
  const server = hasPostgres ? await startPostgres() : undefined;
  const proxy = server && (await startFaultyProxy(Number(new URL(server.url('postgres')).port)));
  const database = server && {
    DATABASE_URL: server.url('postgres').replace(/:\d+\//, `:${proxy?.port}/`),
  };
  const bot = startBot({ ...settings, ...database, DISCORD_API_URL: discord.apiUrl }, count);
  const url = await bot.said('listening for interactions');
  const post = (interaction: unknown) => {
    const body = JSON.stringify(interaction) ?? '0';
    return fetch(url, { method: 'POST', body, headers: signer.headers(body) });
  };
  return {
    ...{ bot, discord },
    async ask(interaction) {
      const response = await post(interaction);
      const sent = Buffer.from(await response.arrayBuffer());
      if (response.status !== 200) throw new Error(`status ${response.status}`);
      const { body, files } = await readBody(sent, response.headers.get('content-type') ?? '');
      return discord.respond(interaction, body as APIInteractionResponse, files);
    },
    async breakWith(interaction) {
      const { status } = await post(interaction);
      if (![200, 400, 413].includes(status)) throw new Error(`status ${status} to what is broken`);
    },
    disturb() {},
    failStore: () =>
      proxy === undefined ? lockFor(LOCK_MS, join(bot.dir, 'footnote.db')) : proxy.resetAtNextBytes(),
    async end() {
      await proxy?.close();
      await server?.stop();
    },
  };
}
