import { basename } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { Problem } from './problem.ts';

/** What `git` is asked: every fact file added or deleted with the ids of its contents, commit by commit, the oldest first. */
export const HISTORY_ARGUMENTS = [
  'log',
  '--reverse',
  '--no-renames',
  '--diff-filter=AD',
  '--raw',
  '--no-abbrev',
  '--format=tformat:commit',
];

/** A line of `git log --raw`: modes, the blob before, the blob after, the kind of change, the path. */
const CHANGE = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([AD])\t(.+\.yaml)$/gm;

const places = z.object({ quotes: z.array(z.object({ source: z.string(), paragraph: z.number() })) });

/** Whether two records, as YAML, are the same fact: they quote a paragraph in common. */
export function isSameFact(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => placesOf(text));
  return old?.some((place) => now?.includes(place)) === true;
}

function placesOf(text: string): string[] {
  try {
    const { success, data } = places.safeParse(load(text));
    return success ? data.quotes.map(({ source, paragraph }) => `${source} ${paragraph}`) : [];
  } catch {
    return [];
  }
}

/**
 * Ids that were used for a second fact: a file that came back after its id had gone, as another fact. A file that only
 * moved to another topic leaves and comes in one commit; a fact that was withdrawn and restored is the same one.
 * @param log What git prints for `HISTORY_ARGUMENTS` on the facts' folder.
 * @param isSame Whether two blobs, by their ids, hold the same fact.
 */
export function reusedIds(log: string, isSame: (before: string, after: string) => boolean): Problem[] {
  const gone = new Map<string, string>();
  return log.split(/^commit$/m).flatMap((commit) => {
    const changes = [...commit.matchAll(CHANGE)].map(([, before = '', after = '', change, file = '']) => ({
      ...{ before, after, change, file },
      id: basename(file, '.yaml'),
    }));
    const added = changes.filter(({ change }) => change === 'A');
    const problems = added
      .filter(({ id, after }) => {
        const before = gone.get(id);
        return before !== undefined && !isSame(before, after);
      })
      .map(({ file, id }) => ({
        file,
        path: '',
        message: `the id '${id}' was another fact's before: a paper may cite that one; choose a new id`,
      }));
    const stays = new Set(added.map(({ id }) => id));
    for (const { change, id, before } of changes) if (change === 'D' && !stays.has(id)) gone.set(id, before);
    return problems;
  });
}
