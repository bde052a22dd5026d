import { OperatorError } from '../errors.ts';
import { askCommand } from './answers/ask.ts';
import { factCommand } from './answers/fact.ts';
import { topicCommand } from './answers/topic.ts';
import { checkCommand } from './check/check.ts';
import { draftCommand } from './check/draft.ts';
import type { Action, Command, Form, Registry, Services } from './command.ts';
import { compareCommand } from './contrasts/compare.ts';
import { answersCommand } from './discussion/commit/answers.ts';
import { controversyCommand } from './discussion/controversy/controversy.ts';
import { deckCommand } from './discussion/deck/deck.ts';
import { discussActions } from './discussion/discuss-button.ts';
import { discussCommand } from './discussion/discussion.ts';
import { suggestCommand } from './discussion/own/suggest.ts';
import { planCommand } from './discussion/plan/plan.ts';
import { scheduleCommand } from './discussion/schedule/schedule.ts';
import { helpCommand } from './help/help.ts';
import { mapCommand } from './map/map.ts';
import { whoCommand } from './names/who.ts';
import { openActions } from './open.ts';
import { packetCommand } from './packet/packet.ts';
import { quizCommand } from './quiz/quiz.ts';
import { gapsCommand } from './server/gaps.ts';
import { settingsCommand } from './server/settings.ts';
import { shareActions } from './share.ts';
import { bibliographyCommand } from './sources/bibliography.ts';
import { citeCommand } from './sources/cite.ts';
import { sourceCommand } from './sources/source.ts';
import { timelineCommand } from './timeline/timeline.ts';

/**
 * Makes every command, the fixed ones and one for each topic, every action of their controls and every form. Throws where a
 * topic takes a fixed command's name.
 */
export function createRegistry(services: Services): Registry {
  const commands = new Map<string, Command>();
  const actions = new Map<string, Action>();
  const forms = new Map<string, Form>();
  const publicActions = new Set(['post']);
  const act = (more: Readonly<Record<string, Action>> = {}) => {
    for (const [name, action] of Object.entries(more)) {
      if (actions.has(name)) throw new Error(`Two actions '${name}'`);
      actions.set(name, action);
    }
  };
  const add = (command: Command) => {
    const { name } = command.data;
    if (commands.has(name))
      throw new OperatorError(
        `topics/${name}.yaml: /${name} is one of the bot's own commands: rename the topic`,
      );
    commands.set(name, command);
    act(command.actions);
    for (const [name, form] of Object.entries(command.forms ?? {})) {
      if (forms.has(name)) throw new Error(`Two forms '${name}'`);
      forms.set(name, form);
    }
    for (const name of command.publicActions ?? []) publicActions.add(name);
  };
  const registry = {
    ...{ commands, actions, forms, publicActions },
    pack: services.base.id,
    memory: services.memory,
  };
  add(askCommand(services, () => registry));
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
  add(draftCommand(services));
  add(discussCommand(services));
  add(deckCommand(services));
  add(suggestCommand(services));
  add(planCommand(services));
  add(answersCommand(services));
  add(scheduleCommand(services));
  add(controversyCommand(services));
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
