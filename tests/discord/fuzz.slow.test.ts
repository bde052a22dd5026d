import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { standalone } from '../../src/commands/services.ts';
import { createCoolDown } from '../../src/discord/router/cool-down.ts';
import { createRouter } from '../../src/discord/router/router.ts';
import { createMetrics } from '../../src/discord/status/http-metrics.ts';
import { loadFactBase } from '../../src/knowledge/load.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { brokenInteraction } from '../fixtures/broken-interaction.ts';
import {
  buttonPress,
  selectChoice,
  slashCommand,
  typing,
} from '../fixtures/discord-emulator/interactions.ts';
import { callbackFault } from '../fixtures/discord-emulator/spec.ts';
import { memoryLog } from '../fixtures/memory-log.ts';
import { SEMINAR } from '../fixtures/packs/pack-folder.ts';

const loaded = loadFactBase(SEMINAR);
if (!loaded.ok) throw new Error('The seminar is broken');
const { base } = loaded;
const registry = createRegistry({ ...standalone(), base, searcher: createSearcher(base) });

describe('the router, whatever it is sent', () => {
  it('never throws, and answers with what Discord takes', { timeout: 60_000 }, async () => {
    const { log } = memoryLog('silent');
    const { observer } = createMetrics();
    const router = createRouter({ registry, log, coolDown: createCoolDown(), observer });
    await fc.assert(
      fc.asyncProperty(brokenInteraction, async (interaction) => {
        const { response, after } = await router(interaction);
        expect(callbackFault(response)).toBeUndefined();
        await after;
      }),
      { numRuns: 3_000 },
    );
  });

  it('refuses in private what it cannot read, without an incident', async () => {
    const memory = memoryLog();
    const router = createRouter({ registry, log: memory.log, coolDown: () => 0 });
    const { response } = await router({ ...buttonPress('x'), data: { custom_id: { xyzzy: 1 } } } as never);
    expect(response).toMatchObject({ type: 4, data: { flags: 32832 } });
    expect(memory.entries()).toEqual([]);
  });

  it('suggests what there is for nothing where it cannot read what is typed', async () => {
    const memory = memoryLog();
    const router = createRouter({ registry, log: memory.log, coolDown: () => 0 });
    const broken = { ...typing('ask', 'x'), data: { type: 1, name: 'ask', options: 'x' } } as never;
    expect(await router(broken)).toEqual(await router(typing('ask', '')));
    expect(memory.entries()).toEqual([]);
  });

  it.each([
    ['of another version', '2|ask|yalta'],
    ['cut short', '1|'],
    ['of no action', '1|destroy|all'],
    ['named as what every object has', '1|constructor'],
    ['too long', `1|ask|${'x'.repeat(5_000)}`],
    ['that posts a post', '1|post|post|post|delete'],
    ['of a record that is gone', '1|fact|zzzzzzzz'],
  ])('takes a custom id %s for what it is', async (_kind, id) => {
    const memory = memoryLog();
    const router = createRouter({ registry, log: memory.log, coolDown: () => 0 });
    for (const click of [buttonPress(id), selectChoice(id, 'x')]) {
      const { response } = await router(click);
      expect(callbackFault(response)).toBeUndefined();
      expect(JSON.stringify(response)).toContain('"flags":32832');
    }
    expect(memory.entries()).toEqual([]);
  });

  it("lets nobody delete another's answer with an id that they forged", async () => {
    const router = createRouter({ registry, log: memoryLog().log, coolDown: () => 0 });
    const click = buttonPress('1|delete|500000000000000077', undefined, { userId: '500000000000000099' });
    expect((await router(click)).response).toMatchObject({ type: 4 });
  });

  it('takes options of another type for absent ones', async () => {
    const memory = memoryLog();
    const router = createRouter({ registry, log: memory.log, coolDown: () => 0 });
    const { response } = await router(slashCommand('ask', { query: true }));
    expect(callbackFault(response)).toBeUndefined();
    expect(memory.entries()).toEqual([]);
  });
});
