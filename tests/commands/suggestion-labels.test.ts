import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Command, Invocation } from '../../src/commands/command.ts';
import { createRegistry } from '../../src/commands/registry.ts';
import { loadFactBase } from '../../src/knowledge/load.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { openStore } from '../../src/store/open-store.ts';
import { invocation, services } from '../fixtures/invoke.ts';
import { emptyFolder, SEMINAR } from '../fixtures/packs/pack-folder.ts';

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

describe('a suggestion whose label Discord sends back instead of its value', () => {
  it('is the same suggestion, for every option of every command', { timeout: 60_000 }, async () => {
    const store = await openStore({ dataDir: emptyFolder() });
    const parts = { base, searcher: createSearcher(base), store, now: () => NOW };
    const registry = createRegistry(services(parts));
    const here = { guildId: '3', channelId: '4', permissions: ~0n };
    let compared = 0;
    for (const { command, subcommand, option } of [...registry.commands.values()].flatMap(suggested)) {
      const { name } = command.data;
      // What a schedule needs beside; its own suggestions are their labels.
      if (name === 'schedule' || name === 'quiz' || name === 'discuss') continue;
      const use = (value: string, more: Partial<Invocation> = {}): Invocation =>
        invocation(
          name,
          { ...(name === 'cite' && option === 'style' && { fact: 'canal' }), [option]: value },
          { ...here, ...(subcommand !== undefined && { subcommand }), ...more },
        );
      const reply = async (value: string) =>
        JSON.stringify(await Promise.resolve(command.execute(use(value))).catch(String));
      for (const choice of command.autocomplete?.(use('', { focused: option })) ?? []) {
        expect([name, option, await reply(choice.name)]).toEqual([name, option, await reply(choice.value)]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(50);
    await store.close();
  });
});
