import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importFacts } from '../../../../src/knowledge/import/formats/facts-csv.ts';
import { emptyFolder } from '../../../fixtures/packs/pack-folder.ts';

const HEAD = 'topic,id,kind,holder,date,claim,asks,source,paragraph,exact\n';
const take = (rows: string, dir = emptyFolder()) => importFacts(HEAD + rows, dir, ['canal'], 'facts.csv');

describe('importFacts()', () => {
  it('writes a fact for each id, with a quote for each of its rows', () => {
    const dir = emptyFolder();
    const lines = take(
      [
        'canal,walls,argument,Ines Calder,1871-05,Calder blames the stone,why | who,calder,,"a wall, of ""chalk"""',
        'canal,walls,,,,,,calder,7,a sea of iron',
        'canal,lamps,event,,,The lamps were dark,,calder,,not lit',
      ].join('\n'),
      dir,
    );
    expect(lines.at(-1)).toBe('2 facts are written: run verify, which finds their paragraphs');
    expect(parse(readFileSync(join(dir, 'facts/canal/walls.yaml'), 'utf8'))).toEqual({
      kind: 'argument',
      holder: 'Ines Calder',
      when: { date: '1871-05', basis: 'stated' },
      claim: 'Calder blames the stone',
      asks: ['why', 'who'],
      quotes: [
        { source: 'calder', exact: 'a wall, of "chalk"' },
        { source: 'calder', paragraph: 7, exact: 'a sea of iron' },
      ],
    });
  });

  it('names every wrong row and writes none', () => {
    const dir = emptyFolder();
    const rows = 'canal,good,event,,,A claim,,calder,,words\nrail,Bad Id,guess,,,,,calder,x,words\n';
    expect(() => take(rows, dir)).toThrow(
      /facts\.csv:Bad Id: is no id\nfacts\.csv:Bad Id\.topic: there is no topic 'rail'\nfacts\.csv:Bad Id\.kind: [\s\S]*claim: is empty/,
    );
    expect(existsSync(join(dir, 'facts'))).toBe(false);
  });

  it('never writes over a fact', () => {
    const dir = emptyFolder();
    const row = 'canal,good,event,,,A claim,,calder,,words\n';
    take(row, dir);
    expect(() => take(row, dir)).toThrow('good.yaml exists: choose another id');
  });

  it.each([
    ['topic,id,kind,claim,source,exact\n', 'has no rows'],
    ['topic,id,kind,claim,source\ncanal,a,event,b,c\n', "lacks the column 'exact'"],
    ['topic,id,kind,claim,source,exact,colour\na,b,c,d,e,f,g\n', "has a column 'colour'"],
    ['topic,id,kind,claim,source,exact\na,b\n', 'is no table that can be read'],
  ])('refuses %j', (csv, message) => {
    expect(() => importFacts(csv, emptyFolder(), [], 'facts.csv')).toThrow(message);
  });
});
