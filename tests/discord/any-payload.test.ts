import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { standalone } from '../../src/commands/services.ts';
import type { InteractionOutcome } from '../../src/discord/router/observer.ts';
import { createRouter } from '../../src/discord/router/router.ts';
import type { FactBase } from '../../src/facts/fact-base.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { anyStep, interactionOf, type Step } from '../fixtures/any-interaction.ts';
import { arbitraryBase } from '../fixtures/arbitrary-base.ts';
import { DiscordEmulator } from '../fixtures/discord-emulator/emulator.ts';
import { editFault } from '../fixtures/discord-emulator/spec.ts';
import { DISCORD, unescaped } from '../fixtures/discord-limits.ts';
import { fakeDraw } from '../fixtures/fake-draw.ts';
import { memoryLog } from '../fixtures/memory-log.ts';

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The quotes of cards: each line of a block quote. */
const quotesIn = (payload: string): string[] =>
  [...payload.matchAll(/^> (.*)$/gm)].map(([, quote = '']) => unescaped(quote));
const contents = (value: unknown): string[] => {
  const found: string[] = [];
  JSON.stringify(value, (key, inner) => {
    if (key === 'content' && typeof inner === 'string') found.push(inner);
    return inner;
  });
  return found;
};

const MISSES: readonly (InteractionOutcome | undefined)[] = ['closest', 'none', 'refused', 'failed'];

/** What we promise of a response beyond what Discord wants; empty where it is kept. */
function broken(response: APIInteractionResponse, outcome: InteractionOutcome | undefined): string[] {
  if (response.type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
    const { choices = [] } = response.data;
    const fits = (text: string) => text.trim() !== '' && text.length <= DISCORD.label;
    return [
      ...(choices.length > DISCORD.choices ? [`${choices.length} choices`] : []),
      ...choices.filter(({ name, value }) => !fits(name) || !fits(String(value))).map(({ name }) => name),
    ];
  }
  const isNew = response.type === InteractionResponseType.ChannelMessageWithSource;
  if (!isNew && response.type !== InteractionResponseType.UpdateMessage) return [];
  const { allowed_mentions: mentions, flags = 0 } = response.data ?? {};
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  return [
    ...(mentions?.parse?.length === 0 ? [] : ['mentions somebody']),
    ...(isNew && MISSES.includes(outcome) && !isPrivate ? [`is public: ${outcome}`] : []),
  ];
}

/** What a walk went past. */
interface Walked {
  interactions: number;
  quotes: number;
  readonly used: Set<string>;
}

/** Walks through a bot over this base. */
async function walk(base: FactBase, steps: readonly Step[], hasPictures: boolean, total: Walked) {
  const discord = new DiscordEmulator();
  const memory = memoryLog('warn');
  const { draw } = fakeDraw();
  const services = {
    ...standalone(),
    base,
    searcher: createSearcher(base),
    ...(hasPictures ? { draw } : {}),
  };
  const registry = createRegistry(services);
  let outcome: InteractionOutcome | undefined;
  const observer = {
    interaction(kind: string, command: string, its: InteractionOutcome) {
      outcome = its;
      total.used.add(`${kind} ${command}`);
    },
    undelivered() {},
    rejected() {},
  };
  const router = createRouter({ registry, log: memory.log, coolDown: () => 0, observer });
  const exact = new Set(
    [...base.facts.values()].flatMap(({ quotes }) => quotes.map((quote) => oneLine(quote.exact))),
  );
  for (const step of steps) {
    const messages = discord.messages.seenBy(step.by.userId ?? '');
    const interaction = interactionOf(step, { base, registry, messages });
    if (interaction === undefined) continue;
    outcome = undefined;
    const { response, files = [], after } = await router(interaction);
    // Throws at what Discord does not specify.
    discord.respond(interaction, response, files);
    expect(broken(response, outcome)).toEqual([]);
    const work = await after;
    if (work?.do === 'delete') discord.messages.delete(interaction);
    // On a machine that is busy an answer may come late.
    else if (work !== undefined && 'data' in work)
      expect(
        editFault(work.data) ?? discord.messages.edit(interaction, work.data, work.files ?? []),
      ).toBeUndefined();
    const shown = contents(response).flatMap(quotesIn);
    for (const quote of shown) expect(exact).toContain(quote);
    total.interactions += 1;
    total.quotes += shown.length;
  }
  // No incident was logged.
  expect(memory.entries()).toEqual([]);
}

describe('whatever is asked and clicked, of whatever base', () => {
  it('is answered as Discord specifies, without an incident, with whole quotes', {
    timeout: 120_000,
  }, async () => {
    const total: Walked = { interactions: 0, quotes: 0, used: new Set() };
    await fc.assert(
      fc.asyncProperty(
        arbitraryBase,
        fc.array(anyStep, { minLength: 6, maxLength: 20 }),
        fc.boolean(),
        (base, steps, hasPictures) => walk(base, steps, hasPictures, total),
      ),
      { numRuns: 600 },
    );
    expect(total.interactions).toBeGreaterThan(2000);
    expect(total.quotes).toBeGreaterThan(200);
    // Every action and every command of the bot's own was walked past, where a base has what they need.
    const base = { ...(fc.sample(arbitraryBase, 1)[0] as FactBase), topics: new Map() };
    const { commands, actions } = createRegistry({ ...standalone(), base, searcher: createSearcher(base) });
    const used = new Set([...total.used].map((one) => one.split(' ').slice(1).join(' ')));
    expect([...commands.keys(), ...actions.keys()].filter((name) => !used.has(name))).toEqual([]);
  });
});
