import type { Registry } from '../commands/command.ts';
import type { Config } from '../config/config.ts';
import { EXIT, OperatorError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { createDeployment } from './deploy/deploy.ts';
import { connectGateway } from './gateway/gateway.ts';
import { serveEndpoint } from './http/http-endpoint.ts';
import { createCoolDown } from './router/cool-down.ts';
import type { Observer } from './router/observer.ts';
import { createRouter, type Router } from './router/router.ts';
import { type CheckedStore, serveStatus } from './status/http-status-server.ts';

/** A bot that answers Discord. */
export interface Bot {
  /** Resolves with what to do when Discord ended the connection for good; over HTTP there is none to end. */
  readonly lost: Promise<OperatorError>;
  /** Registers the registry's commands if they changed; rejects with what to do. Does nothing without a token. */
  deploy(): Promise<void>;
  /** Finishes what is under way; resolves within 4.5 s. */
  stop(): Promise<void>;
}

/** What both transports need. */
interface Parts {
  readonly registry: Registry;
  readonly config: Config;
  readonly log: Logger;
  readonly router: Router;
  readonly observer: Observer | undefined;
}

/**
 * Starts the bot that the configuration describes: on Discord's gateway or as an HTTP endpoint.
 * @throws OperatorError where a port cannot be listened on, or Discord refuses the bot or is out of reach.
 */
export async function startBot(
  registry: Registry,
  config: Config,
  log: Logger,
  store?: CheckedStore,
): Promise<Bot> {
  const status = config.status && (await serveStatus(config.status, config.discord, log, store));
  const { observer } = status ?? {};
  const router = createRouter({ registry, log, coolDown: createCoolDown(), observer });
  const start = config.mode === 'http' ? startHttp : startGateway;
  try {
    const bot = await start({ registry, config, log, router, observer });
    return { ...bot, stop: () => bot.stop().finally(() => status?.close(0)) };
  } catch (error) {
    await status?.close(0);
    throw error;
  }
}

async function startGateway({ registry, config, ...parts }: Parts): Promise<Bot> {
  const access = { ...config.discord, token: needed(config.discord.token) };
  const deploy = createDeployment(registry, access, parts.log);
  await deploy();
  const { lost, stop } = await connectGateway({ ...access, ...parts });
  const revoked = Promise.withResolvers<OperatorError>();
  return {
    lost: Promise.race([lost, revoked.promise]),
    stop,
    deploy: () =>
      deploy().catch((error: unknown) => {
        // The gateway will refuse this token at the next reconnection: better to end now than then.
        if (error instanceof OperatorError && error.exitCode === EXIT.refused) revoked.resolve(error);
        throw error;
      }),
  };
}

async function startHttp({ registry, config, log, ...parts }: Parts): Promise<Bot> {
  const { publicKey, ...place } = config.http;
  const { token, apiUrl } = config.discord;
  const { stop } = await serveEndpoint({ place, publicKey: needed(publicKey), apiUrl, log, ...parts });
  const deploy =
    token === undefined ? async () => {} : createDeployment(registry, { ...config.discord, token }, log);
  // Interactions come without Discord's REST API: that it cannot be reached is no reason to answer none.
  deploy().catch((error: unknown) => {
    const reason = error instanceof OperatorError ? { reason: error.message } : { err: error };
    log.error(reason, 'commands were not registered');
  });
  return { lost: new Promise(() => {}), stop, deploy };
}

/** What the configuration promises for this mode. */
function needed(value: string | undefined): string {
  if (value === undefined) throw new Error('The configuration lacks what its mode needs');
  return value;
}
