import { defineConfig } from 'vitest/config';

/** The page in a real browser: `npm run test:browser`. It needs Debian's chromium, or another at CHROMIUM below. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
