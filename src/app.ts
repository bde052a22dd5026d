import { inTurns } from './async/in-turns.ts';
import { withTimeout } from './async/with-timeout.ts';
import { firstCitations } from './citation/fact-citations.ts';
import { startRunner } from './commands/discussion/schedule/runner.ts';
import { type PackChoice, packOfServer } from './commands/packs.ts';
import { createQuizScores } from './commands/quiz/quiz-scores.ts';
import { changingOnce } from './commands/server/change-once.ts';
import { createServerMemory } from './commands/server/server-memory.ts';
import type { Config } from './config/config.ts';
import { fetchFile } from './discord/rest/fetch-file.ts';
import { type ChooseRegistry, choosePack } from './discord/router/choose-registry.ts';
import { createRouter } from './discord/router/router.ts';
import type { Bot } from './discord/start-bot.ts';
import { type OperatorError, traceOf, UnavailableError } from './errors.ts';
import { openPacks } from './knowledge/serving/open-packs.ts';
import { folderFingerprint, watchFolder } from './knowledge/serving/watch-folder.ts';
import { createLog, type Logger } from './log.ts';
import { createPictures } from './picture/process/pictures.ts';
import type { ChannelEvents } from './sandbox/channel-events.ts';
import { createSandboxChannels } from './sandbox/channels.ts';
import { sentFile } from './sandbox/sent-file.ts';
import { type LivePack, servePacks } from './serve-packs.ts';
import { openStore } from './store/open-store.ts';
import { claimToken } from './store/single-bot.ts';

/** The longest that a stop waits for scheduled posts under way, and then for the record of the last answers, in ms. */
const POSTS_MS = 3_500;
const RECORD_MS = 1_000;

/** The running program: a bot on Discord, or the sandbox page. */
export interface App {
  /** Resolves when Discord ended the connection for good, with what to do about it. */
  readonly lost: Promise<OperatorError>;
  /** Serves the fact base as it is on disk now; several requests in a row become one reload. */
  reload(): void;
  /** Finishes what is under way; resolves within 5 s. */
  stop(): Promise<void>;
}

/**
 * Starts the program that the configuration describes.
 * @throws OperatorError with an exit code where the fact base is broken, or the database, a port or Discord is not to be had.
 */
export async function startApp(config: Config): Promise<App> {
  const log = createLog(config.logLevel);
  const fingerprints = config.watch
    ? await Promise.all(config.packs.map(({ dir }) => folderFingerprint(dir)))
    : [];
  const bases = openPacks(config.packs.map(({ dir }) => dir));
  const giveUp = await claim(config, log);
  const now = Date.now;
  const store = changingOnce(await openStore(config.store, { log }), now);
  const sandbox = config.mode === 'local' ? createSandboxChannels() : undefined;
  // The page does not load what speaks to Discord, nor the bot what the page needs: a fifth of the start.
  const channels = sandbox ?? (await import('./discord/rest/channels.ts')).createBotChannels(config.discord);
  const draw = createPictures((picture, reason) =>
    log.warn({ picture, reason: String(reason) }, 'an answer goes without its picture'),
  );
  const onRecordFailed = (what: string, reason: unknown) =>
    log.warn({ what, reason: String(reason) }, 'something could not be remembered');

  const memory = createServerMemory({ store, now, onRecordFailed });
  const lasting = {
    draw,
    store,
    memory,
    channels,
    quizScores: createQuizScores(),
    now,
    onRecordFailed,
    fetchFile: sandbox === undefined ? fetchFile : sentFile,
  };
  const choice: PackChoice = {
    all: () => packs.map(({ id, base: { title } }) => ({ id, title })),
    deployIn: (guildId) => front.deployIn(guildId),
  };
  const packs = servePacks({
    places: config.packs,
    bases,
    services: { ...lasting, packs: bases.length === 1 ? undefined : choice },
    log,
    deploy: () => front.deploy(),
  });
  const [first, ...others] = packs;
  if (first === undefined) throw new Error('There is no pack');
  const all = [first, ...others] as const;
  const packOf = async (guildId: string) => packOfServer(all, await store.settings(guildId));
  const choose = choosePack(all, memory);
  // While Discord is connected to: nobody waits yet. What fails here fails again, and is reported, where somebody cites.
  setImmediate(() => inTurns(firstCitations(first.base)).catch(() => {}));
  const front = sandbox
    ? await startPage({
        packs: all,
        of: packOf,
        choose,
        events: sandbox.events,
        port: config.sandboxPort,
        log,
      })
    : await (await import('./discord/start-bot.ts')).startBot(
        { all, of: packOf, choose },
        config,
        log,
        store,
      );

  const failed = (error: unknown, schedule?: string) => {
    // The store has logged the outage.
    if (error instanceof UnavailableError) return;
    log.error({ err: traceOf(error), schedule }, 'a scheduled post failed: it is tried again');
  };
  const baseOf = async (guildId: string) => (all.length === 1 ? first : await packOf(guildId))?.base;
  const siteUrlOf = (packId: string) => all.find(({ id }) => id === packId)?.place.siteUrl;
  const runner = channels.canPost
    ? startRunner({ store, channels, base: baseOf, siteUrlOf, failed })
    : undefined;
  for (const [at, since] of fingerprints.entries()) {
    const { place, reload } = all[at] ?? first;
    watchFolder(place.dir, since, reload);
  }
  log.info({ reload: `kill -HUP ${process.pid}`, watching: config.watch }, 'serving the fact base');

  return {
    lost: front.lost,
    reload() {
      for (const pack of all) pack.reload();
    },
    async stop() {
      await Promise.all([front.stop(), withTimeout(POSTS_MS, runner?.stop() ?? Promise.resolve())]);
      await withTimeout(RECORD_MS, memory.finish());
      await store.close();
      giveUp();
    },
  };
}

