import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import {
  type APIInteraction,
  DiscordAPIError,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
} from 'discord.js';
import { EXIT, OperatorError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { createOpenRest, createRest, explainFailure, tokenRefused } from '../rest/rest.ts';
import type { Observer } from '../router/observer.ts';
import type { Router } from '../router/router.ts';
import { withTimeout } from '../router/with-timeout.ts';
import { createAnswerer } from './answer.ts';
import { closingDeadConnections } from './dead-connections.ts';

/** What a connection to Discord's gateway needs. */
export interface GatewayOptions {
  readonly token: string;
  readonly router: Router;
  readonly log: Logger;
  readonly observer?: Observer | undefined;
  /** Another base address for Discord's REST API; the gateway's own address always comes from there. */
  readonly apiUrl?: string | undefined;
}

/** A running connection. */
export interface Gateway {
  /** Resolves with what to do when Discord ended the connection for good, as after a token was reset. */
  readonly lost: Promise<OperatorError>;
  /** Disconnects and finishes the answers under way; resolves within 4 s whatever Discord does. */
  stop(): Promise<void>;
}

/** What `stop()` waits for at most, in ms: answers under way, the closing handshake, and the answers in between. */
const FINISH_MS = 2_500;
const CLOSE_MS = 1_000;
const LAST_MS = 500;

/** Close codes after which Discord wants no reconnection. */
const FINAL_CODES: readonly number[] = [
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
];

/**
 * Connects to Discord with as many shards as Discord recommends, and answers interactions through the router. Resolves
 * when ready; reconnects and resumes by itself afterwards.
 * @throws OperatorError that says what to do when Discord refuses the token or cannot be reached.
 */
export async function connectGateway(options: GatewayOptions): Promise<Gateway> {
  const { token, router, log, observer, apiUrl } = options;
  const answerer = createAnswerer(createOpenRest(apiUrl), router, log, observer);
  // The default keeps sessions of every manager in one place.
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
  });
  const stopping = new AbortController();
  const disconnect = async () => manager.destroy();
  const lost = logConnection(manager, log, stopping.signal);
  try {
    // A connection that Discord ends at once, for good, leaves `connect()` waiting.
    await Promise.race([manager.connect(), lost.then((reason) => Promise.reject(reason))]);
  } catch (error) {
    await withTimeout(CLOSE_MS, disconnect());
    throw explained(error);
  }
  log.info('connected to Discord');
  return {
    lost,
    async stop() {
      // What arrives while the last answers go out is answered too: Discord would show it as failed otherwise.
      await withTimeout(FINISH_MS, answerer.finish());
      stopping.abort();
      // The closing handshake can take for ever.
      await withTimeout(CLOSE_MS, disconnect());
      await withTimeout(LAST_MS, answerer.finish());
      log.info('disconnected from Discord');
    },
  };
}

/** Logs what happens to the connection; resolves when Discord ends it for good. */
function logConnection(
  manager: WebSocketManager,
  log: Logger,
  stopping: AbortSignal,
): Promise<OperatorError> {
  const { promise, resolve } = Promise.withResolvers<OperatorError>();
  const known = new Set<number>();
  manager.on(WebSocketShardEvents.Ready, ({ shardId, data }) => {
    if (known.has(shardId)) log.info('connected to Discord anew: what came in between is lost');
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
    log.fatal({ reason }, 'Discord ended the connection for good');
    resolve(explainEnd(code, reason));
  });
  return promise;
}

/** What to do about a close code after which Discord wants no reconnection. */
function explainEnd(code: number, reason: string): OperatorError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return tokenRefused();
  return new OperatorError(
    `Discord ended the connection for good: ${reason}: see docs/operating.md, "Exit codes"`,
    { exitCode: EXIT.refused },
  );
}

/** Why there is no connection, as a OperatorError where somebody can do something about it. */
function explained(error: unknown): unknown {
  if (error instanceof OperatorError) return error;
  if (error instanceof DiscordAPIError) return explainFailure(error);
  // Discord lets a bot identify a thousand times a day, and then resets its token.
  const message = error instanceof Error ? error.message : '';
  const [, until] = /^Not enough sessions remaining .* resets at (\S+)$/.exec(message) ?? [];
  if (until === undefined) return explainFailure(error);
  return new OperatorError(
    `Discord lets this bot start no more until ${until}: stop what starts it again and again, and wait`,
    { exitCode: EXIT.refused },
  );
}
