import { withTimeout } from './async/with-timeout.ts';
import { warmCitations } from './citation/csl-engine.ts';
import type { Registry } from './commands/command.ts';
import { startRunner } from './commands/discussion/schedule/runner.ts';
import { liveRegistry } from './commands/live-registry.ts';
import { createQuizScores } from './commands/quiz/quiz-scores.ts';
import { createRegistry } from './commands/registry.ts';
import { createServerMemory } from './commands/server/server-memory.ts';
import type { Config } from './config/config.ts';
import { fetchFile } from './discord/rest/fetch-file.ts';
import { createRouter } from './discord/router/router.ts';
import type { Bot } from './discord/start-bot.ts';
import { type OperatorError, traceOf, UnavailableError } from './errors.ts';
import type { FactBase } from './facts/fact-base.ts';
import type { Searcher } from './facts/outcome.ts';
import { passageFinder } from './knowledge/passages.ts';
import { curatedPack } from './knowledge/serving/curated.ts';
import { factBaseOrExit } from './knowledge/serving/load-or-exit.ts';
import { folderFingerprint, watchFolder } from './knowledge/serving/watch-folder.ts';
import { DEFAULT_SOURCES_DIR, readTexts } from './knowledge/texts.ts';
import { createLog, type Logger } from './log.ts';
import { createPictures } from './picture/process/pictures.ts';
import { createQuotationChecker } from './quotations/check-quotation.ts';
import { createReload } from './reload.ts';
import type { ChannelEvents } from './sandbox/channel-events.ts';
import { createSandboxChannels } from './sandbox/channels.ts';
import { sentFile } from './sandbox/sent-file.ts';
import { createSearcher } from './search/searcher.ts';
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
 * Starts the program that the configuration describes. Ends the process where the fact base is broken.
 * @throws OperatorError with an exit code where the database, a port or Discord is not to be had.
 */
export async function startApp(config: Config): Promise<App> {
  const log = createLog(config.logLevel);
  const dir = config.knowledgeDir;
  const fingerprint = config.watch ? await folderFingerprint(dir) : undefined;
  const base = factBaseOrExit(dir);
  const giveUp = await claim(config, log);
  const store = await openStore(config.store, { log });
  const sandbox = config.mode === 'local' ? createSandboxChannels() : undefined;
  // The page does not load what speaks to Discord, nor the bot what the page needs: a fifth of the start.
  const channels = sandbox ?? (await import('./discord/rest/channels.ts')).createBotChannels(config.discord);
  const draw = createPictures((picture, reason) =>
    log.warn({ picture, reason: String(reason) }, 'an answer goes without its picture'),
  );
  const onRecordFailed = (what: string, reason: unknown) =>
    log.warn({ what, reason: String(reason) }, 'something could not be remembered');

  const now = Date.now;
  const memory = createServerMemory({ store, now, onRecordFailed });
  const lasting = { draw, store, memory, channels, quizScores: createQuizScores(), now, onRecordFailed };

  let served = base;
  const registryOf = (facts: FactBase, searcher: Searcher) => {
    const { texts } = readTexts(config.sourcesDir ?? DEFAULT_SOURCES_DIR, [...facts.sources.keys()]);
    const registry = createRegistry({
      ...lasting,
      base: facts,
      searcher,
      siteUrl: config.siteUrl,
      checkQuotation: texts.size === 0 ? undefined : createQuotationChecker(facts, texts),
      fetchFile: sandbox === undefined ? fetchFile : sentFile,
      passageOf: passageFinder(facts, texts),
    });
    served = facts;
    return registry;
  };
  const registry = liveRegistry(registryOf(base, createSearcher(base)));
  const front = sandbox
    ? await startPage(registry, base, sandbox.events, config, log)
    : await (await import('./discord/start-bot.ts')).startBot(registry, config, log, store);

  const failed = (error: unknown, schedule?: string) => {
    // The store has logged the outage.
    if (error instanceof UnavailableError) return;
    log.error({ err: traceOf(error), schedule }, 'a scheduled post failed: it is tried again');
  };
  const { siteUrl } = config;
  const runner = channels.canPost
    ? startRunner({ store, channels, base: () => served, siteUrl, failed })
    : undefined;
  const reload = createReload({ dir, live: registry, compose: registryOf, log, deploy: front.deploy });
  if (fingerprint !== undefined) watchFolder(dir, fingerprint, reload);
  warmCitations();
  log.info({ reload: `kill -HUP ${process.pid}`, watching: config.watch }, 'serving the fact base');

  return {
    lost: front.lost,
    reload,
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

/** Serves the sandbox page on this machine. */
async function startPage(
  registry: Registry,
  base: FactBase,
  events: ChannelEvents,
  { knowledgeDir, sourcesDir, sandboxPort: port }: Config,
  log: Logger,
): Promise<Bot> {
  // One person alone uses the page: no cool-down.
  const router = createRouter({ registry, log, coolDown: () => 0 });
  const readPack = curatedPack(knowledgeDir, sourcesDir);
  const { serveSandbox } = await import('./sandbox/server.ts');
  const page = await serveSandbox({ router, registry, base, readPack, events, port });
  process.stdout.write(
    `No DISCORD_TOKEN is set: the sandbox. ${base.title.en}, ${base.facts.size} entries.\n` +
      `Open ${page.url} in a browser (${page.url}/facts for curators; npm run desk to write). Ctrl-C ends. In a terminal: npm run ask.\n`,
  );
  return { lost: new Promise(() => {}), deploy: async () => {}, stop: () => page.close(0) };
}
