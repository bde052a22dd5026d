import { packOfServer } from '../commands/packs.ts';
import { createRegistry } from '../commands/registry.ts';
import { standalone } from '../commands/services.ts';
import { namesLine } from '../discord/deploy/deploy.ts';
import { createDeployment } from '../discord/deploy/deployment.ts';
import { OperatorError } from '../errors.ts';
import { openPacks } from '../knowledge/serving/open-packs.ts';
import { createLog } from '../log.ts';
import { createSearcher } from '../search/searcher.ts';
import { program, runProcess } from './program.ts';

const USAGE = `Usage: npm run -s deploy
Registers the commands with Discord, in the server DISCORD_GUILD_ID where that is set; npm start does so too. Of several
packs, each server's own commands are registered there.

  -h, --help     show this
  -V, --version  print the version
Environment, or .env: DISCORD_TOKEN, DISCORD_GUILD_ID, KNOWLEDGE_DIR; of several packs DATA_DIR, DATABASE_URL too`;

/** `npm run deploy`. */
export const deploy = program({ usage: USAGE, failed: 1 }, async (_, { config, output, errors }) => {
  const { discord, packs, store: location } = config();
  const { token, guildId } = discord;
  if (token === undefined) {
    throw new OperatorError('DISCORD_TOKEN: is not set: copy .env.example to .env and fill it in');
  }
  const [first, ...others] = openPacks(packs.map(({ dir }) => dir)).map((base) => ({
    id: base.id,
    base,
    // As the bot has it, which offers the choice in /settings.
    registry: createRegistry({
      ...standalone(),
      base,
      searcher: createSearcher(base),
      ...(packs.length > 1 && { packs: { all: () => [], deployIn: async () => {} } }),
    }),
  }));
  if (first === undefined) throw new Error('There is no pack');
  const all = [first, ...others] as const;
  // What servers have chosen stands in the store, which one pack alone does not need.
  const store =
    all.length === 1 ? undefined : await (await import('../store/open-store.ts')).openStore(location);
  try {
    const of = async (id: string) =>
      store === undefined ? first : packOfServer(all, await store.settings(id));
    const deployment = createDeployment({ all, of }, { ...discord, token }, createLog('warn', errors));
    const names = await deployment.deploy();
    await deployment.meetAll();
    const where = guildId === undefined ? 'everywhere' : `in server ${guildId}`;
    output.write(`${where}: ${namesLine(names)}\n`);
    return 0;
  } finally {
    await store?.close();
  }
});

if (import.meta.main) await runProcess(deploy);
