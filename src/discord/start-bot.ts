import type { Registry } from '../commands/command.ts';
import type { Config } from '../config/config.ts';
import { EXIT, OperatorError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { createDeployment } from './deploy/deploy.ts';
import { createCoolDown } from './router/cool-down.ts';
import type { Observer } from './router/observer.ts';
import { createRouter, type Router } from './router/router.ts';
import type { CheckedStore } from './status/http-status-server.ts';

/** A running bot. */
export interface Bot {
  /** Resolves with the error to report when Discord closes the connection permanently; never over HTTP. */
  readonly lost: Promise<OperatorError>;
  /**
   * Registers the registry's commands if they have changed. Does nothing without a token.
   * @throws OperatorError that says what to do.
   */
  deploy(): Promise<void>;
  /** Finishes work in progress; resolves within 4.5 s. */
  stop(): Promise<void>;
}

/** Options of both transports. */
interface TransportOptions {
  readonly registry: Registry;
  readonly config: Config;
  readonly log: Logger;
  readonly router: Router;
  readonly observer: Observer | undefined;
}

/**
 * Starts the bot in the configured mode: on Discord's gateway or as an HTTP endpoint.
 * @throws OperatorError where a port cannot be used, or Discord refuses the bot or cannot be reached.
 */
export async function startBot(
  registry: Registry,
  config: Config,
  log: Logger,
  store?: CheckedStore,
): Promise<Bot> {
  // What this configuration does not use is not loaded.
  const status =
    config.status &&
    (await (
      await import('./status/http-status-server.ts')
    ).serveStatus(config.status, config.discord, log, store));
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

async function startGateway({ registry, config, ...parts }: TransportOptions): Promise<Bot> {
  const access = { ...config.discord, token: required(config.discord.token) };
  const deploy = createDeployment(registry, access, parts.log);
  await deploy();
  const { connectGateway } = await import('./gateway/gateway.ts');
  const { lost, stop } = await connectGateway({ ...access, ...parts });
  const revoked = Promise.withResolvers<OperatorError>();
  return {
    lost: Promise.race([lost, revoked.promise]),
    stop,
    deploy: () =>
      deploy().catch((error: unknown) => {
        // The gateway will refuse this token at the next reconnection, so exit now.
        if (error instanceof OperatorError && error.exitCode === EXIT.refused) revoked.resolve(error);
        throw error;
      }),
  };
}

async function startHttp({ registry, config, log, ...parts }: TransportOptions): Promise<Bot> {
  const { publicKey, ...address } = config.http;
  const { token, apiUrl } = config.discord;
  const { serveEndpoint } = await import('./http/http-endpoint.ts');
  const { stop } = await serveEndpoint({ address, publicKey: required(publicKey), apiUrl, log, ...parts });
  const deploy =
    token === undefined ? async () => {} : createDeployment(registry, { ...config.discord, token }, log);
  // Interactions do not need the REST API, so its failure does not stop the endpoint.
  deploy().catch((error: unknown) => {
    const reason = error instanceof OperatorError ? { reason: error.message } : { err: error };
    log.error(reason, 'commands were not registered');
  });
  return { lost: new Promise(() => {}), stop, deploy };
}

/** A value that the configuration guarantees in this mode. */
function required(value: string | undefined): string {
  if (value === undefined) throw new Error('The configuration lacks what its mode needs');
  return value;
}
