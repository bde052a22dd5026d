import { unsupportedCharacters } from '../../../picture/drawing/fonts.ts';
import type { Problem } from '../../problem.ts';
import type { Rule } from '../../rule.ts';

/** A text that may stand in a picture, and where. */
interface Shown {
  readonly file: string;
  readonly path: string;
  readonly text: string | undefined;
}

/** The fonts of the pictures have every letter that a picture may show. */
export const lettersDrawn: Rule = ({ records: { topic, fact, source, map } }) => {
  const shown: Shown[] = [
    ...topic.flatMap(({ file, record: { title, localizations } }) => [
      { file, path: 'title', text: title },
      ...Object.entries(localizations).map(([language, words]) => ({
        file,
        path: `localizations.${language}.title`,
        text: words?.title,
      })),
    ]),
    ...fact.flatMap(({ file, record: { claim, holder } }) => [
      { file, path: 'claim', text: claim },
      { file, path: 'holder', text: holder },
    ]),
    ...source.map(({ file, record: { short } }) => ({ file, path: 'short', text: short })),
    ...map.flatMap(({ file, record: { title, places } }) => [
      ...Object.entries(title).map(([language, text]) => ({ file, path: `title.${language}`, text })),
      ...places.flatMap(({ label, other = {} }, index) =>
        [...Object.values(label ?? {}), ...Object.values(other)].map((text) => ({
          file,
          path: `places.${index}`,
          text,
        })),
      ),
    ]),
  ];
  return shown.flatMap(problemIn);
};

function problemIn({ file, path, text = '' }: Shown): Problem[] {
  const lacking = unsupportedCharacters(text);
  if (lacking.length === 0) return [];
  return [
    {
      file,
      path,
      message: `has ${lacking.join(' ')}, which pictures show as a box: no font of theirs has it`,
    },
  ];
}
