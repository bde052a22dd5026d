import { setImmediate as onTheWay } from 'node:timers/promises';
import type { Registry } from '../commands/command.ts';
import type { Config } from '../config/config.ts';
import { EXIT, OperatorError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { type Deployed, deployCommands, deploymentLines, type Target } from './deploy/deploy.ts';
import { createCoolDown } from './router/cool-down.ts';
import type { Observer } from './router/observer.ts';
import { createRouter, type Router } from './router/router.ts';

/** A bot that answers Discord. */
export interface Bot {
  /** Resolves with what to do when Discord ended the connection for good; over HTTP there is none to end. */
  readonly lost: Promise<OperatorError>;
  /** Registers what commands of the registry have changed; rejects with what to do. Does nothing without a token. */
  deploy(): Promise<void>;
  /** Finishes what is under way; resolves within 4.5 s. */
  stop(): Promise<void>;
}

/** What both transports are made of. */
interface Parts {
  readonly registry: Registry;
  readonly config: Config;
  readonly log: Logger;
  readonly router: Router;
  readonly observer: Observer | undefined;
  readonly prepare: () => Promise<void>;
  readonly deployed: Promise<Deployed> | undefined;
}

/**
 * Starts the bot as the configuration says: on Discord's gateway or as an HTTP endpoint. Before anything is answered it
 * makes the last preparations, on the gateway while Discord's own first answer is awaited: what it has of our commands,
 * `deployed`, where that was asked for already.
 */
export async function startBot(
  registry: Registry,
  config: Config,
  log: Logger,
  prepare: () => Promise<void> = async () => {},
  deployed?: Promise<Deployed>,
): Promise<Bot> {
  const isHttp = config.mode === 'http';
  // Over HTTP nothing is awaited meanwhile, and no probe is to be told that it is ready while it is not.
  if (isHttp) await prepare();
  const status =
    config.status &&
    (await (await import('./status/http-status-server.ts')).serveStatus(config.status, config.discord, log));
  const { observer } = status ?? {};
  const router = createRouter({ registry, log, coolDown: createCoolDown(), observer });
  const start = isHttp ? startHttp : startGateway;
  try {
    const bot = await start({ registry, config, log, router, observer, prepare, deployed });
    return { ...bot, stop: () => bot.stop().finally(() => status?.close(0)) };
  } catch (error) {
    await status?.close(0);
    throw error;
  }
}

async function startGateway({ registry, config, prepare, deployed, ...parts }: Parts): Promise<Bot> {
  const { connectGateway } = await import('./gateway/gateway.ts');
  const access = { ...config.discord, token: needed(config.discord.token) };
  const deployment = deploy(registry, access, parts.log, deployed);
  // The first request leaves before whatever keeps this thread busy.
  await Promise.all([deployment, onTheWay().then(prepare)]);
  const { lost, stop } = await connectGateway({ ...access, ...parts });
  const revoked = Promise.withResolvers<OperatorError>();
  return {
    lost: Promise.race([lost, revoked.promise]),
    stop,
    deploy: () =>
      deploy(registry, access, parts.log).catch((error: unknown) => {
        // The gateway will not take this token again either: better to say so now than at the next reconnection.
        if (error instanceof OperatorError && error.exitCode === EXIT.refused) revoked.resolve(error);
        throw error;
      }),
  };
}

async function startHttp({ registry, config, log, ...parts }: Parts): Promise<Bot> {
  const { serveEndpoint } = await import('./http/http-endpoint.ts');
  const { publicKey, ...place } = config.http;
  const { token, apiUrl } = config.discord;
  const { stop } = await serveEndpoint({ place, publicKey: needed(publicKey), apiUrl, log, ...parts });
  const redeploy = async () => {
    if (token !== undefined) await deploy(registry, { ...config.discord, token }, log);
  };
  // Interactions come without Discord's REST API: that it cannot be reached is no reason to answer none.
  redeploy().catch((error: unknown) => {
    const reason = error instanceof OperatorError ? error.message : 'unexpected';
    log.error(
      { reason, ...(error instanceof OperatorError ? {} : { err: error }) },
      'commands were not registered',
    );
  });
  return { lost: new Promise(() => {}), stop, deploy: redeploy };
}

async function deploy(registry: Registry, access: Target, log: Logger, deployed?: Promise<Deployed>) {
  const diff = await deployCommands(registry, access, deployed);
  for (const line of deploymentLines(diff)) log.info(`commands: ${line}`);
}

/** What the configuration promises for this mode. */
function needed(value: string | undefined): string {
  if (value === undefined) throw new Error('The configuration lacks what its mode needs');
  return value;
}
