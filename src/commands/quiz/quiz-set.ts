import { DAY_MS } from '../../dates/durations.ts';
import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { UserError } from '../../language/user-error.ts';
import type { Choice } from '../../reply/reply.ts';
import { recordOf } from '../../reply/token.ts';
import { type Invocation, type Services, textOption } from '../command.ts';
import { rememberedServer } from '../in-server.ts';
import { choice, matching } from '../suggestions.ts';

/** Weeks that a set looks back at most. */
export const MAX_WEEKS = 30;
/** Between the ids of entries on one line, and around those copied with their markup. */
export const ID_SEPARATOR = /[\s,、;；`*]+/u;

/**
 * The facts of a chosen set: the entries named, or those posted in the channel in the last weeks. Undefined where none
 * is chosen.
 * @throws UserError where an entry is unknown, or nothing was posted.
 */
export async function factsOfSet(services: Services, invocation: Invocation): Promise<Fact[] | undefined> {
  const { base, now } = services;
  const entries = textOption(invocation, 'entries');
  const { weeks } = invocation.options;
  if (entries !== undefined)
    return entries
      .split(ID_SEPARATOR)
      .filter(Boolean)
      .map((id) => entryOf(base, id));
  if (typeof weeks !== 'number') return undefined;
  const { store } = rememberedServer(services, invocation);
  const posts = await store.postsSince(invocation.channelId ?? '', now() - weeks * 7 * DAY_MS);
  const facts = new Set(posts.flatMap((post) => post.facts.flatMap((id) => base.facts.get(id) ?? [])));
  if (facts.size === 0) throw new UserError('quiz.nothing-posted', { count: weeks });
  return [...facts];
}

function entryOf({ facts }: FactBase, typed: string): Fact {
  const fact = facts.get(typed) ?? recordOf(facts, typed);
  if (fact === undefined) throw new UserError('quiz.unknown-entry', { entry: typed });
  return fact;
}

/** Suggests entries to follow those already typed. */
export function suggestEntries({ facts }: FactBase, typed: string): Choice[] {
  const written = typed.split(ID_SEPARATOR);
  const begun = written.pop() ?? '';
  const before = written.filter(Boolean);
  return matching(facts.values(), begun, ({ id, claim }) => [id, claim])
    .filter(({ id }) => !before.includes(id))
    .map(({ id }) => [...before, id].join(', '))
    .filter((value) => value.length <= 100)
    .map((value) => choice(value, value));
}
