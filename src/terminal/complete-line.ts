import type { Registry } from '../commands/command.ts';
import { optionsOf, TERMINAL, takesWords } from './parse-line.ts';

/** What Node's readline takes: the completions, and the part of the line that they replace. */
export type Completion = [completions: string[], replaced: string];

/** Completions that are shown at once. */
const SHOWN = 10;

/** Completes a command's name, then the option that is being typed by the same suggestions that Discord shows. */
export function completeLine(registry: Registry, line: string): Completion {
  const [, name, typed] = /^\/(\S*)(?:\s+(.*))?$/s.exec(line) ?? [];
  if (name === undefined) return [[], line];
  if (typed === undefined) {
    const names = [...registry.commands.keys()].map((command) => `/${command} `);
    return [names.filter((command) => command.startsWith(line)), line];
  }
  const command = registry.commands.get(name);
  if (command?.autocomplete === undefined) return [[], line];
  const options = optionsOf(command);
  const words = options[0] && takesWords(options[0]) ? [typed] : typed.split(/\s+/);
  const option = options[words.length - 1];
  if (option?.autocomplete !== true) return [[], line];
  const query = words.pop() ?? '';
  const before = ['', ...words].join(' ');
  const choices = command.autocomplete({
    ...TERMINAL,
    command: name,
    options: { [option.name]: query },
    focused: option.name,
  });
  // A date and one word are typed by their value; of several words, the label is what a person can read.
  const completed = choices
    .slice(0, SHOWN)
    .map((choice) => (takesWords(option) && option.name !== 'when' ? choice.name : choice.value));
  return [completed.map((text) => `/${name}${before} ${text}`), line];
}
