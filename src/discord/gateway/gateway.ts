import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import {
  type APIInteraction,
  DiscordAPIError,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
} from 'discord.js';
import { withTimeout } from '../../async/with-timeout.ts';
import { EXIT, OperatorError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { createInteractionRest, createRest, explainFailure, tokenRefused } from '../rest/rest.ts';
import type { Observer } from '../router/observer.ts';
import type { Router } from '../router/router.ts';
import { createAnswerer } from './answer.ts';
import { closingDeadConnections } from './dead-connections.ts';

/** Options of a gateway connection. */
export interface GatewayOptions {
  readonly token: string;
  readonly router: Router;
  readonly log: Logger;
  readonly observer?: Observer | undefined;
  /** Told of the servers that the bot is a member of, at each connection, when it joins one and when it leaves one. */
  readonly servers?: { meet(guildId: string): void; leave(guildId: string): void } | undefined;
  /** Base address of Discord's REST API, if not Discord's own. The API returns the gateway's address. */
  readonly apiUrl?: string | undefined;
}

/** A gateway connection. */
export interface Gateway {
  /** Resolves with the error to report when Discord closes the connection permanently, as after a token reset. */
  readonly lost: Promise<OperatorError>;
  /** Disconnects and finishes the answers in progress; resolves within 4 s. */
  stop(): Promise<void>;
}

/**
 * Time limits of `stop()`, in ms: for answers in progress, for the closing handshake, and for answers begun
 * meanwhile.
 */
const FINISH_MS = 2_500;
const CLOSE_MS = 1_000;
const LAST_MS = 500;

/** Close codes after which Discord does not accept a reconnection. */
const FINAL_CODES: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];

/**
 * Connects to Discord with the recommended number of shards and answers interactions through the router. Resolves
 * when ready, then reconnects and resumes by itself.
 * @throws OperatorError that says what to do when Discord refuses the token or cannot be reached.
 */
export async function connectGateway(options: GatewayOptions): Promise<Gateway> {
  const { token, router, log, observer, servers, apiUrl } = options;
  const answerer = createAnswerer(createInteractionRest(apiUrl), router, log, observer);
  // The default store is shared by all managers.
  const sessions = new Map<number, SessionInfo>();
  const manager = new WebSocketManager({
    token,
    intents: GatewayIntentBits.Guilds,
    rest: createRest({ token, apiUrl }),
    retrieveSessionInfo: (shardId) => sessions.get(shardId) ?? null,
    updateSessionInfo: (shardId, session) => {
      if (session === null) sessions.delete(shardId);
      else sessions.set(shardId, session);
    },
    buildStrategy: closingDeadConnections,
  });
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (data.t === GatewayDispatchEvents.InteractionCreate) answerer.answer(data.d as APIInteraction);
    if (data.t === GatewayDispatchEvents.GuildCreate) servers?.meet(data.d.id);
    // An unavailable server is one in an outage, not one that was left.
    if (data.t === GatewayDispatchEvents.GuildDelete && data.d.unavailable !== true)
      servers?.leave(data.d.id);
  });
  const stopping = new AbortController();
  const disconnect = async () => manager.destroy();
  const lost = logConnection(manager, log, stopping.signal);
  try {
    // If Discord closes the connection permanently at once, `connect()` never settles.
    await Promise.race([manager.connect(), lost.then((reason) => Promise.reject(reason))]);
  } catch (error) {
    await withTimeout(CLOSE_MS, disconnect());
    throw explained(error);
  }
  log.info('connected to Discord');
  return {
    lost,
    async stop() {
      // Interactions that arrive meanwhile are answered too; Discord would show them as failed otherwise.
      await withTimeout(FINISH_MS, answerer.finish());
      stopping.abort();
      // The closing handshake may never complete.
      await withTimeout(CLOSE_MS, disconnect());
      await withTimeout(LAST_MS, answerer.finish());
      log.info('disconnected from Discord');
    },
  };
}

/** Logs connection events; resolves when Discord closes the connection permanently. */
function logConnection(
  manager: WebSocketManager,
  log: Logger,
  stopping: AbortSignal,
): Promise<OperatorError> {
  const { promise, resolve } = Promise.withResolvers<OperatorError>();
  const known = new Set<number>();
  manager.on(WebSocketShardEvents.Ready, ({ shardId, data }) => {
    if (known.has(shardId)) log.info('session lost, new one started: interactions in between were missed');
    else log.info({ bot: data.user?.username, shard: shardId }, 'identified to Discord');
    known.add(shardId);
  });
  manager.on(WebSocketShardEvents.Resumed, () => log.info('connection to Discord resumed'));
  manager.on(WebSocketShardEvents.Error, ({ error }) => log.warn({ reason: error.message }, 'gateway error'));
  manager.on(WebSocketShardEvents.Closed, ({ code }) => {
    if (stopping.aborted) return;
    if (!FINAL_CODES.includes(code)) {
      log.warn({ code }, 'connection to Discord lost; reconnecting');
      return;
    }
    const reason = `${GatewayCloseCodes[code]} (${code})`;
    log.fatal({ reason }, 'Discord closed the connection permanently');
    resolve(explainEnd(code, reason));
  });
  return promise;
}

/** The error for a close code after which Discord does not accept a reconnection. */
function explainEnd(code: number, reason: string): OperatorError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return tokenRefused();
  return new OperatorError(
    `Discord closed the connection permanently (${reason}): see docs/operating.md, "Exit codes"`,
    { exitCode: EXIT.refused },
  );
}

/** Turns a failed connection into an OperatorError where the operator can act on it. */
function explained(error: unknown): unknown {
  if (error instanceof OperatorError) return error;
  if (error instanceof DiscordAPIError) return explainFailure(error);
  // Discord allows a bot 1,000 identifications a day and then resets its token.
  const message = error instanceof Error ? error.message : '';
  const [, until] = /^Not enough sessions remaining .* resets at (\S+)$/.exec(message) ?? [];
  if (until === undefined) return explainFailure(error);
  return new OperatorError(
    `Discord accepts no more starts of this bot until ${until}: stop whatever keeps restarting it, and wait`,
    { exitCode: EXIT.refused },
  );
}
