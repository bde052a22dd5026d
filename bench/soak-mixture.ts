import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import fc from 'fast-check';
import { createRegistry } from '../src/commands/registry.ts';
import { standalone } from '../src/commands/services.ts';
import { loadFactBase } from '../src/knowledge/load.ts';
import { createSearcher } from '../src/search/searcher.ts';
import { anyStep, interactionOf, type Step } from '../tests/fixtures/any-interaction.ts';
import { brokenInteraction } from '../tests/fixtures/broken-interaction.ts';
import { slashCommand } from '../tests/fixtures/discord-emulator/interactions.ts';
import { randomNumbers } from '../tests/fixtures/random-numbers.ts';
import { readJudged } from '../tests/golden/judged.ts';

/** One thing that somebody, or nobody sane, sends. */
export interface Sent {
  readonly interaction: APIInteraction;
  /** Discord itself would send it so: it must be answered, and not with an incident. */
  readonly isSound: boolean;
}

/** Gives the next thing to send, which may be a click on one of these messages. */
export type Mixture = (messages: readonly APIMessage[]) => Sent;

/** Few at once: making them holds up this program, and so what it measures. */
const BATCH = 20;
const FIRST_PERSON = 510_000_000_000_000_000n;
/** One interaction in so many is broken, one asks a judged query. */
const ONE_BROKEN_IN = 20;
const ONE_JUDGED_IN = 4;

/** A source of random interactions on the real fact base: commands, clicks, typing, forged ids, floods of signs, broken ones. */
export function createMixture(seed: number): Mixture {
  const loaded = loadFactBase('knowledge');
  if (!loaded.ok) throw new Error('The fact base is broken');
  const { base } = loaded;
  const registry = createRegistry({ ...standalone(), base, searcher: createSearcher(base) });
  const queries = readJudged('tests/golden/own.jsonl').map(({ query }) => query);
  const random = randomNumbers(seed);
  let batches = 0;
  let people = 0n;
  const steps: Step[] = [];
  const broken: APIInteraction[] = [];
  const refill = () => {
    batches += 1;
    steps.push(...fc.sample(anyStep, { numRuns: BATCH, seed: seed + batches }));
    broken.push(...fc.sample(brokenInteraction, { numRuns: BATCH / 10, seed: seed + batches }));
  };
  const next = (messages: readonly APIMessage[]): Sent => {
    if (random(ONE_BROKEN_IN) === 0) {
      if (broken.length === 0) refill();
      return { interaction: broken.pop() as APIInteraction, isSound: false };
    }
    // Most people are new, so that nobody is told to wait; the others are, again and again.
    people += 1n;
    const userId = String(FIRST_PERSON + people);
    if (random(ONE_JUDGED_IN) === 0)
      return {
        interaction: slashCommand('ask', queries[random(queries.length)], { userId }),
        isSound: true,
      };
    if (steps.length === 0) refill();
    const step = steps.pop() as Step;
    const by = random(ONE_BROKEN_IN) === 0 ? step.by : { ...step.by, userId };
    const interaction = interactionOf({ ...step, by }, { base, registry, messages });
    return interaction === undefined ? next(messages) : { interaction, isSound: true };
  };
  return next;
}
