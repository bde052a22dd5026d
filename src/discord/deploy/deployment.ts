import { createHash } from 'node:crypto';
import {
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetAPICurrentUserGuildsResult,
  Routes,
} from 'discord.js';
import type { ServedPack } from '../../commands/packs.ts';
import { EXIT, OperatorError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { createRest } from '../rest/rest.ts';
import { currentApplicationId, type DeployTarget, deployCommands, explaining, namesLine } from './deploy.ts';
import { type CommandRequest, commandsOf, isSplit, splitCommands } from './pack-commands.ts';

/** Keeps Discord's lists of the bot's commands as the packs have them. Each method waits for those called before. */
export interface Deployment {
  /**
   * Registers what has changed since the last time: everywhere, and in the servers that it was told of. A server that
   * refuses is logged and tried again at the next call.
   * @returns The names of the commands that are registered everywhere.
   * @throws OperatorError that says what to do when Discord refuses or cannot be reached.
   */
  deploy(): Promise<readonly string[]>;
  /**
   * Registers what a server has beside these, by the pack that it has chosen.
   * @throws OperatorError, as `deploy`.
   */
  deployIn(guildId: string): Promise<void>;
  /** The same for a server that it was not told of yet, in the background: failures are logged. */
  meet(guildId: string): void;
  /** The same for every server that the bot is a member of. */
  meetAll(): Promise<void>;
  /** Told that the bot left a server, whose commands Discord then drops. */
  leave(guildId: string): void;
}

/** The packs of a bot. */
export interface DeployedPacks {
  readonly all: readonly [ServedPack, ...ServedPack[]];
  /** The pack that a server has chosen; undefined where it is not served. */
  of(guildId: string): Promise<ServedPack | undefined>;
}

/** Servers that Discord lists at a time. */
const PAGE = 200;

/** A deployment to `target`: with a `guildId`, all commands of that server's pack are registered there, and nowhere else. */
export function createDeployment(packs: DeployedPacks, target: DeployTarget, log: Logger): Deployment {
  const isSingle = packs.all.length === 1;
  /** A hash of what each server was last sent, by its id; under the empty one, what is registered everywhere. */
  const sent = new Map<string, string>();
  const met = new Set<string>();
  let application: string | undefined;
  let names: readonly string[] = [];
  let isTidy = !isSingle;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };

  // A client of its own for each request: one whose token was refused sends no more.
  const read = <T>(route: `/${string}`, query?: URLSearchParams) =>
    explaining(target, () => createRest(target).get(route, { ...(query && { query }) }) as Promise<T>);
  const applicationId = async (): Promise<string> => {
    application ??=
      target.appId ?? (await explaining(target, () => currentApplicationId(createRest(target))));
    return application;
  };

  /** Sends a list unless it is there already. */
  async function put(commands: readonly CommandRequest[], guildId?: string): Promise<void> {
    const wanted = createHash('sha256').update(JSON.stringify(commands)).digest('base64');
    if (sent.get(guildId ?? '') === wanted) return;
    const appId = await applicationId();
    const registered = await deployCommands(commands, { ...target, appId }, guildId);
    sent.set(guildId ?? '', wanted);
    if (guildId !== undefined && target.guildId === undefined) return;
    names = registered;
    log.info({ count: names.length }, `commands: ${namesLine(names)}`);
  }

  async function register(guildId: string): Promise<void> {
    const pack = await packs.of(guildId);
    if (target.guildId !== undefined) return put(commandsOf((pack ?? packs.all[0]).registry), guildId);
    const { own } = splitCommands(packs.all.map(({ registry }) => registry));
    await put(own[pack === undefined ? -1 : packs.all.indexOf(pack)] ?? [], guildId);
  }

  /** Registers in a server, and logs where that fails; a refused token is nothing that another server would take. */
  async function attempt(guildId: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof OperatorError && error.exitCode === EXIT.refused) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      log.warn(
        { server: guildId, reason },
        'a server was not sent the commands of its pack: reload to try again',
      );
    }
  }

  /** Takes away what servers have of several packs, where one alone is served now. */
  async function tidy(): Promise<void> {
    if (isTidy) return;
    const route = Routes.applicationCommands(await applicationId());
    if (isSplit(await read<RESTGetAPIApplicationCommandsResult>(route)))
      for (const guildId of await servers()) await attempt(guildId, () => put([], guildId));
    isTidy = true;
  }

  /** The ids of all servers that the bot is a member of. */
  async function servers(): Promise<string[]> {
    const ids: string[] = [];
    for (let page: string[] | undefined; page === undefined || page.length === PAGE; ) {
      const query = new URLSearchParams({ limit: String(PAGE), after: ids.at(-1) ?? '0' });
      const listed = await read<RESTGetAPICurrentUserGuildsResult>(Routes.userGuilds(), query);
      page = listed.map(({ id }) => id);
      ids.push(...page);
    }
    return ids;
  }

  async function deployIn(guildId: string): Promise<void> {
    if (target.guildId === undefined ? isSingle : target.guildId !== guildId) return;
    met.add(guildId);
    await register(guildId);
  }

  return {
    deploy: () =>
      inTurn(async () => {
        if (target.guildId !== undefined) {
          await register(target.guildId);
          return names;
        }
        await tidy();
        await put(splitCommands(packs.all.map(({ registry }) => registry)).everywhere);
        for (const guildId of met) await attempt(guildId, () => register(guildId));
        return names;
      }),
    deployIn: (guildId) => inTurn(() => deployIn(guildId)),
    meet(guildId) {
      if (isSingle || met.has(guildId)) return;
      met.add(guildId);
      void inTurn(() => attempt(guildId, () => deployIn(guildId))).catch(() => {});
    },
    meetAll: () =>
      inTurn(async () => {
        if (isSingle || target.guildId !== undefined) return;
        for (const guildId of await servers()) await attempt(guildId, () => deployIn(guildId));
      }),
    leave(guildId) {
      met.delete(guildId);
      sent.delete(guildId);
    },
  };
}