/** Keeps a second bot from the same token and store; over HTTP, replicas may share both. */
async function claim({ mode, discord, store }: Config, log: Logger): Promise<() => void> {
  if (mode !== 'gateway' || discord.token === undefined) return () => {};
  const { dataDir, databaseUrl } = store;
  const onWaiting = () =>
    log.warn(
      databaseUrl === undefined ? { dir: dataDir } : {},
      'another bot with this token runs on this data folder or database: waiting for its end',
    );
  if (databaseUrl !== undefined) {
    // Imported here, so that a bot on SQLite does not load pg.
    const { claimTokenInDatabase } = await import('./store/single-bot-postgres.ts');
    return claimTokenInDatabase(databaseUrl, discord.token, { onWaiting });
  }
  return claimToken(dataDir, discord.token, { onWaiting });
}

/** Options of `startPage`. */
interface PageOptions {
  readonly packs: readonly [LivePack, ...LivePack[]];
  /** The pack that a server has chosen. */
  readonly of: (guildId: string) => Promise<LivePack | undefined>;
  readonly choose: ChooseRegistry;
  readonly events: ChannelEvents;
  readonly port: number;
  readonly log: Logger;
}

/** Serves the sandbox page on this machine. */
async function startPage({ packs, of, choose, events, port, log }: PageOptions): Promise<Bot> {
  // One person alone uses the page: no cool-down.
  const router = createRouter({ registry: choose, log, coolDown: () => 0 });
  const packOf = async (guildId: string) => (packs.length === 1 ? undefined : await of(guildId)) ?? packs[0];
  const { serveSandbox } = await import('./sandbox/server.ts');
  const page = await serveSandbox({ router, packs, packOf, events, port });
  const count = packs.reduce((sum, pack) => sum + pack.base.facts.size, 0);
  const titles = packs.map((pack) => pack.base.title.en).join('; ');
  process.stdout.write(
    `No DISCORD_TOKEN is set: the sandbox. ${titles}, ${count} entries.\n` +
      `Open ${page.url} in a browser (${page.url}/facts for curators; npm run desk to write). Ctrl-C ends. In a terminal: npm run ask.\n`,
  );
  return {
    lost: new Promise(() => {}),
    deploy: async () => {},
    deployIn: async () => {},
    stop: () => page.close(0),
  };
}
