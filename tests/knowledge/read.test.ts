import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/knowledge/read.ts';
import { packFolder } from '../fixtures/packs/pack-folder.ts';

const TOPIC = 'title: The rail\ndescription: How the railway came\ncolor: "#2f6f8f"\n';
const BOMB = `title: &a [x, x]
description: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
color: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
`;

/** The problems of a sound pack with these changes, each as its file's end, path and message. */
const problemsOf = (dir: string) =>
  readRecords(dir).problems.map(({ file, path, message }) => [file, path, message]);
const withTopic = (content: string) => problemsOf(packFolder({ 'topics/rail.yaml': content }));
const inRail = expect.stringMatching(/topics\/rail\.yaml$/);

describe('readRecords()', () => {
  it('gives each record with its id, file and folder, in order of their names', () => {
    const { records, problems } = readRecords(packFolder({ 'topics/rail.yaml': TOPIC }));
    expect(problems).toEqual([]);
    expect(records.topic.map(({ id, folder }) => [id, folder])).toEqual([
      ['canal', 'topics'],
      ['rail', 'topics'],
      ['town', 'topics'],
    ]);
    expect(records.fact.map(({ id, folder }) => `${folder}/${id}`).slice(3)).toEqual([
      'canal/pell-wide-locks',
      'canal/trust-six-locks-by-2015',
      'town/calder-market-made-saltby-rich',
      'town/harrigan-coal-paid-wages',
      'town/harrow-cutting-slip-1791',
    ]);
  });

  it('rejects an unknown key', () => {
    expect(withTopic(`${TOPIC}colour: red\n`)).toEqual([[inRail, '', expect.stringContaining('colour')]]);
  });

  it('says by its path which value is wrong', () => {
    expect(withTopic(`${TOPIC}localizations: { ja: { name: 駅, title: 駅 } }\n`)).toEqual([
      [inRail, 'localizations.ja.description', expect.any(String)],
    ]);
  });

  it('rejects a key that stands twice', () => {
    expect(withTopic(`${TOPIC}title: Again\n`)).toEqual([
      [inRail, '', 'is not good YAML, line 4: duplicated mapping key'],
    ]);
  });

  it('rejects what is not YAML, and what is empty', () => {
    expect(withTopic('title: [')).toEqual([[inRail, '', expect.stringContaining('is not good YAML')]]);
    expect(withTopic('')).toEqual([[inRail, '', expect.stringContaining('empty')]]);
    expect(withTopic('---')).toEqual([[inRail, '', expect.any(String)]]);
  });

  it('rejects aliases, and with them a bomb made of them', () => {
    expect(withTopic(BOMB)).toEqual([[inRail, '', expect.stringContaining('aliases')]]);
  });

  it('rejects a file that is too large', () => {
    expect(withTopic(`${TOPIC}# ${'x'.repeat(512 * 1024)}`)).toEqual([
      [inRail, '', expect.stringContaining('larger than 512 kB')],
    ]);
  });

  it('rejects a symbolic link, in a folder of records and in place of a file', () => {
    const dir = packFolder({ 'names.yaml': null });
    symlinkSync(join(dir, 'topics/canal.yaml'), join(dir, 'topics/rail.yaml'));
    symlinkSync('/etc/hostname', join(dir, 'names.yaml'));
    expect(problemsOf(dir)).toEqual([
      [inRail, '', expect.stringContaining('plain .yaml files')],
      [expect.stringMatching(/names\.yaml$/), '', expect.stringContaining('no plain file')],
    ]);
  });

  it('rejects a folder where a file belongs, and a file where a folder belongs', () => {
    const dir = packFolder({ 'pack.yaml': null, prompts: null });
    mkdirSync(join(dir, 'pack.yaml'));
    expect(problemsOf(packFolder({ contrasts: null, 'contrasts.txt': '' }))).toEqual([
      [expect.stringMatching(/contrasts$/), '', 'cannot be read as a folder'],
    ]);
    expect(problemsOf(dir).map(([file, , message]) => [file, message])).toEqual([
      [expect.stringMatching(/pack\.yaml$/), expect.stringContaining('no plain file')],
      [expect.stringMatching(/prompts$/), 'cannot be read as a folder'],
    ]);
  });

  it('rejects a fact outside a topic’s folder, and a file of another kind', () => {
    expect(problemsOf(packFolder({ 'facts/stray.yaml': '', 'sources/article.txt': '' }))).toEqual([
      [expect.stringMatching(/sources\/article\.txt$/), '', expect.stringContaining('plain .yaml files')],
      [expect.stringMatching(/facts\/stray\.yaml$/), '', expect.stringContaining('named for their topic')],
    ]);
  });

  it('lets notes and hidden files lie beside the records', () => {
    expect(problemsOf(packFolder({ 'topics/README.md': 'notes', 'facts/canal/.gitkeep': '' }))).toEqual([]);
  });

  it('reads a bare year as a date', () => {
    const { records } = readRecords(packFolder());
    const fact = records.fact.find(({ id }) => id === 'trust-six-locks-by-2015');
    expect(fact?.record.when).toEqual({ date: '2015', basis: 'stated' });
  });
});
