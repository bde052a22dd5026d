import type { Registry } from '../commands/command.ts';

/** What Node's readline takes: the completions, and the part of the line that they replace. */
export type Completion = [completions: string[], replaced: string];

/** Completes a command's name, then its query by the same suggestions that Discord shows. */
export function completeLine(registry: Registry, line: string): Completion {
  const [, name, typed] = /^\/(\S*)(?:\s+(.*))?$/s.exec(line) ?? [];
  if (name === undefined) return [[], line];
  if (typed === undefined) {
    const names = [...registry.keys()].map((command) => `/${command} `);
    return [names.filter((command) => command.startsWith(line)), line];
  }
  const choices = registry
    .get(name)
    ?.autocomplete?.({ command: name, options: { query: typed }, focused: 'query', locale: 'en-US' });
  return [(choices ?? []).slice(0, 10).map((choice) => `/${name} ${choice.name}`), line];
}
