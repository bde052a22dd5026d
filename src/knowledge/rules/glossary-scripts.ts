import { GLOSSARY_LANGUAGES } from '../../facts/glossary.ts';
import { isInScriptOf } from '../../text/scripts.ts';
import type { Rule } from '../rule.ts';

/** A glossary's words are in the script of their language, and an entry lists each once. */
export const glossaryScripts: Rule = ({ records: { glossary } }) =>
  Object.entries(glossary.record).flatMap(([english, words]) =>
    GLOSSARY_LANGUAGES.flatMap((language) =>
      words[language].flatMap((word, at, all) => {
        const problem = (message: string) => [
          { file: glossary.file, path: `${english}.${language}`, message },
        ];
        if (!isInScriptOf(language, word)) return problem(`'${word}' is not in the script of '${language}'`);
        return all.indexOf(word) < at ? problem(`'${word}' is there already`) : [];
      }),
    ),
  );
