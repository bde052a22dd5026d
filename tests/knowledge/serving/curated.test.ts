import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { curatedPack } from '../../../src/knowledge/serving/curated.ts';
import { packFolder } from '../../fixtures/packs/pack-folder.ts';

afterEach(() => vi.useRealTimers());

describe('curatedPack()', () => {
  it('gives the pack with its check, where each fact lies, and its record as written', () => {
    const dir = packFolder();
    const pack = curatedPack(dir)();
    expect(pack.problems).toEqual([]);
    const [fact] = pack.base.facts.values();
    if (fact === undefined) throw new Error('The pack has no fact');
    expect(resolve(pack.fileOf(fact))).toBe(join(dir, 'facts', fact.topics[0] ?? '', `${fact.id}.yaml`));
    expect(pack.recordOf(fact.id)).toContain('claim:');
    expect(pack.recordOf('nothing')).toBeUndefined();
  });

  it('sees what was changed since, and says what is wrong with it', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const dir = packFolder();
    const read = curatedPack(dir);
    const [fact] = read().base.facts.values();
    if (fact === undefined) throw new Error('The pack has no fact');
    writeFileSync(join(read().fileOf(fact)), 'claim: 1\n');
    expect(read().problems).toEqual([]);
    vi.advanceTimersByTime(3_000);
    expect(read().problems[0]?.file).toContain(fact.id);
    expect(read().base.facts.has(fact.id)).toBe(false);
  });
});
