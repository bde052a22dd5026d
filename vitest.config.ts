import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Without `npm run test:slow` and `npm run test:browser`.
    exclude: [...configDefaults.exclude, 'tests/**/*.slow.test.ts', 'tests/browser/**'],
    // No test replaces a module or leaves a global changed: the files of a worker share their modules, which saves half the time.
    isolate: false,
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: [
        'src/facts/**',
        'src/dates/**',
        'src/knowledge/**',
        'src/search/**',
        'src/citation/**',
        'src/reply/**',
      ],
      thresholds: { lines: 90 },
    },
  },
});
