import { contrastLabel } from '../../reply/contrast-option.ts';
import { pickable } from '../pickable.ts';

/** Contrasts as suggestions: by id, question and the labels of their sides, in any language. */
export const contrasts = pickable({
  mark: 'contrast:',
  recordsOf: (base) => base.contrasts,
  labelOf: contrastLabel,
  callingsOf: (contrast) => [
    contrast.id,
    ...[contrast, ...Object.values(contrast.translations ?? {})].flatMap((words) =>
      words ? [words.question, ...words.sides.map(({ label }) => label)] : [],
    ),
  ],
});
