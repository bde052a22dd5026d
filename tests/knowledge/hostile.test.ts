import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFactBase } from '../../src/knowledge/load.ts';
import { problemLine } from '../../src/knowledge/problem.ts';
import { packFolder } from '../fixtures/packs/pack-folder.ts';

/** What the load says against a sound pack with these changes, a line each; it must say something. */
function problemsIn(dir: string): string[] {
  const start = performance.now();
  const loaded = loadFactBase(dir);
  // A pack of this size takes some 50 ms: what hangs takes minutes.
  expect(performance.now() - start).toBeLessThan(10_000);
  if (loaded.ok) throw new Error('It was taken for sound');
  const lines = loaded.problems.map(problemLine);
  for (const line of lines) {
    expect(line).toMatch(/^\S+.*: \S/);
    expect(line).not.toMatch(/\n|^\s+at |Error:/);
    expect(line.length).toBeLessThan(2_000);
  }
  return lines;
}
const problemsWith = (changes: Record<string, string>) => problemsIn(packFolder(changes));

const TOPIC = 'title: The canal\ndescription: How the cut was dug\ncolor: "#2f6f8f"\n';
const NAME = (name: string, alias = 'The Cut') =>
  `saltby-cut:\n  name: ${JSON.stringify(name)}\n  kind: place\n  aliases: [${JSON.stringify(alias)}]\n`;

describe('a hostile pack', () => {
  it.each([
    ['lists', `a: &a [x, x]\n${alias('b', 'a')}${alias('c', 'b')}${alias('d', 'c')}title: *d\n`],
    ['mappings', `a: &a {x: 1}\nb: &b {p: *a, q: *a}\nc: &c {<<: *b, r: *b}\ntitle: *c\n`],
    ['itself', 'title: &a [*a]\n'],
  ])('of billions of laughs, made of %s, is refused', (_kind, text) => {
    expect(problemsWith({ 'topics/canal.yaml': text })).toContainEqual(
      expect.stringMatching(/topics\/canal\.yaml: is not good YAML, line \d+: .*alias/),
    );
  });

  it('with a file of 10 MB is refused before it is read', () => {
    const text = `${TOPIC}# ${'x'.repeat(10 * 1024 * 1024)}`;
    for (const name of ['topics/canal.yaml', 'names.yaml', 'pack.yaml', 'quotes.lock.json'])
      expect(problemsWith({ [name]: text })).toContainEqual(expect.stringContaining(name));
  });

  it.each([
    ['lists', `title: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`],
    ['mappings', `title: ${'{a: '.repeat(50_000)}1${'}'.repeat(50_000)}\n`],
    ['indents', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['dashes', `title: ${'- '.repeat(50_000)}x\n`],
    ['open brackets', `title: ${'['.repeat(400_000)}`],
    ['an open quote', `title: "${'\\x41'.repeat(100_000)}`],
    ['question marks', `${'? '.repeat(50_000)}x\n`],
    ['tags', `title: ${'!!str '.repeat(1_000)}x\n`],
  ])('of deeply nested %s is refused', (_kind, text) => {
    expect(problemsWith({ 'topics/canal.yaml': text })).toContainEqual(
      expect.stringMatching(/topics\/canal\.yaml/),
    );
  });

  it.each([
    ['a list', '- a\n- b\n'],
    ['a number', '42\n'],
    ['null', '~\n'],
    ['a date', '2014-03-12\n'],
    ['two documents', `${TOPIC}---\n${TOPIC}`],
    ['a tag of JavaScript', 'title: !!js/function "function () { return 1 }"\n'],
    ['binary', 'title: !!binary aGVsbG8=\n'],
    ['NUL', 'title: "a\0b"\n'],
    ['bytes that are no UTF-8 and no YAML', '\ufffd\u0001\u0002'],
    ['a number for a text', TOPIC.replace('The canal', '42')],
    ['a list for a text', TOPIC.replace('The canal', '[a]')],
    ['a mapping for a text', TOPIC.replace('The canal', '{a: b}')],
    ['a text for a list', `${TOPIC}core: all\n`],
    ['a key that stands twice', `${TOPIC}title: Again\n`],
    ['a merge key', `${TOPIC}<<: {title: x}\n`],
    ['a prototype', `${TOPIC}__proto__: {title: x}\n`],
    ['a constructor', `${TOPIC}constructor: {prototype: {x: 1}}\n`],
  ])('with %s where a topic belongs is refused', (_kind, text) => {
    expect(problemsWith({ 'topics/canal.yaml': text })).toContainEqual(
      expect.stringMatching(/topics\/canal\.yaml/),
    );
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  });

  it('whose links lead out of the folder is refused, and nothing that they lead to is shown', () => {
    const dir = packFolder({ 'names.yaml': null as never });
    const secret = join(packFolder({ 'secret.yaml': 'do-not-show: this' }), 'secret.yaml');
    symlinkSync(secret, join(dir, 'names.yaml'));
    symlinkSync(secret, join(dir, 'topics/rail.yaml'));
    mkdirSync(join(dir, 'facts/rail'));
    symlinkSync('/dev/zero', join(dir, 'facts/rail/endless.yaml'));
    symlinkSync('/', join(dir, 'facts/world'));
    symlinkSync('.', join(dir, 'facts/loop'));
    const lines = problemsIn(dir).join('\n');
    for (const name of ['names.yaml', 'rail.yaml', 'endless.yaml', 'world', 'loop'])
      expect(lines).toContain(name);
    expect(lines).not.toContain('do-not-show');
  });

  it.each([
    ['is drawn backwards', 'Salt\u202eybtlaS'],
    ['is drawn backwards by an isolate', 'Salt\u2067by'],
    ['has a right-to-left mark', 'Saltby\u200f Cut'],
    ['has an Arabic letter mark', 'Saltby\u061c Cut'],
    ['has words of no width in it', 'Salt\u200bby Cut'],
    ['has a word joiner', 'Salt\u2060by Cut'],
    ['has a byte-order mark', 'Salt\ufeffby Cut'],
    ['has a soft hyphen', 'Salt\u00adby Cut'],
    ['has tags', `Saltby${'\u{e0041}'.repeat(20)} Cut`],
    ['has a control character', 'Salt\u0007by Cut'],
    ['has half of a character', 'Salt\ud800by Cut'],
    ['is flooded with accents', `Saltby${'\u0301\u0317'.repeat(400)} Cut`],
  ])('with a name that %s is refused', (_kind, name) => {
    for (const text of [NAME(name), NAME('Saltby Cut', name)])
      expect(problemsWith({ 'names.yaml': text })).toContainEqual(
        expect.stringMatching(/names\.yaml:saltby-cut\.(?:name|aliases\.0): has an? /),
      );
  });

  it('is told from one that only writes as people do', () => {
    const texts = [
      'Đặng Thị Ngọc',
      'Й Ё',
      'が ヴ',
      'ế',
      'السلام',
      'שָׁלוֹם',
      'Straße 9–10',
      '👩‍🔬 x',
      'می‌خواهم',
    ];
    for (const text of texts) {
      const dir = packFolder();
      writeFileSync(join(dir, 'pack.yaml'), `title: ${JSON.stringify(text)}\n`);
      const loaded = loadFactBase(dir);
      expect(loaded.ok || loaded.problems, text).toBe(true);
    }
  });
});

/** Nine times what stands at an anchor, at another. */
function alias(name: string, of: string): string {
  return `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]\n`;
}
