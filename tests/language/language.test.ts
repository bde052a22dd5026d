import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../src/language/en.json' with { type: 'json' };
import ja from '../../src/language/ja.json' with { type: 'json' };
import { LANGUAGES, languageOf, localizations, sayFor } from '../../src/language/language.ts';
import ru from '../../src/language/ru.json' with { type: 'json' };
import { markdownText } from '../fixtures/markdown-text.ts';

const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, ja, ru };

describe('languageOf()', () => {
  it.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['ja', 'ja'],
    ['ru', 'ru'],
    ['ru-RU', 'ru'],
    ['de', 'en'],
    ['pt-BR', 'en'],
    ['', 'en'],
    ['jav', 'en'],
    ['constructor', 'en'],
  ])('reads %j as %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
    expect(sayFor(locale).language).toBe(language);
  });
});

describe('say()', () => {
  it('says a text in the language of the locale', () => {
    for (const language of LANGUAGES)
      expect(sayFor(language)('none.title')).toBe(TEXTS[language]?.['none.title']);
  });

  it.each(LANGUAGES)('counts by the rules of %s, in English where it has no such form yet', (language) => {
    const formIn = (one: string, count: number) =>
      TEXTS[one]?.[`topic.facts_${new Intl.PluralRules(one).select(count)}`];
    for (const count of [0, 1, 2, 4, 5, 11, 12, 21, 22, 25, 101, 111, 1000]) {
      const form = formIn(language, count) ?? formIn('en', count);
      expect(sayFor(language)('topic.facts', { count })).toBe(form?.replace('{{count}}', String(count)));
    }
  });

  it.each([
    '{{title}}',
    '{{query}} {{count}}',
    '$t(none.title)',
    '$t(answer.read-as, {"a": 1})',
    '$& $1 $$ $`',
    '<b>&amp;</b> "quoted" \'twice\'',
    '%s \\n',
    '',
  ])('shows the value %j as it is', (query) => {
    for (const language of LANGUAGES) {
      const text = sayFor(language)('button.did-you-mean', { query });
      expect(text).toBe(TEXTS[language]?.['button.did-you-mean']?.split('{{query}}').join(query));
    }
  });

  it('shows any value as it is, beside any other', () => {
    const say = sayFor('en');
    fc.assert(
      fc.property(markdownText(30), fc.string({ maxLength: 30 }), (from, to) => {
        expect(say('timeline.from-to', { from, to })).toBe(`from ${from} to ${to}`);
      }),
    );
  });

  it('leaves the values it is given as they are', () => {
    const values = Object.freeze({ count: 2 });
    sayFor('ru')('topic.facts', values);
    expect(values).toEqual({ count: 2 });
  });
});

describe('localizations()', () => {
  it('gives the text in each language but English, as Discord takes it', () => {
    expect(localizations('timeline.name')).toEqual({ ja: ja['timeline.name'], ru: ru['timeline.name'] });
  });
});
