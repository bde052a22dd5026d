import type { Contrast } from '../facts/contrast.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { contrastLabel } from '../reply/contrast-option.ts';
import { MAX_LABEL } from '../reply/limits.ts';
import type { Choice } from '../reply/reply.ts';
import { folded } from '../reply/spelling.ts';

/** Marks a value as a picked suggestion; a person would not type it. */
const PICKED = 'contrast:';

/** A contrast as a suggestion: its label, and a value that marks it as picked. */
export function contrastChoice(base: FactBase, contrast: Contrast): Choice {
  const value = PICKED + contrast.id;
  const name = contrastLabel(base, contrast);
  return { name, value: value.length > MAX_LABEL ? name : value };
}

/** The contrast that a value was picked for. Its label, which a terminal completes to, and its question do as well. */
export function pickedContrast(base: FactBase, value: string): Contrast | undefined {
  if (value.startsWith(PICKED)) return base.contrasts.get(value.slice(PICKED.length));
  const typed = folded(value);
  return [...base.contrasts.values()].find((contrast) =>
    [contrast.question, contrastLabel(base, contrast)].some((one) => folded(one) === typed),
  );
}
