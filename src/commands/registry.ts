import { UserError } from '../errors.ts';
import { askCommand } from './ask.ts';
import { bibliographyCommand } from './bibliography.ts';
import { checkCommand } from './check.ts';
import { citeCommand } from './cite.ts';
import type { Action, Command, Registry, Services } from './command.ts';
import { compareCommand } from './compare.ts';
import { deckCommand } from './deck.ts';
import { discussActions } from './discuss.ts';
import { discussCommand } from './discussion.ts';
import { factCommand } from './fact.ts';
import { gapsCommand } from './gaps.ts';
import { helpCommand } from './help.ts';
import { mapCommand } from './map.ts';
import { openActions } from './open.ts';
import { packetCommand } from './packet.ts';
import { quizCommand } from './quiz.ts';
import { scheduleCommand } from './schedule.ts';
import { memoryOf } from './server-memory.ts';
import { settingsCommand } from './settings.ts';
import { shareActions } from './share.ts';
import { sourceCommand } from './source.ts';
import { timelineCommand } from './timeline.ts';
import { topicCommand } from './topic.ts';
import { whoCommand } from './who.ts';

/**
 * Makes every command, the fixed ones and one for each topic, and every action of their controls. Throws where a
 * topic takes a fixed command's name.
 */
export function createRegistry(services: Services): Registry {
  const commands = new Map<string, Command>();
  const actions = new Map<string, Action>();
  const act = (more: Readonly<Record<string, Action>> = {}) => {
    for (const [name, action] of Object.entries(more)) {
      if (actions.has(name)) throw new Error(`Two actions '${name}'`);
      actions.set(name, action);
    }
  };
  const add = (command: Command) => {
    const { name } = command.data;
    if (commands.has(name))
      throw new UserError(`topics/${name}.yaml: /${name} is one of the bot's own commands: rename the topic`);
    commands.set(name, command);
    act(command.actions);
  };
  const registry = { commands, actions, memory: memoryOf(services) };
  add(askCommand(services));
  for (const topic of services.base.topics.values()) add(topicCommand(services, topic));
  add(timelineCommand(services));
  if (services.base.maps.size > 0) add(mapCommand(services));
  add(compareCommand(services));
  add(whoCommand(services));
  add(sourceCommand(services));
  add(factCommand(services));
  add(citeCommand(services));
  add(bibliographyCommand(services));
  add(checkCommand(services));
  add(discussCommand(services));
  add(deckCommand(services));
  add(scheduleCommand(services));
  add(quizCommand(services));
  add(packetCommand(services));
  add(gapsCommand(services));
  add(settingsCommand(services));
  add(helpCommand(services, () => registry));
  act(discussActions(services));
  act(openActions(services));
  act(shareActions((name) => actions.get(name)));
  return registry;
}
