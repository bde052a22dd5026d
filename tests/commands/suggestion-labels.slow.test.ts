import { cpSync } from 'node:fs';
import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Command, Invocation } from '../../src/commands/command.ts';
import { createRegistry } from '../../src/commands/registry.ts';
import { loadFactBase } from '../../src/knowledge/load.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeChannels } from '../fixtures/fake-channels.ts';
import { invocation, services } from '../fixtures/invoke.ts';
import { emptyFolder, SEMINAR } from '../fixtures/packs/pack-folder.ts';
import { GUILD } from '../fixtures/store-samples.ts';

const loaded = loadFactBase(SEMINAR);
if (!loaded.ok) throw new Error('The seminar is broken');
const { base } = loaded;
const NOW = Date.UTC(2026, 9, 1);

interface Suggested {
  readonly command: Command;
  readonly subcommand?: string;
  readonly option: string;
}

/** Every option of a command, or of a command of it, that has suggestions. */
function suggested(command: Command): Suggested[] {
  const options: readonly APIApplicationCommandOption[] =
    ('options' in command.data && command.data.options) || [];
  const those = (some: readonly APIApplicationCommandOption[] = [], subcommand?: string): Suggested[] =>
    some
      .filter((one) => 'autocomplete' in one && one.autocomplete === true)
      .map(({ name }) => ({ command, option: name, ...(subcommand !== undefined && { subcommand }) }));
  return [
    ...those(options),
    ...options.flatMap((one) =>
      one.type === ApplicationCommandOptionType.Subcommand ? those(one.options, one.name) : [],
    ),
  ];
}

/** What a command needs beside the option that is tried. */
const BESIDE: Readonly<Record<string, Invocation['options']>> = {
  cite: { fact: 'canal' },
  'schedule add': { days: 'mon', time: '10:00', zone: 'Europe/London' },
};

const searcher = createSearcher(base);
const commandsOn = (store: Store) =>
  createRegistry(services({ base, searcher, store, channels: new FakeChannels(), now: () => NOW })).commands;
/** The commands that change what a server remembers. */
const CHANGING = ['answers', 'controversy', 'deck', 'discuss', 'plan', 'quiz', 'schedule', 'suggest'];
const HERE = { guildId: GUILD, channelId: '4', permissions: ~0n };

/** A server with a schedule and a pinned question. */
async function busyServer(): Promise<string> {
  const dataDir = emptyFolder();
  const store = await openStore({ dataDir });
  const commands = commandsOn(store);
  const prompt = [...base.prompts.keys()][0] ?? expect.unreachable('no prompt');
  const use = (command: string, subcommand: string, options: Invocation['options']) =>
    commands.get(command)?.execute(invocation(command, options, { ...HERE, subcommand }));
  await use('schedule', 'add', { days: 'tue', time: '09:00', zone: 'Europe/London' });
  await use('deck', 'pin', { prompt });
  await store.close();
  return dataDir;
}

describe('a suggestion whose label Discord sends back instead of its value', () => {
  it('is the same suggestion, for every option of every command', { timeout: 60_000 }, async () => {
    const server = await busyServer();
    const shared = await openStore({ dataDir: server });
    const compared = new Map<string, number>();
    for (const { command, subcommand, option } of [...commandsOn(shared).values()].flatMap(suggested)) {
      const { name } = command.data;
      const typed = subcommand === undefined ? name : `${name} ${subcommand}`;
      const use = (value: string, more: Partial<Invocation> = {}): Invocation =>
        invocation(
          name,
          { ...(option === 'style' || name !== 'cite' ? BESIDE[typed] : {}), [option]: value },
          { ...HERE, ...(subcommand !== undefined && { subcommand }), ...more },
        );
      const reply = async (value: string) => {
        // What a server's earlier questions change is tried on the server as it was.
        const isFresh = CHANGING.includes(name);
        const dataDir = emptyFolder();
        if (isFresh) cpSync(server, dataDir, { recursive: true });
        const store = isFresh ? await openStore({ dataDir }) : shared;
        const run = commandsOn(store).get(name);
        const given = JSON.stringify(await Promise.resolve(run?.execute(use(value))).catch(String));
        if (isFresh) await store.close();
        // New records have ids of their own.
        const answer = given.replaceAll(/(?<=\|)[0-9a-f]{10}(?=[|"])/g, 'id');
        // A quiz draws its questions by chance: only how many there are, and of which topic, is the same again.
        return name === 'quiz'
          ? (/(1 of \d+).*\|quiznext\|[^|]+(\|[^|]*\|)/.exec(answer)?.slice(1).join() ?? answer)
          : answer;
      };
      const typing = use('', { focused: option });
      const offered = command.autocomplete?.(typing) ?? (await command.autocompleteStored?.(typing)) ?? [];
      for (const choice of offered) {
        expect([typed, option, await reply(choice.name)]).toEqual([typed, option, await reply(choice.value)]);
        compared.set(`${typed} ${option}`, (compared.get(`${typed} ${option}`) ?? 0) + 1);
      }
    }
    expect([...compared.keys()]).toEqual(
      expect.arrayContaining(['cite fact', 'deck unpin prompt', 'quiz topic', 'schedule pause schedule']),
    );
    await shared.close();
  });
});
