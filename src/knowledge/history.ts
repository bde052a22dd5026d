import { basename } from 'node:path';
import type { Problem } from './problem.ts';

/** What `git` is asked: every fact file added or deleted, commit by commit, the oldest first. */
export const HISTORY_ARGUMENTS = [
  'log',
  '--reverse',
  '--no-renames',
  '--diff-filter=AD',
  '--name-status',
  '--format=tformat:commit',
];

/**
 * Ids that were used for a second fact: a file that came back after its id had gone. A file that only moved to
 * another topic leaves and comes in one commit. Takes what git prints for `HISTORY_ARGUMENTS` on the facts' folder.
 */
export function reusedIds(log: string): Problem[] {
  const gone = new Set<string>();
  return log.split(/^commit$/m).flatMap((commit) => {
    const changes = [...commit.matchAll(/^([AD])\t(.+\.yaml)$/gm)].map(([, change, file = '']) => ({
      change,
      file,
      id: basename(file, '.yaml'),
    }));
    const added = changes.filter(({ change }) => change === 'A');
    const problems = added
      .filter(({ id }) => gone.has(id))
      .map(({ file, id }) => ({
        file,
        path: '',
        message: `the id '${id}' was another fact's before: a paper may cite that one; choose a new id`,
      }));
    const stays = new Set(added.map(({ id }) => id));
    for (const { change, id } of changes) if (change === 'D' && !stays.has(id)) gone.add(id);
    return problems;
  });
}
