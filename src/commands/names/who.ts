import type { Reply, View } from '../../reply/reply.ts';
import type { Command, Services } from '../command.ts';
import { recordCommand } from '../record-command.ts';
import { findNames, nearestNames, people, suggestNames } from './find-name.ts';
import { nameCard } from './name-card.ts';
import { nameChoice } from './name-choice.ts';

/** `/who`: a person or body, or any other name: its spellings and role, what it holds and where it is mentioned. */
export const whoCommand = (services: Services): Command =>
  recordCommand(services, {
    command: 'who',
    recordsOf: ({ names }) => names,
    exampleOf: (base) => people(base)[0]?.name ?? '',
    suggest: suggestNames,
    lookUp: lookUpName,
    card: nameCard,
  });

/** The card of the one name that a text means; else the names that it may mean. */
function lookUpName(view: View, typed: string): Reply {
  const [name, ...others] = findNames(view, typed);
  if (name !== undefined && others.length === 0) return nameCard(view, name);
  if (name !== undefined) return nameChoice(view, 'several', typed, [name, ...others]);
  const nearest = nearestNames(view.base, typed);
  return nearest.length > 0
    ? nameChoice(view, 'closest', typed, nearest)
    : nameChoice(view, 'none', typed, people(view.base));
}
