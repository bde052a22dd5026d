import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';

/** Snowball's stemmers of languages in Latin letters (Porter 2001). */
const LATIN: Readonly<Record<string, (word: string) => string>> = {
  de: german,
  en: inEnglish,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};
/** Shorter words, and shorter stems, are left as they are: "us" is no form of "use". */
const SHORTEST = 3;
const MOST_KNOWN = 100_000;

/** British spellings with the American ones: labour, organise, analyse, centre, catalogue, defence. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})our(?=(?:s|ed|ing|er|ers|able|ful|ist|ite)?$)/, 'or'],
  [/(?<=[a-z]{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/, 'iz'],
  [/(?<=[a-z]{2})ys(?=(?:e|es|ed|ing)$)/, 'yz'],
  [/(?<=[a-z]{2}[bt])re(?=s?$)/, 'er'],
  [/(?<=[a-z]{2}og)ue(?=s?$)/, ''],
  [/(?<=[a-z]{2}en)ce(?=s?$)/, 'se'],
];

/** The stem of an English word, in whichever spelling. */
function inEnglish(word: string): string {
  return english(BRITISH.reduce((spelt, [ending, other]) => spelt.replace(ending, other), word));
}

/**
 * Makes the stemmer for a pack: Latin words by the pack's language (BCP 47; English where that has no stemmer here), Cyrillic
 * ones as Russian, others unchanged. It takes a folded word and gives the term that the index knows it by.
 */
export function stemFor(language: string): (word: string) => string {
  const latin = LATIN[language.toLowerCase().split('-')[0] ?? ''] ?? inEnglish;
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const stem = /^[a-z]+$/.test(word) ? latin : /^[а-я]+$/.test(word) ? russian : undefined;
    const made = word.length < SHORTEST || stem === undefined ? word : stem(word);
    const term = made.length < SHORTEST ? word : made;
    known.set(word, term);
    return term;
  };
}

/** Makes the stemmer for names, whose Russian cases need two steps: Стрельцова, Стрельцов. */
export function nameStemFor(language: string): (word: string) => string {
  const stem = stemFor(language);
  return (word) => stem(stem(word));
}
