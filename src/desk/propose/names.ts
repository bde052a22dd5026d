import type { FactBase } from '../../facts/fact-base.ts';
import type { Name } from '../../facts/name.ts';
import type { Position } from '../../knowledge/verbatim.ts';
import { createNameFinder } from '../../text/find-names.ts';

/** Finds the names of a pack in texts, in the order in which they stand there. */
export function namesIn({ names }: FactBase): (text: string) => (Position & { readonly name: Name })[] {
  const find = createNameFinder(
    [...names.values()].map((of) => ({ of, spellings: [of.name, ...of.aliases] })),
  );
  return (text) =>
    find(text).flatMap(({ start, end, of: [name] }) => (name === undefined ? [] : [{ start, end, name }]));
}

/** Who says the words in quotation marks at `spoken`: the person or body named last before them, else first after them. */
export function proposeSpeaker(
  found: readonly (Position & { readonly name: Name })[],
  spoken: Position,
): string | undefined {
  const speakers = found.filter(({ name }) => name.kind === 'person' || name.kind === 'body');
  const before = speakers.findLast(({ end }) => end <= spoken.start);
  return (before ?? speakers.find(({ start }) => start >= spoken.end))?.name.name;
}
