import type { Config } from '../config/config.ts';
import { EXIT, OperatorError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { createDeployment, type DeployedPacks, type Deployment } from './deploy/deployment.ts';
import type { ChooseRegistry } from './router/choose-registry.ts';
import { createCoolDown } from './router/cool-down.ts';
import type { Observer } from './router/observer.ts';
import { createRouter, type Router } from './router/router.ts';
import type { CheckedStore } from './status/http-status-server.ts';

/** A running bot. */
export interface Bot {
  /** Resolves with the error to report when Discord closes the connection permanently; never over HTTP. */
  readonly lost: Promise<OperatorError>;
  /**
   * Registers the packs' commands that have changed. Does nothing without a token.
   * @throws OperatorError that says what to do.
   */
  deploy(): Promise<void>;
  /**
   * Registers in a server the commands of the pack that it has chosen. Does nothing without a token.
   * @throws OperatorError that says what to do.
   */
  deployIn(guildId: string): Promise<void>;
  /** Finishes work in progress; resolves within 4.5 s. */
  stop(): Promise<void>;
}

/** The packs of a bot, and how one is chosen for an interaction. */
export interface BotPacks extends DeployedPacks {
  readonly choose: ChooseRegistry;
}

/** Options of both transports. */
interface TransportOptions {
  /** Undefined without a token. */
  readonly deployment: Deployment | undefined;
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
  packs: BotPacks,
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
  const { token } = config.discord;
  const deployment =
    token === undefined ? undefined : createDeployment(packs, { ...config.discord, token }, log);
  const registry: ChooseRegistry = (interaction) => {
    // Over HTTP, nothing but its first interaction tells of a server that the bot has joined.
    const guildId = interaction.kind === 'ping' ? undefined : interaction.context.guildId;
    if (config.mode === 'http' && guildId !== undefined) deployment?.meet(guildId);
    return packs.choose(interaction);
  };
  const router = createRouter({ registry, log, coolDown: createCoolDown(), observer });
  const start = config.mode === 'http' ? startHttp : startGateway;
  try {
    const bot = await start({ deployment, config, log, router, observer });
    return {
      ...bot,
      deployIn: async (guildId) => deployment?.deployIn(guildId),
      stop: () => bot.stop().finally(() => status?.close(0)),
    };
  } catch (error) {
    await status?.close(0);
    throw error;
  }
}

async function startGateway({
  deployment: deploying,
  config,
  ...parts
}: TransportOptions): Promise<Omit<Bot, 'deployIn'>> {
  const deployment = required(deploying);
  await deployment.deploy();
  const access = { ...config.discord, token: required(config.discord.token) };
  const { connectGateway } = await import('./gateway/gateway.ts');
  const { lost, stop } = await connectGateway({ ...access, ...parts, servers: deployment });
  const revoked = Promise.withResolvers<OperatorError>();
  return {
    lost: Promise.race([lost, revoked.promise]),
    stop,
    deploy: () =>
      deployment.deploy().then(
        () => {},
        (error: unknown) => {
          // The gateway will refuse this token at the next reconnection, so exit now.
          if (error instanceof OperatorError && error.exitCode === EXIT.refused) revoked.resolve(error);
          throw error;
        },
      ),
  };
}

async function startHttp({
  deployment,
  config,
  log,
  ...parts
}: TransportOptions): Promise<Omit<Bot, 'deployIn'>> {
  const { publicKey, ...address } = config.http;
  const { apiUrl } = config.discord;
  const { serveEndpoint } = await import('./http/http-endpoint.ts');
  const { stop } = await serveEndpoint({ address, publicKey: required(publicKey), apiUrl, log, ...parts });
  const deploy = async () => void (await deployment?.deploy());
  // Interactions do not need the REST API, so its failure does not stop the endpoint.
  deploy()
    .then(() => deployment?.meetAll())
    .catch((error: unknown) => {
      const reason = error instanceof OperatorError ? { reason: error.message } : { err: error };
      log.error(reason, 'commands were not registered');
    });
  return { lost: new Promise(() => {}), stop, deploy };
}

/** A value that the configuration guarantees in this mode. */
function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The configuration lacks what its mode needs');
  return value;
}
