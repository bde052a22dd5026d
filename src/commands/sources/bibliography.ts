import { apa } from '../../citation/styles.ts';
import type { Topic } from '../../facts/topic.ts';
import { UserError } from '../../language/user-error.ts';
import { recordOf } from '../../reply/token.ts';
import { type Click, type Command, forMessage, type Services, textOption, viewFor } from '../command.ts';
import { privateOption, slashCommand } from '../command-data.ts';
import { updateOwn } from '../open.ts';
import { suggestTopics } from '../suggestions.ts';
import { topicOf, topicOption } from '../topic-option.ts';
import { bibliographyCard } from './bibliography-card.ts';
import { styleOf, styleOption, suggestStyles } from './style-option.ts';

/** `/bibliography`: the sources of a topic or of the whole base as a list of references, and as a file. */
export const bibliographyCommand = (services: Services): Command => ({
  data: slashCommand('bibliography', topicOption, styleOption, privateOption),
  execute(invocation) {
    const topic = topicOf(services.base, textOption(invocation, 'topic'));
    const style = styleOf(textOption(invocation, 'style')) ?? apa;
    return bibliographyCard(viewFor(services, invocation), style, topic);
  },
  autocomplete(invocation) {
    const typed = textOption(invocation, invocation.focused ?? '') ?? '';
    return invocation.focused === 'style'
      ? suggestStyles(typed)
      : suggestTopics(viewFor(services, invocation), typed);
  },
  actions: {
    bibliography(click) {
      const [, written] = click.args;
      const [chosen] = click.values;
      const style = styleOf(chosen ?? written) ?? apa;
      const topic = topicOfClick(services, click);
      return chosen === undefined
        ? { do: 'reply', reply: bibliographyCard(viewFor(services, click), style, topic) }
        : updateOwn(click, bibliographyCard(viewFor(services, forMessage(click)), style, topic));
    },
  },
});

function topicOfClick({ base }: Services, { args: [token = ''] }: Click): Topic | undefined {
  const topic = recordOf(base.topics, token);
  if (topic === undefined && token !== '') throw new UserError('record.gone');
  return topic;
}
