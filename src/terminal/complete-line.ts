import type { Registry } from '../commands/command.ts';
import { commandCalled, commandNames, freeOption, optionsOf, suggestionsFor } from './parse-line.ts';

/** What Node's readline takes: the completions, and the part of the line that they replace. */
export type Completion = [completions: string[], replaced: string];

/** A value that is typed in one word. */
const ONE_WORD = /^[\p{L}\p{N}-]+$/u;

/**
 * Completes the last word of a line: a command's name; a choice, topic, date or id that an option takes; else a word
 * of the entries that Discord would suggest. Words without a slash are a question. `more` can be typed in place of a line.
 */
export function completeLine(registry: Registry, line: string, more: readonly string[] = []): Completion {
  if (/^\/\S*$/.test(line)) {
    const names = commandNames(registry).map((name) => `/${name} `);
    return [names.filter((name) => name.startsWith(line.toLowerCase())), line];
  }
  const [, name = 'ask', rest = line] = /^\/(\S+)\s+(.*)$/s.exec(line) ?? [];
  const command = commandCalled(registry, name);
  if (command === undefined) return [[], line];
  const [, before = '', last = ''] = /^(.*?)(\S*)$/s.exec(rest) ?? [];
  const options = optionsOf(command);
  const [, named, typed = ''] = /^([a-z_]+):(.*)$/.exec(last) ?? [];
  const option = options.find((one) => one.name === named);
  if (option !== undefined)
    return [startingWith(typed, suggestionsFor(command, option, typed).map(valueIn)), typed];
  const free = freeOption(options);
  const own = free === undefined ? [] : suggestionsFor(command, free, rest.trim());
  const values = own.map(valueIn).filter((value) => ONE_WORD.test(value));
  const words = last === '' ? [] : own.filter(({ value }) => !ONE_WORD.test(value)).flatMap(wordsIn);
  // What a question may be about is no end of words; a required option comes before the others.
  const isAlone = free?.name === 'query' || (rest.trim() === '' && free?.required === true);
  const others = isAlone
    ? []
    : options.flatMap((one) => (one === free ? [] : suggestionsFor(command, one, last).map(valueIn)));
  const buttons = line === rest && before === '' ? more : [];
  return [startingWith(last, [...buttons, ...values, ...words, ...others]), last];
}

const valueIn = ({ value }: { readonly value: string }): string => value;

/** Letters of a word that is worth completing. */
const LETTERS = 3;

const wordsIn = ({ name }: { readonly name: string }): string[] =>
  name.split(/[^\p{L}\p{N}’'-]+/u).filter((word) => word.length >= LETTERS);

function startingWith(typed: string, words: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  const found = new Map(
    words
      .filter((word) => word.toLowerCase().startsWith(wanted))
      .map((word) => [word.toLowerCase(), word] as const),
  );
  return [...found.values()];
}
