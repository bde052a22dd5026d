import { createRegistry } from '../commands/registry.ts';
import { standalone } from '../commands/services.ts';
import { configOrExit } from '../config/environment.ts';
import { deployCommands, namesLine } from '../discord/deploy/deploy.ts';
import { OperatorError } from '../errors.ts';
import { factBaseOrExit } from '../knowledge/serving/load-or-exit.ts';
import { createSearcher } from '../search/searcher.ts';
import { readNoArguments, runProgram } from './command-line.ts';

const USAGE = `Usage: npm run -s deploy
Registers the commands with Discord, in the server DISCORD_GUILD_ID where that is set; npm start does so too.

  -h, --help     show this
  -V, --version  print the version
Environment, or .env: DISCORD_TOKEN, DISCORD_GUILD_ID, KNOWLEDGE_DIR`;

async function run(): Promise<void> {
  readNoArguments(USAGE);
  const { discord, knowledgeDir } = configOrExit();
  const { token, guildId } = discord;
  if (token === undefined) {
    throw new OperatorError('DISCORD_TOKEN: is not set: copy .env.example to .env and fill it in');
  }
  const base = factBaseOrExit(knowledgeDir);
  const registry = createRegistry({ ...standalone(), base, searcher: createSearcher(base) });
  const names = await deployCommands(registry, { ...discord, token });
  const where = guildId === undefined ? 'everywhere' : `in server ${guildId}`;
  process.stdout.write(`${where}: ${namesLine(names)}\n`);
}

await runProgram(run, 1);
