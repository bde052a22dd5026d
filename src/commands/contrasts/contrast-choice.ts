import type { Contrast } from '../../facts/contrast.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { LANGUAGES, sayFor } from '../../language/language.ts';
import { contrastLabel } from '../../reply/contrast-option.ts';
import { contrastQuestion } from '../../reply/headline.ts';
import { MAX_LABEL } from '../../reply/limits.ts';
import type { Choice, View } from '../../reply/reply.ts';
import { folded } from '../../reply/spelling.ts';

/** Marks a value as a picked suggestion; a person would not type it. */
const PICKED = 'contrast:';

/** A contrast as a suggestion: its label, and a value that marks it as picked. */
export function contrastChoice(view: View, contrast: Contrast): Choice {
  const value = PICKED + contrast.id;
  const name = contrastLabel(view, contrast);
  return { name, value: value.length > MAX_LABEL ? name : value };
}

/** Finds the contrast that a value was picked for. Its label, which a terminal completes to, and its question do as well. */
export function contrastPicker(base: FactBase): (value: string) => Contrast | undefined {
  let byWords: ReadonlyMap<string, Contrast> | undefined;
  return (value) => {
    if (value.startsWith(PICKED)) return base.contrasts.get(value.slice(PICKED.length));
    byWords ??= contrastsByWords(base);
    return byWords.get(folded(value));
  };
}

/** The first that has them, where some share their words. */
const contrastsByWords = (base: FactBase): ReadonlyMap<string, Contrast> =>
  new Map(
    [...base.contrasts.values()].toReversed().flatMap((contrast) =>
      LANGUAGES.map((language) => ({ base, say: sayFor(language) }))
        .flatMap((view) => [contrastQuestion(view, contrast), contrastLabel(view, contrast)])
        .map((words) => [folded(words), contrast] as const),
    ),
  );
