import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../src/knowledge/load.ts';
import { problemLine } from '../../src/knowledge/problem.ts';
import { verifyPack } from '../../src/knowledge/verify.ts';
import { packFolder, SEMINAR_TEXTS } from '../fixtures/packs/pack-folder.ts';

const linesOf = (dir: string, texts?: string) => checkPack(dir, texts).problems.map(problemLine);
const FACT = 'facts/canal/cut-opened-1794.yaml';
const fact = (changes: string) => `kind: event
claim: The Saltby Cut opened to boats
asks: [first day of the waterway, when could boats pass, canal inauguration]
quotes:
  - source: calder-2009
    paragraph: 4
    exact: ${changes}
`;

describe('what is read is what was written', () => {
  it('tells a # that YAML would take for a comment, with its line', () => {
    expect(
      linesOf(packFolder({ [FACT]: fact('The Saltby Cut was opened #1 on 4 June 1794') })),
    ).toContainEqual(expect.stringMatching(/line 7: “The Saltby Cut was opened” is cut short by a #/));
  });

  it('takes a # in quotation marks, in a block, and behind what is closed', () => {
    const dir = packFolder({
      'topics/town.yaml':
        'title: "Town #1" # closed\ndescription: >-\n  The town #1\ncolor: "#2f6f8f"\ncore: [] # none\n',
    });
    expect(linesOf(dir)).toEqual([]);
  });

  it.each(['topics/town.yaml', 'texts/harrigan.txt'])(
    'tells of %s that is not UTF-8, and of nothing else',
    (name) => {
      const dir = packFolder();
      appendFileSync(join(dir, name), Buffer.from('# caf\xe9\n', 'latin1'));
      expect(linesOf(dir, join(dir, 'texts'))).toEqual([expect.stringMatching(/is not UTF-8 \(line \d+\)/)]);
    },
  );

  it('tells of a lost character', () => {
    const dir = packFolder();
    appendFileSync(join(dir, 'topics/town.yaml'), '# \ufffd\n');
    expect(linesOf(dir)).toEqual([expect.stringContaining('U+FFFD')]);
  });

  it('finds a quote in a text that has soft hyphens', () => {
    const dir = packFolder();
    const text =
      'One\n\nTwo\n\nThree\n\nThe Salt\u00adby Cut was opened on 4 June 1794, after five years of digging\n';
    writeFileSync(join(dir, 'texts/calder-2009.txt'), text);
    const lines = linesOf(dir, join(dir, 'texts'));
    expect(lines.filter((line) => line.includes('cut-opened-1794'))).toEqual([]);
  });

  it('shows control characters of a file’s name', () => {
    expect(problemLine({ file: 'a\u001b[2J\n.yaml', path: '', message: 'x' })).toBe(
      'a\\u001b[2J\\u000a.yaml: x',
    );
  });
});

describe('a cause is told without its consequences', () => {
  it('of a source with a wrong key, and not of each quote from it', () => {
    const dir = packFolder();
    appendFileSync(join(dir, 'sources/calder-2009.yaml'), 'colour: Nobody\n');
    expect(linesOf(dir)).toEqual([expect.stringMatching(/calder-2009\.yaml: Unrecognized key: "colour"/)]);
  });

  it('of names that cannot be read, and not of each holder', () => {
    expect(linesOf(packFolder({ 'names.yaml': 'a: [\n' }))).toEqual([expect.stringContaining('names.yaml')]);
  });

  it('of a lock that is missing, and not of each quote', () => {
    expect(linesOf(packFolder({ 'quotes.lock.json': null }))).toEqual([
      expect.stringContaining('quotes.lock.json: is missing'),
    ]);
  });

  it('of many quotes that are not proved, in one line', () => {
    const dir = packFolder({ 'quotes.lock.json': '{ "sources": {}, "quotes": {} }' });
    expect(linesOf(dir)).toEqual([expect.stringMatching(/and \d+ other quotes are not proved/)]);
  });

  it('of a date that is a list', () => {
    const dir = packFolder({
      [FACT]: `when: { date: [2013-01, 2013-02], basis: stated }\n${fact('The Saltby Cut was opened on 4 June 1794')}`,
    });
    expect(linesOf(dir)).toEqual([expect.stringContaining('in quotation marks')]);
  });

  it('of the one quote that does not stand, and locks all others', () => {
    const dir = packFolder({
      [FACT]: fact('The Saltby Cut was opened on 5 June 1794'),
      'quotes.lock.json': null,
    });
    expect(verifyPack(dir, SEMINAR_TEXTS).map(problemLine)).toEqual([
      expect.stringMatching(/cut-opened-1794\.yaml:quotes\.0: is not in ¶4/),
    ]);
    expect(linesOf(dir)).toEqual([expect.stringMatching(/cut-opened-1794\.yaml:quotes\.0: differs from/)]);
  });
});

describe('advice', () => {
  it('keeps no pack from being served, unless pack.yaml says so', () => {
    const claim = fact('The Saltby Cut was opened on 4 June 1794, after five years of digging').replace(
      'to boats',
      'to boats.',
    );
    const usual = checkPack(packFolder({ [FACT]: claim }));
    expect(usual.problems).toEqual([]);
    expect(usual.advice.map(({ message }) => message)).toContainEqual(expect.stringContaining('full stop'));
    const strict = checkPack(
      packFolder({ [FACT]: claim, 'pack.yaml': 'title: Saltby\nloaded: [gift, vanity]\nstyle: error\n' }),
    );
    expect(strict.advice).toEqual([]);
    expect(strict.problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('full stop'),
    );
  });
});
