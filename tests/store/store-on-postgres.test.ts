import { describe } from 'vitest';
import { ENGINES } from '../fixtures/engines.ts';
import { storeCases } from './store-cases.ts';

const engine = ENGINES.find(({ name }) => name === 'PostgreSQL');

describe.skipIf(engine === undefined)('the store on PostgreSQL', { timeout: 30_000 }, () => {
  if (engine !== undefined) storeCases(engine);
});
