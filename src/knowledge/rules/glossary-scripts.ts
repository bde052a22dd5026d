import { GLOSSARY_LANGUAGES, type GlossaryLanguage } from '../../facts/glossary.ts';
import type { Rule } from '../rule.ts';

const SCRIPT: Readonly<Record<GlossaryLanguage, RegExp>> = {
  ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  ru: /\p{sc=Cyrillic}/u,
};

/** A glossary's words are in the script of their language, and an entry lists each once. */
export const glossaryScripts: Rule = ({ records: { glossary } }) =>
  Object.entries(glossary.record).flatMap(([english, words]) =>
    GLOSSARY_LANGUAGES.flatMap((language) =>
      words[language].flatMap((word, at, all) => {
        const problem = (message: string) => [
          { file: glossary.file, path: `${english}.${language}`, message },
        ];
        if (!SCRIPT[language].test(word)) return problem(`'${word}' is not in the script of '${language}'`);
        return all.indexOf(word) < at ? problem(`'${word}' is there already`) : [];
      }),
    ),
  );
