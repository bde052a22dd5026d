import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/errors.ts';
import { readRecords } from '../../src/knowledge/read.ts';
import { newFact } from '../../src/knowledge/scaffold.ts';
import { packFolder } from '../fixtures/packs/pack-folder.ts';

describe('newFact()', () => {
  it('writes a record of good form and says where', () => {
    const dir = packFolder();
    expect(newFact(dir, 'canal', 'last-cargo')).toBe(join(dir, 'facts/canal/last-cargo.yaml'));
    const { problems } = readRecords(dir);
    expect(problems.map(({ path }) => path)).toEqual(['quotes.0.paragraph']);
  });

  it('makes the folder of a topic’s first fact', () => {
    const dir = packFolder({ 'topics/rail.yaml': 'title: Rail\n' });
    expect(newFact(dir, 'rail', 'railway-1846')).toBe(join(dir, 'facts/rail/railway-1846.yaml'));
  });

  it('refuses a topic that is not there', () => {
    expect(() => newFact(packFolder(), 'rail', 'railway-1846')).toThrow(/no topic 'rail'/);
  });

  it('never writes over a record', () => {
    expect(() => newFact(packFolder(), 'canal', 'cut-eleven-miles')).toThrow(OperatorError);
  });

  it.each(['Canal', '../canal', 'last cargo', ''])('refuses ‘%s’ as a topic and as an id', (word) => {
    expect(() => newFact(packFolder(), word, 'last-cargo')).toThrow(OperatorError);
    expect(() => newFact(packFolder(), 'canal', word)).toThrow(OperatorError);
  });
});
