import type { Contrast } from '../facts/contrast.ts';
import type { Fact } from '../facts/fact.ts';
import { type FactBase, need } from '../facts/fact-base.ts';
import type { Source } from '../facts/source.ts';
import type { Topic } from '../facts/topic.ts';
import type { Option } from './controls.ts';
import { labelWithSources } from './fact-option.ts';
import { contrastQuestion } from './headline.ts';
import { sourceName } from './name-in-script.ts';
import type { View } from './reply.ts';
import { tokenOf } from './token.ts';

/** Every fact that speaks in a contrast, once, side by side. */
export const factsOfContrast = (base: FactBase, { sides }: Contrast): Fact[] =>
  [...new Set(sides.flatMap(({ facts }) => facts))].map((id) => need(base.facts, id));

/** The sources that speak in a contrast, each once. */
export const sourcesOfContrast = (base: FactBase, contrast: Contrast): Source[] =>
  [
    ...new Set(factsOfContrast(base, contrast).flatMap(({ quotes }) => quotes.map(({ source }) => source))),
  ].map((id) => need(base.sources, id));

/**
 * The contrasts in which a fact of a topic speaks, those first of whose facts most are of that topic; every contrast where
 * no topic is given.
 */
export function contrastsOfTopic(base: FactBase, topic: Topic | undefined): Contrast[] {
  const contrasts = [...base.contrasts.values()];
  if (topic === undefined) return contrasts;
  const shareOf = (contrast: Contrast) => {
    const facts = factsOfContrast(base, contrast);
    return facts.filter(({ topics }) => topics.includes(topic.id)).length / facts.length;
  };
  return contrasts
    .map((contrast) => ({ contrast, share: shareOf(contrast) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share)
    .map(({ contrast }) => contrast);
}

/** A contrast as a label: its question and its sources. */
export const contrastLabel = (view: View, contrast: Contrast): string =>
  labelWithSources(
    view,
    contrastQuestion(view, contrast),
    sourcesOfContrast(view.base, contrast).map((source) => sourceName(view, source)),
  );

/** A contrast as an option of a select; its value is the contrast's token. */
export const contrastOption = (view: View, contrast: Contrast): Option => ({
  label: contrastLabel(view, contrast),
  value: tokenOf(contrast.id),
  description: view.say(`compare.type.${contrast.type}`),
});
