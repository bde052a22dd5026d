import { join } from 'node:path';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Problem } from '../problem.ts';

/** A pack of a bot and its folder. */
export interface PackOfBot {
  readonly dir: string;
  readonly base: Pick<FactBase, 'id' | 'title'>;
}

/** What keeps packs from being served by one bot: two that have one id, or none, and two that are called the same. */
export const packConflicts = (packs: readonly PackOfBot[]): Problem[] =>
  packs.flatMap((pack, at) => packs.slice(0, at).flatMap((before) => conflictOf(pack, before)));

function conflictOf(pack: PackOfBot, { dir, base: other }: PackOfBot): Problem[] {
  const { base } = pack;
  const file = join(pack.dir, 'pack.yaml');
  const before = join(dir, 'pack.yaml');
  const { en, ja, ru } = base.title;
  const isCalledSame = en === other.title.en || ja === other.title.ja || ru === other.title.ru;
  const id =
    base.id === ''
      ? `is missing here and in ${before}: of several packs all but one need an id, such as 'id: harbour'. ` +
        'Give it to the pack that this bot has not served before: what servers remember hangs on it'
      : `is that of ${before} too: give one of them another, such as '${base.id}-2'`;
  return [
    ...(base.id === other.id ? [{ file, path: 'id', message: id }] : []),
    ...(isCalledSame
      ? [{ file, path: 'title', message: `is that of ${before} too: servers choose by it, so change one` }]
      : []),
  ];
}
