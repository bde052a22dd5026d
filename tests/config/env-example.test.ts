import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFIG_KEYS, readConfig } from '../../src/config/config.ts';

const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
const keys = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);

describe('.env.example', () => {
  it('has exactly the names of the configuration, once each', () => {
    expect([...keys].sort()).toEqual([...CONFIG_KEYS].sort());
  });

  it('has a comment above each name', () => {
    for (const [at, line] of lines.entries()) {
      if (/^[A-Z_]+=/.test(line)) expect(lines[at - 1], line).toMatch(/^# \S.{10,}/);
    }
  });

  it('holds nothing but names without values, comments and blank lines', () => {
    for (const line of lines) expect(line).toMatch(/^(?:#.*|[A-Z_]+=|)$/);
  });

  it('is a good configuration as it stands', () => {
    expect(readConfig(Object.fromEntries(keys.map((name) => [name, '']))).ok).toBe(true);
  });
});
