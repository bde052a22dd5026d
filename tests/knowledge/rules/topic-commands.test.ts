import { describe, expect, it } from 'vitest';
import { topicCommands } from '../../../src/knowledge/rules/topic-commands.ts';
import { aTopic, packOf } from '../../fixtures/packs/pack-of.ts';

const check = (id: string, keys: Parameters<typeof aTopic>[0] = {}) =>
  topicCommands(packOf({ topic: { [id]: aTopic(keys) } })).map(({ path }) => path);
const words = (name: string, description = '説明') => ({
  localizations: { ja: { name, title: '題', description } },
});

describe('topicCommands()', () => {
  it('passes names and descriptions that Discord accepts, in any script', () => {
    expect(check('canal-town_2', { description: 'a'.repeat(100), ...words('運河') })).toEqual([]);
  });

  it.each(['Canal', 'canal town', 'c'.repeat(33), 'canal!'])('fails the command name %s', (id) => {
    expect(check(id)).toEqual(['']);
  });

  it('fails a description of 101 characters', () => {
    expect(check('canal', { description: 'a'.repeat(101) })).toEqual(['description']);
  });

  it('fails a localised name or description that Discord refuses', () => {
    expect(check('canal', words('運 河', '長'.repeat(101)))).toEqual([
      'localizations.ja.name',
      'localizations.ja.description',
    ]);
  });
});
