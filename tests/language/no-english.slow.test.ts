import { expect, it } from 'vitest';
import { englishIn } from './english-in.ts';

it.each(['ja', 'ru'] as const)(
  'the interface in %s shows no English text of its own in any payload, of many',
  async (locale) => {
    const { leaks, payloads } = await englishIn(locale, { records: 40, clicks: 40 });
    expect(leaks).toEqual({});
    expect(payloads).toBeGreaterThan(500);
  },
  120_000,
);
