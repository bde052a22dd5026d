import type { Reply, View } from '../../reply/reply.ts';
import type { Command, Services } from '../command.ts';
import { recordCommand } from '../record-command.ts';
import { findSources, suggestSources } from './find-source.ts';
import { sourceCard } from './source-card.ts';
import { sourceChoice } from './source-option.ts';

/** `/source`: what a source is, how each of its details is known, and its facts. */
export const sourceCommand = (services: Services): Command =>
  recordCommand(services, {
    command: 'source',
    recordsOf: ({ sources }) => sources,
    exampleOf: ({ sources }) => [...sources.values()][0]?.short ?? '',
    suggest: suggestSources,
    lookUp: lookUpSource,
    card: sourceCard,
  });

/** The card of the one source that a text means; else the sources that it may mean, or those there are. */
function lookUpSource(view: View, typed: string): Reply {
  const [source, ...others] = findSources(view, typed);
  if (source === undefined) return sourceChoice(view, 'none', typed, [...view.base.sources.values()]);
  return others.length === 0
    ? sourceCard(view, source)
    : sourceChoice(view, 'several', typed, [source, ...others]);
}
