import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/knowledge/problem.ts';
import { packConflicts } from '../../../src/knowledge/serving/pack-conflicts.ts';

const title = (en: string, ja = `${en} ja`) => ({ en, ja, ru: `${en} ru` });
const pack = (dir: string, id: string, called = title(dir)) => ({ dir, base: { id, title: called } });
const told = (...packs: ReturnType<typeof pack>[]) => packConflicts(packs).map(problemLine);

describe('packConflicts()', () => {
  it('has nothing against packs that can be told apart, one of them without an id', () => {
    expect(told(pack('a', ''), pack('b', 'b'), pack('c', 'c'))).toEqual([]);
  });

  it('says what to write where two have no id', () => {
    expect(told(pack('a', ''), pack('b', ''))).toEqual([
      expect.stringMatching(/^b\/pack\.yaml:id: is missing here and in a\/pack\.yaml: .*'id: harbour'/),
    ]);
  });

  it('says so where two have the same id, or are called the same in any language', () => {
    expect(told(pack('a', 'x'), pack('b', 'x'))).toEqual([
      expect.stringMatching(/^b\/pack\.yaml:id: is that of a\/pack\.yaml too: .*'x-2'/),
    ]);
    expect(told(pack('a', 'a', title('A', '港')), pack('b', 'b', title('B', '港')))).toEqual([
      expect.stringMatching(/^b\/pack\.yaml:title: is that of a\/pack\.yaml too: .*change one$/),
    ]);
  });
});
