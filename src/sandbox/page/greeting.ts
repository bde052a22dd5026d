import type { Example, Start } from '../wire.ts';
import { nameOf, optionsOf, type SlashCommand } from './composer/commands.ts';
import { byId, make, makeButton } from './dom.ts';
import { local, say } from './texts.ts';

/** Shows the start of the channel: the pack's title, an introduction and example commands. */
export function drawGreeting(
  { title, examples }: Start,
  commands: readonly SlashCommand[],
  run: (command: SlashCommand, example: Example) => void,
): void {
  const buttons = examples.flatMap((example) => {
    const command = commands.find(({ name }) => name === example.command);
    if (command === undefined) return [];
    return [makeButton(lineOf(command, example), 'example', () => run(command, example))];
  });
  for (const id of ['server', 'place-topic']) byId(id).textContent = local(title, title.en);
  byId('greeting').replaceChildren(
    make('h2', {}, say('sandbox.welcome', { channel: 'seminar' })),
    make('p', {}, say('sandbox.about', { title: local(title, title.en) })),
    make('p', { class: 'how' }, say('sandbox.how')),
    make('p', { class: 'try' }, say('sandbox.try')),
    make('div', { class: 'examples' }, ...buttons),
  );
}

/** An example as typed. */
function lineOf(command: SlashCommand, { options }: Example): string {
  const typed = Object.entries(options).map(([name, value]) => {
    const option = optionsOf(command).find((one) => one.name === name);
    return `${option === undefined ? name : nameOf(option)}: ${local(value, value.en)}`;
  });
  return [`/${nameOf(command.data)}`, ...typed].join(' ');
}
