import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import en from '../../src/language/en.json' with { type: 'json' };
import ja from '../../src/language/ja.json' with { type: 'json' };
import ru from '../../src/language/ru.json' with { type: 'json' };

type Texts = Readonly<Record<string, string>>;
const TEXTS: Readonly<Record<string, Texts>> = { en, ja, ru };
const TRANSLATED = ['ja', 'ru'] as const;

/** The forms of plural that a language has (CLDR), such as `one`, `few`, `many` and `other` in Russian. */
const formsOf = (language: string): readonly string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

const FORM = /_(?:zero|one|two|few|many|other)$/;
const counted = new Set(Object.keys(en).flatMap((key) => (FORM.test(key) ? [key.replace(FORM, '')] : [])));
const bare = (key: string): string => key.replace(FORM, '');

/** The keys that a language must have, plural forms apart and together. */
const keysIn = (language: string): string[] =>
  [...new Set(Object.keys(en).map(bare))]
    .flatMap((key) => (counted.has(key) ? formsOf(language).map((form) => `${key}_${form}`) : [key]))
    .sort();

const placesIn = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the texts of each language', () => {
  it('are counted by the rules that the languages have', () => {
    expect([formsOf('en'), formsOf('ja'), formsOf('ru')].map((forms) => [...forms].sort())).toEqual([
      ['one', 'other'],
      ['other'],
      ['few', 'many', 'one', 'other'],
    ]);
  });

  it.each(Object.keys(TEXTS))('are all there, each plural form too, and no others: %s', (language) => {
    expect(Object.keys(TEXTS[language] ?? {}).sort()).toEqual(keysIn(language));
  });

  it.each(Object.keys(TEXTS))('say something, on one line, without space around it: %s', (language) => {
    const bad = Object.entries(TEXTS[language] ?? {}).filter(([, text]) => !/^\S(?:.*\S)?$/.test(text));
    expect(bad).toEqual([]);
  });

  it.each(TRANSLATED)('are translated, where they say more than a sign: %s', (language) => {
    const texts: Texts = TEXTS[language] ?? {};
    const untranslated = Object.entries(en).filter(
      ([key, text]) => /\p{Ll}{3}/u.test(text.replace(/\{\{\w+\}\}/g, '')) && texts[key] === text,
    );
    expect(untranslated.map(([key]) => key)).toEqual([]);
  });

  it.each(TRANSLATED)('have the places that the English text has: %s', (language) => {
    const wrong = Object.entries(TEXTS[language] ?? {}).filter(([key, text]) => {
      const english: Texts = en;
      const places = placesIn(english[`${bare(key)}_other`] ?? english[key] ?? '');
      // A form for one, and only that, may say the number in a word: in Russian it is for 21 too.
      const isForOne = key.endsWith('_one') && new Intl.PluralRules(language).select(21) !== 'one';
      const optional = isForOne ? ['{{count}}'] : [];
      const has = placesIn(text);
      return (
        has.some((place) => !places.includes(place)) ||
        places.some((place) => !has.includes(place) && !optional.includes(place))
      );
    });
    expect(wrong).toEqual([]);
  });
});

/** What the sources say: every text in quotes, and every template that begins, or goes on after a value, like a key. */
const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:[jt]s|html)$/.test(path))
  .map((path) => readFileSync(join(SRC, path), 'utf8'));
const quoted = new Set(
  sources.flatMap((text) => [...text.matchAll(/(['"`])([a-z][\w.-]*)\1/g)].map(([, , key]) => key)),
);
const patterns = [
  ...new Set(
    sources.flatMap(
      (text) => text.match(/`(?:[a-z][\w-]*\.[^`\s]*\$\{|\$\{[^}`\s]*\}\.[a-z])[^`\s]*`/g) ?? [],
    ),
  ),
].map(
  (template) =>
    new RegExp(
      `^${template
        .slice(1, -1)
        .split(/\$\{[^}]*\}/)
        .map((fixed) => fixed.replaceAll('.', '\\.'))
        .join('[\\w-]+')}$`,
    ),
);
/** A command's and an option's words are asked for by what they describe. */
const describes = (key: string): boolean => /\.(?:name|description)$/.test(key);

const isNamed = (key: string): boolean => quoted.has(key) || patterns.some((pattern) => pattern.test(key));

describe('every text', () => {
  it('is used by the sources', () => {
    const unused = [...new Set(Object.keys(en).map(bare))].filter(
      (key) => !isNamed(key) && !(describes(key) && isNamed(key.replace(/\.\w+$/, ''))),
    );
    expect(unused).toEqual([]);
  });
});
