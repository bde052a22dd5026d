import type { Registry, Services } from './commands/command.ts';
import { createRegistry } from './commands/registry.ts';
import type { Config } from './config/config.ts';
import { configOrExit } from './config/environment.ts';
import { UserError } from './errors.ts';
import { factBaseOrExit } from './knowledge/load-or-exit.ts';
import { createLog } from './log.ts';
import { createSearcher } from './search/searcher.ts';
import { runSession } from './terminal/session.ts';

async function serveTerminal({ base }: Services, registry: Registry): Promise<void> {
  const [example = 'ask'] = base.topics.keys();
  process.stdout.write(
    `No DISCORD_TOKEN is set: local mode. ${base.title}, ${base.facts.size} facts.\n` +
      `Type /${example} or /help; Tab completes, /quit ends.\n`,
  );
  await runSession(registry, process.stdin, process.stdout);
}

async function serveDiscord(registry: Registry, { discord, logLevel }: Config, token: string): Promise<void> {
  // discord.js takes a third of a second to load: the terminal need not wait for it.
  const [{ connectGateway }, { deployCommands, deploymentLines }, { createRouter }] = await Promise.all([
    import('./discord/gateway.ts'),
    import('./discord/deploy.ts'),
    import('./discord/router.ts'),
  ]);
  const log = createLog(logLevel);
  const access = { ...discord, token };
  for (const line of deploymentLines(await deployCommands(registry, access))) log.info(`commands: ${line}`);
  const gateway = await connectGateway({ ...access, router: createRouter(registry, log), log });
  const stop = () => gateway.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await gateway.lost;
  process.exitCode = 1;
}

async function serve(): Promise<void> {
  const config = configOrExit();
  const base = factBaseOrExit(config.knowledgeDir);
  const services = { base, searcher: createSearcher(base) };
  const registry = createRegistry(services);
  const { token } = config.discord;
  await (token === undefined ? serveTerminal(services, registry) : serveDiscord(registry, config, token));
}

try {
  await serve();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
