import { createRegistry } from './commands/registry.ts';
import type { Config } from './config/config.ts';
import { configOrExit } from './config/environment.ts';
import { UserError } from './errors.ts';
import { factBaseOrExit } from './knowledge/load-or-exit.ts';
import { createLog } from './log.ts';
import { createSearcher } from './search/searcher.ts';
import { runSession } from './terminal/session.ts';

const config = configOrExit();
const base = factBaseOrExit(config.knowledgeDir);
const registry = createRegistry({ base, searcher: createSearcher(base) });

async function serveTerminal(): Promise<void> {
  process.stdout.write(
    `No DISCORD_TOKEN is set: local mode. ${base.title}, ${base.facts.size} facts.\n` +
      `Type ${exampleCommand()} or /help; Tab completes, /quit ends.\n`,
  );
  await runSession(registry, process.stdin, process.stdout);
}

/** A command that this base can answer, whatever it is about. */
const exampleCommand = (): string => `/${[...base.topics.keys()][0] ?? 'ask'}`;

async function serveDiscord(discord: Config['discord'] & { token: string }): Promise<void> {
  // discord.js takes a third of a second to load: the terminal need not wait for it.
  const [{ connectGateway }, { deployCommands, deploymentLines }, { createRouter }] = await Promise.all([
    import('./discord/gateway.ts'),
    import('./discord/deploy.ts'),
    import('./discord/router.ts'),
  ]);
  const log = createLog(config.logLevel);
  for (const line of deploymentLines(await deployCommands(registry, discord))) log.info(`commands: ${line}`);
  const gateway = await connectGateway({ ...discord, router: createRouter(registry, log), log });
  const stop = () => gateway.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await gateway.lost;
  process.exitCode = 1;
}

try {
  const { token } = config.discord;
  await (token === undefined ? serveTerminal() : serveDiscord({ ...config.discord, token }));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
