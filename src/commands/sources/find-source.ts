import { callingsOf, knownValue, type Source } from '../../facts/source.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import type { Choice, View } from '../../reply/reply.ts';
import { pickable } from '../pickable.ts';
import { sourceLabel } from './source-option.ts';

/** What a source may be called: its label, its authors, its title or what stands for it, its outlet, its id. */
function callings(source: Source): string[] {
  const { id, title, description, 'container-title': outlet } = source;
  const called = [knownValue(title), description, knownValue(outlet)].filter((one) => one !== undefined);
  return [id, ...callingsOf(source), ...called];
}

/** How alike, 0 to 1, a misspelt calling must be: half of a name's words, such as “the”, are too little. */
const ALIKE = 0.6;

const pickableSources = pickable({
  mark: 'source:',
  recordsOf: (base) => base.sources,
  labelOf: sourceLabel,
  callingsOf: callings,
});

/** The sources that a text means: what was picked, else those called so, else those whose callings are near. */
export function findSources({ base }: View, typed: string): Source[] {
  const picked = pickableSources.picked(base, typed);
  if (picked) return [picked];
  const found = pickableSources
    .finderFor(base)(typed)
    .filter(({ kind, likeness }) => kind !== 'near' || likeness > ALIKE);
  const called = sourcesCalled({ base }, typed);
  return called.length > 0 ? called : found.map(({ record }) => record);
}

/** The sources that are called exactly so: by label, author, title, outlet or id. */
export const sourcesCalled = ({ base }: Pick<View, 'base'>, typed: string): Source[] =>
  pickableSources
    .finderFor(base)(typed)
    .filter(({ kind }) => kind === 'same')
    .map(({ record }) => record);

/** Sources for what was typed. */
export const suggestSources = (view: View, typed: string): Choice[] =>
  pickableSources
    .finderFor(view.base)(typed, MAX_CHOICES)
    .map(({ record }) => pickableSources.choiceOf(view, record));
