import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../src/knowledge/load.ts';
import { problemLine } from '../../src/knowledge/problem.ts';
import { DEFAULT_SOURCES_DIR } from '../../src/knowledge/texts.ts';

const SOURCES = process.env['SOURCES_DIR'] || DEFAULT_SOURCES_DIR;

describe('knowledge/', () => {
  it('passes the check with the lock alone', () => {
    expect(checkPack('knowledge').problems.map(problemLine)).toEqual([]);
  });

  it.skipIf(!existsSync(SOURCES))(`passes the check with the texts in ${SOURCES}`, () => {
    const { pack, problems } = checkPack('knowledge', SOURCES);
    expect(problems.map(problemLine)).toEqual([]);
    expect(pack.texts.size).toBe(pack.records.source.length);
    const locked = Object.entries(pack.lock.sources).map(([id, { sha256 }]) => [id, sha256]);
    expect(locked).toEqual([...pack.texts].map(([id, { sha256 }]) => [id, sha256]));
  });

  it('keeps in the lock what it quotes and nothing else', () => {
    const { pack } = checkPack('knowledge');
    expect(Object.keys(pack.lock.quotes).sort()).toEqual(pack.records.fact.map(({ id }) => id).sort());
    for (const { id, record } of pack.records.fact) {
      expect(pack.lock.quotes[id]).toHaveLength(record.quotes.length);
    }
  });
});
