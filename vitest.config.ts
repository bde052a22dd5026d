import { configDefaults, defineConfig } from 'vitest/config';

/** Rooms whose tests keep nothing for themselves but what they make: their files share a worker and its modules. */
const PURE = ['citation', 'dates', 'facts', 'language', 'reply', 'search', 'text'].map(
  (room) => `tests/${room}/**/*.test.ts`,
);
/** `npm run test:slow`, `npm run test:browser`. */
const exclude = [...configDefaults.exclude, 'tests/**/*.slow.test.ts', 'tests/browser/**'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: PURE, exclude, isolate: false } },
      { test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: [...exclude, ...PURE] } },
    ],
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
