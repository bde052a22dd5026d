import { UserError } from '../errors.ts';
import { askCommand } from './ask.ts';
import type { Command, Registry, Services } from './command.ts';
import { helpCommand } from './help.ts';
import { timelineCommand } from './timeline.ts';
import { topicCommand } from './topic.ts';

/** Makes every command: the fixed ones and one for each topic. Throws where a topic takes a fixed command's name. */
export function createRegistry(services: Services): Registry {
  const registry = new Map<string, Command>();
  const add = (command: Command) => {
    const { name } = command.data;
    if (registry.has(name))
      throw new UserError(`topics/${name}.yaml: /${name} is one of the bot's own commands: rename the topic`);
    registry.set(name, command);
  };
  add(askCommand(services));
  for (const topic of services.base.topics.values()) add(topicCommand(services, topic));
  add(timelineCommand(services));
  add(helpCommand(services, () => registry));
  return registry;
}
