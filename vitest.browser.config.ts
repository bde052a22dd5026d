import { defineConfig } from 'vitest/config';

/** The page in a real browser: `npm run test:browser`. It needs Debian's chromium, or another that tests/browser/one-browser.ts knows. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // The files of a worker share their modules and one browser.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
