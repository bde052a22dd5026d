import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { run, services } from '../../fixtures/invoke.ts';

describe('/help', () => {
  it('names every command of the registry, itself too', async () => {
    const text = textsOf(await run('help')).join('\n');
    for (const [name, { data }] of createRegistry(services()).commands)
      expect(text).toContain('description' in data ? `**/${name}**` : `**${name}**`);
  });

  it('says how much the base holds and what it promises', async () => {
    const text = textsOf(await run('help')).join('\n');
    expect(text).toMatch(/8 entries from 2 sources/);
    expect(text).toMatch(/verbatim or nothing/i);
  });

  it('is for the asker alone and fits', async () => {
    const reply = await run('help');
    expect(reply.ephemeral).toBe(true);
    expect(overLimits(reply)).toEqual([]);
  });
});
