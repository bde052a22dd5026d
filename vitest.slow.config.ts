import { defineConfig } from 'vitest/config';

/** What takes its time: processes that are killed, networks that fail, every mutation of a pack: `npm run test:slow`. */
export default defineConfig({
  test: {
    include: ['tests/**/*.slow.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
