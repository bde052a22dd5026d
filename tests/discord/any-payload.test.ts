import { expect, it } from 'vitest';
import { walkAnyBase } from '../fixtures/walk-any-base.ts';

it('answers whatever is asked and clicked, of any base, as Discord specifies and with whole quotes', {
  timeout: 60_000,
}, async () => {
  const { interactions, quotes } = await walkAnyBase(15);
  expect(interactions).toBeGreaterThan(30);
  expect(quotes).toBeGreaterThan(0);
});
