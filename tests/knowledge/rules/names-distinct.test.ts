import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/knowledge/problem.ts';
import { namesDistinct } from '../../../src/knowledge/rules/names-distinct.ts';
import { packOf } from '../../fixtures/packs/pack-of.ts';

const person = (name: string, ...aliases: string[]) => ({ name, kind: 'person' as const, aliases });
const check = (names: Record<string, ReturnType<typeof person>>) =>
  namesDistinct(packOf({ names })).map(problemLine);

describe('namesDistinct()', () => {
  it('passes an alias that two people share', () => {
    expect(check({ ada: person('Ada Pell', 'Pell'), josiah: person('Josiah Pell', 'Pell') })).toEqual([]);
  });

  it('fails two groups with one main name', () => {
    expect(check({ one: person('Josiah Pell'), two: person('Josiah Pell') })).toEqual([
      "names.yaml:two: 'Josiah Pell' is the name of one too",
    ]);
  });

  it('fails a spelling that a group lists twice', () => {
    expect(check({ one: person('Pell', 'Pell', 'J. Pell', 'J. Pell') })).toEqual([
      "names.yaml:one.aliases: 'Pell' is there already",
      "names.yaml:one.aliases: 'J. Pell' is there already",
    ]);
  });
});
