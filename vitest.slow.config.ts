import { defineConfig } from 'vitest/config';

/** What takes its time: processes that are killed, networks that fail, every mutation of a pack: `npm run test:slow`. */
export default defineConfig({
  test: {
    include: ['tests/**/*.slow.test.ts'],
    // As in vitest.config.ts.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
