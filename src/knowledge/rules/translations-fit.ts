import type { Rule } from '../rule.ts';

/** A translated contrast has a label for each side, in the order of the sides. */
export const translationsFit: Rule = ({ records }) =>
  records.contrast.flatMap(({ file, record: { sides, translations = {} } }) =>
    Object.entries(translations).flatMap(([language, words]) =>
      words === undefined || words.sides.length === sides.length
        ? []
        : [
            {
              file,
              path: `translations.${language}.sides`,
              message: `has ${words.sides.length} sides, the contrast ${sides.length}: translate each, in the same order`,
            },
          ],
    ),
  );
