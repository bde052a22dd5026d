import { setImmediate as onTheWay } from 'node:timers/promises';
import type { Channels } from './commands/channels.ts';
import type { Registry } from './commands/command.ts';
import { type LiveRegistry, liveRegistry } from './commands/live-registry.ts';
import { createQuizScores } from './commands/quiz-scores.ts';
import { createRegistry } from './commands/registry.ts';
import type { Config } from './config/config.ts';
import type { Deployed } from './discord/deploy.ts';
import { createRouter } from './discord/router.ts';
import { within } from './discord/within.ts';
import type { UserError } from './errors.ts';
import type { FactBase } from './facts/fact-base.ts';
import { factBaseOrExit } from './knowledge/load-or-exit.ts';
import { watchFolder } from './knowledge/watch-folder.ts';
import { createLog, type Logger } from './log.ts';
import { createPictures } from './picture/pictures.ts';
import { createReload } from './reload.ts';
import type { Happenings } from './sandbox/happenings.ts';
import { startRunner } from './schedule/runner.ts';
import { createSearcher } from './search/searcher.ts';
import { openedLater } from './store/opened-later.ts';
import type { Store } from './store/store.ts';

/** The longest that scheduled posts under way are waited for at the end, in ms. */
const FINISH_MS = 3_500;
/** The longest that the record of the last answers is waited for after that, in ms. */
const RECORD_MS = 1_000;

/** What was started. */
interface Served {
  /** Ends it; what is under way is answered first. */
  stop(): Promise<void>;
  /** Tells Discord of commands that have changed. */
  deploy(): Promise<void>;
  /** Resolves when it ended by itself. */
  readonly lost?: Promise<UserError>;
}

/** A page on this machine, for those who have no token. */
async function servePage(
  base: FactBase,
  registry: Registry,
  happenings: Happenings | undefined,
  config: Config,
  log: Logger,
): Promise<Served> {
  const [{ serveSandbox }, { curatedPack }] = await Promise.all([
    import('./sandbox/server.ts'),
    import('./knowledge/curated.ts'),
  ]);
  // Nobody else is there whom one person's haste could slow down.
  const router = createRouter({ registry, log, coolDown: () => 0 });
  const readPack = curatedPack(config.knowledgeDir, config.sourcesDir);
  const port = config.sandboxPort;
  const page = await serveSandbox({ router, registry, base, readPack, happenings, port });
  process.stdout.write(
    `No DISCORD_TOKEN is set: the sandbox. ${base.title}, ${base.facts.size} facts.\n` +
      `Open ${page.url} in a browser (${page.url}/facts for curators). Ctrl-C ends. In a terminal: npm run ask.\n`,
  );
  return { stop: () => page.close(0), deploy: async () => {} };
}

async function serveDiscord(
  registry: Registry,
  config: Config,
  log: Logger,
  prepare: () => Promise<void>,
  deployed: Promise<Deployed> | undefined,
): Promise<Served> {
  // discord.js takes a third of a second to load: the page need not wait for it.
  const { startBot } = await import('./discord/start-bot.ts');
  return startBot(registry, config, log, prepare, deployed);
}

/** What posts into channels of Discord: nothing over HTTP without a token. */
async function channelsOf({ discord }: Config): Promise<Channels | undefined> {
  const { token, apiUrl } = discord;
  if (token === undefined) return undefined;
  const [{ createChannels }, { createRest }] = await Promise.all([
    import('./discord/channels.ts'),
    import('./discord/rest.ts'),
  ]);
  return createChannels(createRest({ token, apiUrl }));
}

/** Posts what is due from now on; gives what ends that. */
function serveSchedules(
  store: Store,
  channels: Channels | undefined,
  base: () => FactBase,
  log: Logger,
): () => Promise<void> {
  const failed = (err: unknown) => log.error({ err }, 'a scheduled post failed: it is tried again');
  const runner = channels && startRunner({ store, channels, base, failed });
  return async () => {
    if (runner !== undefined) await within(FINISH_MS, runner.stop());
  };
}

/** Serves the fact base anew at SIGHUP, and where the configuration wants it when its folder changes. */
function reloadAtChanges(reload: () => void, { knowledgeDir, watch }: Config, log: Logger): void {
  process.on('SIGHUP', reload);
  if (!watch) return;
  const failed = (err: unknown) =>
    log.warn({ err }, 'the fact base cannot be watched: reload it with kill -HUP');
  watchFolder(knowledgeDir, reload, failed);
  log.info({ dir: knowledgeDir }, 'watching the fact base');
}

/**
 * Serves the fact base as the configuration says until something ends it: `last.end` is set once there is something to
 * end first. Rejects with what to do when it ended by itself. `deployed` is what Discord has of our commands, where that
 * was asked for already.
 */
export async function compose(
  config: Config,
  last: { end: () => Promise<void> },
  deployed?: Promise<Deployed>,
): Promise<void> {
  // What is on its way to Discord gets a turn before each piece of work that keeps this thread busy.
  await onTheWay();
  const base = await factBaseOrExit(config.knowledgeDir, config.store.dataDir);
  await onTheWay();
  const log = createLog(config.logLevel);
  const draw = createPictures((picture, reason) =>
    log.warn({ picture, reason: String(reason) }, 'an answer goes without its picture'),
  );
  const opening = Promise.withResolvers<Store>();
  const openStore = async () =>
    opening.resolve(await (await import('./store/open-store.ts')).openStore(config.store));
  const store = openedLater(opening.promise);
  const ownChannels =
    config.mode === 'local' ? (await import('./sandbox/channels.ts')).createSandboxChannels() : undefined;
  const channels = ownChannels ?? (await channelsOf(config));
  const forgot = (what: string, reason: unknown) =>
    log.warn({ what, reason: String(reason) }, 'something could not be remembered');
  const quizScores = createQuizScores();
  let current = base;
  const composed = (facts: FactBase) => {
    const searcher = createSearcher(facts);
    return createRegistry({ base: facts, searcher, draw, store, channels, quizScores, forgot });
  };
  const first = composed(base);
  const registry: LiveRegistry = liveRegistry(first);
  const prepare = openStore;
  const served = await (config.mode === 'local'
    ? prepare().then(() => servePage(base, registry, ownChannels?.happenings, config, log))
    : serveDiscord(registry, config, log, prepare, deployed));
  const endSchedules = serveSchedules(store, channels, () => current, log);
  const stop = async () => {
    await Promise.all([served.stop(), endSchedules()]);
    await within(RECORD_MS, registry.memory?.finish() ?? Promise.resolve());
    await store.close();
  };
  last.end = stop;
  const { knowledgeDir: dir } = config;
  const composeNow = (facts: FactBase) => {
    const made = composed(facts);
    // Not before: a base that has no index is not served.
    current = facts;
    return made;
  };
  const { deploy } = served;
  reloadAtChanges(createReload({ dir, live: registry, compose: composeNow, log, deploy }), config, log);
  if (served.lost === undefined) return;
  const reason = await served.lost;
  await stop();
  throw reason;
}
