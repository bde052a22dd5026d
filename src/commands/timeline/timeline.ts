import { UserError } from '../../language/user-error.ts';
import type { Theme } from '../../picture/drawing/theme.ts';
import type { Reply } from '../../reply/reply.ts';
import {
  type Command,
  forMessage,
  type InteractionContext,
  type Services,
  textOption,
  viewFor,
} from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { updateOwn } from '../open.ts';
import { PATIENCE, PATIENCE_OF_CHANGE, pictureFor } from '../picture.ts';
import { suggestDates, suggestTopics } from '../suggestions.ts';
import { themeArgs, themeOf, themeOption } from '../theme-option.ts';
import { topicOption } from '../topic-option.ts';
import { type Span, timelineCard } from './timeline-card.ts';
import { timelineRequest } from './timeline-picture.ts';
import { MAX_DATE, spanOf, spanOfClick } from './timeline-range.ts';

/**
 * `/timeline`: the dated facts in order of time, within bounds and a topic if these are given, page by page, the first
 * below a picture of them all.
 */
export function timelineCommand(services: Services): Command {
  const show = async (
    context: InteractionContext,
    span: Span,
    theme: Theme,
    page = 0,
    patience = PATIENCE,
  ): Promise<Reply> => {
    const view = viewFor(services, context);
    const request = page > 0 ? undefined : timelineRequest(view, span, theme);
    const picture =
      request && (await pictureFor(services, 'timeline', (draw) => draw.timeline(request), patience));
    const card = timelineCard(view, span, page, { picture, args: themeArgs(theme) });
    if (card === undefined) throw new UserError('timeline.empty');
    return card;
  };
  return {
    data: slashCommand(
      'timeline',
      stringOption('option.from', { autocomplete: true, max_length: MAX_DATE }),
      stringOption('option.to', { autocomplete: true, max_length: MAX_DATE }),
      topicOption,
      themeOption,
      privateOption,
    ),
    execute: (invocation) =>
      show(invocation, spanOf(services, invocation), themeOf(textOption(invocation, 'theme'))),
    autocomplete(invocation) {
      services.draw.prepare();
      const typed = textOption(invocation, invocation.focused ?? '') ?? '';
      return invocation.focused === 'topic'
        ? suggestTopics(viewFor(services, invocation), typed)
        : suggestDates(viewFor(services, invocation), typed);
    },
    actions: {
      timeline: async (click) => {
        const page = Number.parseInt(click.args[3] ?? '0', 10) || 0;
        const patience = click.ownsMessage ? PATIENCE_OF_CHANGE : PATIENCE;
        const theme = themeOf(click.args[4]);
        return updateOwn(
          click,
          await show(forMessage(click), spanOfClick(services, click), theme, page, patience),
        );
      },
    },
  };
}
