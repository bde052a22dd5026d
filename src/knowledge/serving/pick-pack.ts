import { basename, join, resolve } from 'node:path';
import { OperatorError } from '../../errors.ts';
import { readPackRecord } from '../read.ts';

/**
 * The pack that `--pack` names by its id, its title in any language, or its folder; the first where nothing is named.
 * @throws {OperatorError} that names them all, where none is called so.
 */
export function pickPack<T extends { readonly dir: string }>(
  places: readonly [T, ...T[]],
  name: string | undefined,
): T {
  if (name === undefined) return places[0];
  const called = places.map((place) => ({ place, names: namesOf(place.dir) }));
  const found = called.find(({ names }) => names.includes(name));
  if (found !== undefined) return found.place;
  const all = called.map(({ names: [first = ''] }) => `“${first}”`).join(', ');
  throw new OperatorError(`--pack: no pack of KNOWLEDGE_DIR is called “${name}”: there is ${all}`);
}

/** What a pack may be called on a command line, the best first. */
function namesOf(dir: string): string[] {
  const { id, title } = readPackRecord(join(dir, 'pack.yaml')) ?? {};
  return [...(id === undefined ? [] : [id]), ...Object.values(title ?? {}), dir, basename(resolve(dir))];
}
