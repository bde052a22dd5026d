import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { curatedPack } from '../../../src/knowledge/serving/curated.ts';
import { packFolder } from '../../fixtures/packs/pack-folder.ts';

describe('curatedPack()', () => {
  it('gives the pack with its check, where each fact lies, and its record as written', async () => {
    const dir = packFolder();
    const pack = await curatedPack(dir)();
    expect(pack.problems).toEqual([]);
    const [fact] = pack.base.facts.values();
    if (fact === undefined) throw new Error('The pack has no fact');
    expect(resolve(pack.fileOf(fact))).toBe(join(dir, 'facts', fact.topics[0] ?? '', `${fact.id}.yaml`));
    expect(pack.recordOf(fact.id)).toContain('claim:');
    expect(pack.recordOf('nothing')).toBeUndefined();
  });

  it('sees what was changed since, and says what is wrong with it', async () => {
    const dir = packFolder();
    const read = curatedPack(dir);
    const [fact] = (await read()).base.facts.values();
    if (fact === undefined) throw new Error('The pack has no fact');
    writeFileSync(join((await read()).fileOf(fact)), 'claim: 1\n');
    expect((await read()).problems[0]?.file).toContain(fact.id);
    expect((await read()).base.facts.has(fact.id)).toBe(false);
  });

  it('reads nothing again where nothing changed', async () => {
    const read = curatedPack(packFolder());
    expect(await read()).toBe(await read());
  });
});
