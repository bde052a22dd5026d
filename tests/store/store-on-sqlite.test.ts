import { describe } from 'vitest';
import { ENGINES } from '../fixtures/engines.ts';
import { storeCases } from './store-cases.ts';

// Every write is synced, twice over on a busy machine: the five seconds of a test may not do.
describe.each(ENGINES.slice(0, 1))('the store on $name', { timeout: 30_000 }, storeCases);
