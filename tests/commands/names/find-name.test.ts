import { describe, expect, it } from 'vitest';
import { findNames, nearestNames, suggestNames } from '../../../src/commands/names/find-name.ts';
import { byId } from '../../fixtures/base.ts';
import { DISCORD } from '../../fixtures/discord-limits.ts';
import { islandsBase } from '../../fixtures/islands-base.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = islandsBase();
const view = viewOf(base);
const ids = (typed: string): string[] => findNames(view, typed).map(({ id }) => id);

describe('findNames()', () => {
  it.each([
    ['Vladimir Putin', ['vladimir-putin']],
    ['  vladimir   PUTIN ', ['vladimir-putin']],
    ['プーチン大統領', ['vladimir-putin']],
    ['Путин', ['vladimir-putin']],
    ['koizumi', ['junichiro-koizumi', 'toshiaki-koizumi']],
    ['Northern Territories', ['southern-kurils']],
    ['name:g7', ['g7']],
    ['Vladimír Pútin', ['vladimir-putin']],
    ['putin the elder', []],
  ])('%j means %j', (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
  });

  it('takes a main name for that name alone', () => {
    const names = byId([
      { id: 'place', name: 'Somewhere', kind: 'place', aliases: ['The Court'] } as const,
      { id: 'body', name: 'The Court', kind: 'body', aliases: [] } as const,
    ]);
    expect(findNames(viewOf(islandsBase({ names })), 'the court').map(({ id }) => id)).toEqual(['body']);
  });

  it('puts persons and bodies before other names of one spelling', () => {
    const names = byId([
      { id: 'place', name: 'The city', kind: 'place', aliases: ['Tokyo'] } as const,
      { id: 'body', name: 'The government', kind: 'body', aliases: ['Tokyo'] } as const,
    ]);
    expect(findNames(viewOf(islandsBase({ names })), 'Tokyo').map(({ id }) => id)).toEqual(['body', 'place']);
  });

  it('means what was picked: each suggestion’s value and label give its name', () => {
    for (const { name, value } of suggestNames(view, '')) {
      expect(findNames(view, value)).toHaveLength(1);
      expect(findNames(view, name)).toEqual(findNames(view, value));
    }
  });

  it('finds a name by the spellings of the synonym that has its id', () => {
    const [first] = base.names.values();
    if (first === undefined) throw new Error('The base has no names');
    const synonyms = byId([{ id: first.id, name: '普京', aliases: ['푸틴'] }]);
    for (const typed of ['普京', '푸틴'])
      expect(findNames(viewOf(islandsBase({ synonyms })), typed)).toEqual([first]);
  });
});

describe('nearestNames()', () => {
  it.each([
    ['Puttin', 'vladimir-putin'],
    ['President Putin', 'vladimir-putin'],
    ['Путен', 'vladimir-putin'],
    ['Kurills', 'southern-kurils'],
  ])('for %j begin with %s', (typed, id) => {
    expect(nearestNames(base, typed)[0]?.id).toBe(id);
  });

  it('are none for what is like no spelling, and stay quick for a very long text', () => {
    expect(nearestNames(base, 'zzzzzzzzzz')).toEqual([]);
    expect(nearestNames(base, 'x'.repeat(4000))).toEqual([]);
  });
});

describe('suggestNames()', () => {
  it('offers persons and bodies alone before anything is typed', () => {
    expect(suggestNames(view, '').map(({ value }) => value)).toEqual(
      expect.arrayContaining(['name:vladimir-putin', 'name:g7']),
    );
    expect(suggestNames(view, '').map(({ value }) => value)).not.toContain('name:southern-kurils');
  });

  it('finds any kind in any spelling, persons first', () => {
    expect(suggestNames(view, 'северные')).toEqual([]);
    expect(suggestNames(view, 'кур').map(({ value }) => value)).toEqual(['name:southern-kurils']);
    expect(suggestNames(view, 'プー').map(({ name }) => name)).toEqual(['Vladimir Putin · person']);
  });

  it('keeps within Discord’s limits, and still finds a name with a very long id', () => {
    const names = byId(
      Array.from({ length: 60 }, (_, at) => ({
        id: `${'id-'.repeat(60)}${at}`,
        name: `${at} ${'long '.repeat(60)}`,
        kind: 'person' as const,
        aliases: [],
      })),
    );
    const crowded = viewOf(islandsBase({ names }));
    const choices = suggestNames(crowded, '');
    expect(choices).toHaveLength(DISCORD.choices);
    for (const { name, value } of choices) {
      expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(DISCORD.label);
      expect(findNames(crowded, value)).toHaveLength(1);
    }
  });
});
