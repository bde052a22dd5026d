import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { standalone } from '../../src/commands/services.ts';
import type { FactBase } from '../../src/facts/fact-base.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { arbitraryBase } from '../fixtures/arbitrary-base.ts';
import { EVERY_ACTION, walkAnyBase } from '../fixtures/walk-any-base.ts';

it('answers every command and action, of any base, as Discord specifies and with whole quotes', {
  timeout: 240_000,
}, async () => {
  const total = await walkAnyBase(500, EVERY_ACTION);
  expect(total.interactions).toBeGreaterThan(2000);
  expect(total.quotes).toBeGreaterThan(200);
  // Every action and every command of the bot's own was walked past, where a base has what they need.
  const base = { ...(fc.sample(arbitraryBase, 1)[0] as FactBase), topics: new Map() };
  const { commands, actions } = createRegistry({ ...standalone(), base, searcher: createSearcher(base) });
  const used = new Set([...total.used].map((one) => one.split(' ').slice(1).join(' ')));
  expect([...commands.keys(), ...actions.keys()].filter((name) => !used.has(name))).toEqual([]);
});
