import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/commands/command.ts';
import { createRegistry } from '../../src/commands/registry.ts';
import { standalone } from '../../src/commands/services.ts';
import { fakeSearcher } from '../fixtures/fake-searcher.ts';
import { realBase } from '../golden/real-base.ts';

/** The commands of this repository's own pack, whose topics have words in every language. */
const { base } = realBase();
const commands = [...createRegistry({ ...standalone(), base, searcher: fakeSearcher() }).commands.values()];
const LOCALES = ['en', 'ja', 'ru'] as const;
type Locale = (typeof LOCALES)[number];

/** Discord's "Application Command Naming". */
const PATTERN = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

interface Words {
  readonly name: string;
  readonly name_localizations?: Partial<Record<string, string | null>> | null | undefined;
  readonly description?: string;
  readonly description_localizations?: Partial<Record<string, string | null>> | null | undefined;
}
const nameIn = ({ name, name_localizations: names }: Words, locale: Locale): string =>
  locale === 'en' ? name : (names?.[locale] ?? `no name in ${locale}`);
const descriptionIn = (words: Words, locale: Locale): string | undefined =>
  locale === 'en' ? words.description : (words.description_localizations?.[locale] ?? undefined);
interface Named extends Words {
  readonly options?: readonly Named[];
}
const ownOptions = ({ data }: Command): readonly Named[] =>
  (('options' in data && data.options) || []) as readonly Named[];
/** The options of a command, its own commands, and theirs. */
const optionsOf = (command: Command): readonly Named[] =>
  ownOptions(command).flatMap((option) => [option, ...(option.options ?? [])]);
/** Lists in which no two may have one name. */
const listsOf = (command: Command): (readonly Named[])[] => [
  ownOptions(command),
  ...ownOptions(command).map(({ options = [] }) => options),
];
const isSlash = ({ data }: Command): boolean => 'description' in data;

describe.each(LOCALES)('the commands in %s', (locale) => {
  const slash = commands.filter(isSlash);
  const described: readonly Words[] = slash.flatMap((command) => [command.data, ...optionsOf(command)]);

  it('have names that Discord takes, their options too', () => {
    const names = described.map((words) => nameIn(words, locale));
    expect(names.filter((name) => !PATTERN.test(name) || name !== name.toLowerCase())).toEqual([]);
  });

  it('have descriptions of 1 to 100 characters', () => {
    const wrong = described.filter((words) => !/^.{1,100}$/s.test(descriptionIn(words, locale) ?? ''));
    expect(wrong.map((words) => [words.name, descriptionIn(words, locale)])).toEqual([]);
  });

  it('on messages have names of 1 to 32 characters', () => {
    const names = commands.filter((command) => !isSlash(command)).map(({ data }) => nameIn(data, locale));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/^.{1,32}$/.test(name))).toEqual([]);
  });

  it('are told apart by their names, and the options of each by theirs', () => {
    for (const some of [slash.map(({ data }): Words => data), ...slash.flatMap(listsOf)]) {
      const names = some.map((words) => nameIn(words, locale));
      expect(names).toEqual([...new Set(names)]);
    }
  });
});
