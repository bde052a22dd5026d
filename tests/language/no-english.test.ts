import { expect, it } from 'vitest';
import { englishIn } from './english-in.ts';

it.each(['ja', 'ru'] as const)(
  'the interface in %s shows no English text of its own in any payload',
  async (locale) => {
    const { leaks, payloads } = await englishIn(locale, { records: 8, clicks: 8 });
    expect(leaks).toEqual({});
    expect(payloads).toBeGreaterThan(250);
  },
  60_000,
);
