import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import { buttonsOf, selectsOf } from '../tests/fixtures/controls.ts';
import {
  buttonPress,
  selectChoice,
  slashCommand,
  typing,
} from '../tests/fixtures/discord-emulator/interactions.ts';
import { readJudged } from '../tests/golden/judged.ts';

/** Nobody is to be told to wait: each interaction is another person's. */
const FIRST_PERSON = 510_000_000_000_000_000n;
/** More than use a bot within the ten seconds that its cool-down remembers. */
const PEOPLE = 20_000n;

const queries = readJudged('tests/golden/own.jsonl').map(({ query }) => query);
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
let people = 0n;
const somebody = () => {
  people = (people + 1n) % PEOPLE;
  return { userId: String(FIRST_PERSON + people) };
};

const COMMANDS = ['ask', 'ask', 'ask', 'timeline', 'compare', 'kurils'];

/** The command with this number; the same number is the same command by somebody else. */
export const command = (index: number): APIInteraction => {
  const name = at(COMMANDS, index);
  return slashCommand(name, name === 'timeline' ? {} : at(queries, index), somebody());
};

/** The beginning of a query in `/ask`. */
export const typed = (index: number): APIInteraction =>
  typing('ask', at(queries, index).slice(0, 4 + (index % 20)), 'query', somebody());

/** A click on each control of a message; what removes it is left out. */
export const clicksOn = (message: APIMessage): (() => APIInteraction)[] => [
  ...buttonsOf(message.components ?? []).flatMap((one) =>
    'custom_id' in one && !one.custom_id.startsWith('1|delete')
      ? [() => buttonPress(one.custom_id, message, somebody())]
      : [],
  ),
  ...selectsOf(message.components ?? []).flatMap(({ custom_id: id, options }) =>
    options.map(
      ({ value }) =>
        () =>
          selectChoice(id, value, message, somebody()),
    ),
  ),
];
