import { once } from 'node:events';
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
} from 'discord.js';
import { EXIT, OperatorError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { createOpenRest, explainFailure, restOptions, tokenRefused } from '../rest/rest.ts';
import type { Observer } from '../router/observer.ts';
import type { Router } from '../router/router.ts';
import { within } from '../router/within.ts';
import { createAnswerer } from './answer.ts';
import { interactionsTo } from './gateway-dispatch.ts';
import { minimalCaches } from './minimal-caches.ts';

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

/**
 * The longest that `stop()` waits for answers under way, then for the socket's closing handshake, and for the answers
 * to what came in between, in ms.
 */
const FINISH_MS = 2_500;
const CLOSE_MS = 1_000;
const LAST_MS = 500;

/**
 * Connects to Discord and answers interactions through the router. Resolves when ready; reconnects and resumes by
 * itself afterwards. Throws a OperatorError that says what to do when Discord refuses the token or cannot be reached.
 */
export async function connectGateway({
  token,
  router,
  log,
  observer,
  apiUrl,
}: GatewayOptions): Promise<Gateway> {
  const answerer = createAnswerer(createOpenRest(apiUrl), router, log, observer);
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    makeCache: minimalCaches(),
    // Ready means that interactions can be answered: no need to wait for every server to arrive.
    waitGuildTimeout: 0,
    rest: restOptions(apiUrl),
    ws: interactionsTo(answerer.answer, log),
  });
  const lost = logConnection(client, log);
  try {
    await Promise.all([once(client, Events.ClientReady), client.login(token)]);
  } catch (error) {
    throw isRefusedToken(error) ? tokenRefused() : (noStartsLeft(error) ?? explainFailure(error));
  }
  return {
    lost,
    async stop() {
      // What arrives while the last answers go out is answered too: Discord would show it as failed otherwise.
      await within(FINISH_MS, answerer.finish());
      client.removeAllListeners(Events.ShardReconnecting);
      // discord.js waits without end for the other side of the closing handshake.
      await within(CLOSE_MS, client.destroy());
      await within(LAST_MS, answerer.finish());
      log.info('disconnected from Discord');
    },
  };
}

/** Logs what happens to the connection; the promise is kept when Discord ends it for good. */
function logConnection(client: Client, log: Logger): Promise<OperatorError> {
  client.on(Events.ClientReady, ({ user }) => {
    log.info({ bot: user.tag }, 'connected to Discord');
    client.on(Events.ShardReady, () => log.info('connected to Discord anew: what came in between is lost'));
  });
  client.on(Events.ShardReconnecting, () => log.warn('connection to Discord lost; reconnecting'));
  client.on(Events.ShardResume, (_shard, replayed) =>
    log.info({ replayed }, 'connection to Discord resumed'),
  );
  client.on(Events.ShardError, ({ message }) => log.warn({ reason: message }, 'gateway error'));
  client.on(Events.Error, ({ message }) => log.error({ reason: message }, 'discord.js error'));
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const reason = `${GatewayCloseCodes[code] ?? 'closed'} (${code})`;
      log.fatal({ reason }, 'Discord ended the connection for good');
      resolve(explainEnd(code, reason));
    });
  });
}

/** What to do about a close code after which Discord wants no reconnection: none comes back by itself. */
function explainEnd(code: number, reason: string): OperatorError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return tokenRefused();
  return new OperatorError(
    `Discord ended the connection for good: ${reason}: see docs/operating.md, "Exit codes"`,
    {
      exitCode: EXIT.refused,
    },
  );
}

/** Discord lets a bot identify a thousand times a day, and then resets its token: starts that go on would do so. */
function noStartsLeft(error: unknown): OperatorError | undefined {
  const [, until] = /^Not enough sessions remaining .* resets at (\S+)$/.exec(messageOf(error)) ?? [];
  if (until === undefined) return undefined;
  return new OperatorError(
    `Discord lets this bot start no more until ${until}: stop what starts it again and again, and wait`,
    { exitCode: EXIT.refused },
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** REST's 401 has a code; the gateway's own refusal, close code 4004, has nothing but these words. */
const isRefusedToken = (error: unknown): boolean =>
  (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
  messageOf(error) === 'Authentication failed';
