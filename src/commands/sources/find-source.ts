import type { FactBase } from '../../facts/fact-base.ts';
import { knownValue, nameText, type Source } from '../../facts/source.ts';
import { MAX_LABEL } from '../../reply/limits.ts';
import type { Choice, View } from '../../reply/reply.ts';
import { folded } from '../../reply/spelling.ts';
import { choice, matching } from '../suggestions.ts';
import { sourceLabel } from './source-option.ts';

/** Marks a value as a picked suggestion; a person would not type it. */
const PICKED = 'source:';

/** What a source may be called: its label, its authors, its title or what stands for it, its outlet, its id. */
function callings({ id, short, author, title, description, 'container-title': outlet }: Source): string[] {
  const authors = knownValue(author) ?? [];
  return [
    ...[id, short, ...authors.map(nameText)],
    ...authors.flatMap((name) => ('family' in name ? [name.family] : [])),
    ...[knownValue(title), description, knownValue(outlet)].filter((one) => one !== undefined),
  ];
}

/** The sources that a text means: what was picked, else those called so, else those whose callings hold it. */
export function findSources(view: View, typed: string): Source[] {
  const sources = [...view.base.sources.values()];
  const wanted = folded(typed);
  const picked = sources.filter((source) => {
    const { name, value } = choiceOf(view, source);
    return value === typed || name === typed;
  });
  if (picked.length > 0) return picked;
  const called = sources.filter((source) => callings(source).some((one) => folded(one) === wanted));
  return called.length > 0 ? called : matchingSources(view.base, typed);
}

/** Sources for what was typed. */
export const suggestSources = (view: View, typed: string): Choice[] =>
  matchingSources(view.base, typed).map((source) => choiceOf(view, source));

const matchingSources = ({ sources }: FactBase, typed: string): Source[] =>
  matching(sources.values(), folded(typed), (source) => callings(source).map(folded));

function choiceOf(view: View, source: Source): Choice {
  const value = PICKED + source.id;
  const label = choice(sourceLabel(view, source), value);
  return value.length > MAX_LABEL ? { ...label, value: label.name } : label;
}
