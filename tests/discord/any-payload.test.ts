import { type APIMessage, ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { createRouter } from '../../src/discord/router.ts';
import type { FactBase } from '../../src/facts/fact-base.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { arbitraryBase } from '../fixtures/arbitrary-base.ts';
import { buttonsOf, selectsOf } from '../fixtures/controls.ts';
import { DiscordEmulator } from '../fixtures/discord-emulator/emulator.ts';
import {
  buttonPress,
  messageCommand,
  type Situation,
  selectChoice,
  slashCommand,
  typing,
} from '../fixtures/discord-emulator/interactions.ts';
import { unescaped } from '../fixtures/discord-limits.ts';
import { longText, markdownText } from '../fixtures/markdown-text.ts';
import { memoryLog } from '../fixtures/memory-log.ts';

const typed = fc.oneof(
  fc.constantFrom('claim', 'words', 'harbour', '1904', '2014-13', '', ' '),
  markdownText(40),
  longText(4000),
  fc.string({ unit: 'binary', maxLength: 50 }),
);
const situation: fc.Arbitrary<Situation> = fc.record({
  userId: fc.constantFrom('500000000000000005', '500000000000000099'),
  locale: fc.constantFrom('en-US', 'ja', 'ru', 'de'),
  permissions: fc.constantFrom(0n, 1n << 13n),
  appPermissions: fc.constantFrom(0n, 1n << 11n),
  isDirect: fc.boolean(),
});

/** A step of a walk: a command, or a click on what is there; numbers choose among what there is then. */
const step = fc.record({
  what: fc.constantFrom('command', 'typing', 'button', 'select', 'stale'),
  first: fc.nat(),
  second: fc.nat(),
  text: typed,
  isPrivate: fc.boolean(),
  by: situation,
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
type Commands = ReturnType<typeof createRegistry>['commands'];

const chosen = <T>(among: readonly T[], at: number): T | undefined => among[at % Math.max(1, among.length)];

/** A click on a control of some message; undefined where there is nothing to click on. */
function click(messages: readonly APIMessage[], { what, first, second, text, by }: Step) {
  if (what === 'stale') return buttonPress(text.slice(0, 100) || 'x', messages[0], by);
  const message = chosen(messages, first);
  const rows = message?.components ?? [];
  if (what === 'button') {
    const button = chosen(buttonsOf(rows), second);
    return button && 'custom_id' in button ? buttonPress(button.custom_id, message, by) : undefined;
  }
  const select = chosen(selectsOf(rows), second);
  const option = chosen(select?.options ?? [], second);
  return select === undefined || option === undefined
    ? undefined
    : selectChoice(select.custom_id, option.value, message, by);
}

/** The use of some command, or its typing, with one or two of its options. */
function use(base: FactBase, commands: Commands, { what, first, second, text, isPrivate, by }: Step) {
  const data = chosen([...commands.values()], first)?.data;
  if (data === undefined) return undefined;
  if (data.type === ApplicationCommandType.Message) return messageCommand(data.name, text, by);
  const names = (('options' in data && data.options) || [])
    .filter(({ type }) => type === ApplicationCommandOptionType.String)
    .map(({ name }) => name);
  const picked = chosen([...base.facts.keys()], second);
  const value = second % 3 === 0 && picked !== undefined ? `fact:${picked}` : text;
  const values = Object.fromEntries(names.slice(0, (second % 2) + 1).map((name) => [name, value]));
  if (what === 'command') return slashCommand(data.name, { ...values, private: isPrivate }, by);
  const focused = chosen(names, second);
  return focused === undefined ? undefined : typing(data.name, { ...values, [focused]: value }, focused, by);
}

/** The quotes of cards: a line of a block quote whose next line is a citation. */
const quotesIn = (payload: string): string[] =>
  [...payload.matchAll(/(?:^|")> (.*)\n— /gm)].map(([, quote = '']) => unescaped(quote));
const contents = (value: unknown): string[] => {
  const found: string[] = [];
  JSON.stringify(value, (key, inner) => {
    if (key === 'content' && typeof inner === 'string') found.push(inner);
    return inner;
  });
  return found;
};

/** Walks through a bot over this base; gives how many interactions and quotes there were. */
async function walk(
  base: FactBase,
  steps: readonly Step[],
): Promise<{ interactions: number; quotes: number }> {
  const discord = new DiscordEmulator();
  const memory = memoryLog('warn');
  const registry = createRegistry({ base, searcher: createSearcher(base) });
  const router = createRouter({ registry, log: memory.log, coolDown: () => 0 });
  const exact = new Set(
    [...base.facts.values()].flatMap(({ quotes }) => quotes.map((quote) => oneLine(quote.exact))),
  );
  let interactions = 0;
  let quotes = 0;
  for (const taken of steps) {
    const messages = discord.messages.seenBy(taken.by.userId ?? '');
    const interaction = ['command', 'typing'].includes(taken.what)
      ? use(base, registry.commands, taken)
      : click(messages, taken);
    if (interaction === undefined) continue;
    const { response, files = [], after } = await router(interaction);
    // Throws at what Discord does not specify.
    discord.respond(interaction, response, files);
    if ((await after)?.do === 'delete') discord.messages.delete(interaction);
    const shown = contents(response).flatMap(quotesIn);
    for (const quote of shown) expect(exact).toContain(quote);
    interactions += 1;
    quotes += shown.length;
  }
  // No incident was logged.
  expect(memory.entries()).toEqual([]);
  return { interactions, quotes };
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

describe('whatever is asked and clicked, of whatever base', () => {
  it('is answered as Discord specifies, without an incident, with whole quotes', {
    timeout: 60_000,
  }, async () => {
    const total = { interactions: 0, quotes: 0 };
    await fc.assert(
      fc.asyncProperty(
        arbitraryBase,
        fc.array(step, { minLength: 5, maxLength: 25 }),
        async (base, steps) => {
          const { interactions, quotes } = await walk(base, steps);
          total.interactions += interactions;
          total.quotes += quotes;
        },
      ),
      { numRuns: 60 },
    );
    expect(total.interactions).toBeGreaterThan(400);
    expect(total.quotes).toBeGreaterThan(50);
  });
});
