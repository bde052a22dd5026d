import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/browser/**'],
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
