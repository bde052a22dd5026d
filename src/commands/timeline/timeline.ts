import { UserError } from '../../language/user-error.ts';
import type { CardPicture } from '../../reply/pictured.ts';
import type { Reply } from '../../reply/reply.ts';
import {
  type Click,
  type Command,
  forMessage,
  type InteractionContext,
  type Services,
  textOption,
  viewFor,
} from '../command.ts';
import { privateOption, slashCommand, stringOption } from '../command-data.ts';
import { updateOwn } from '../open.ts';
import { withPicture } from '../picture.ts';
import { suggestDates, suggestTopics } from '../suggestions.ts';
import { themeOf, themeOption } from '../theme-option.ts';
import { topicOption } from '../topic-option.ts';
import { ALL_TIMES, timelineCard } from './timeline-card.ts';
import type { Span } from './timeline-entries.ts';
import { kindsOption, type Look, shapeOf, shapeOption } from './timeline-options.ts';
import { timelineRequest } from './timeline-picture.ts';
import { MAX_TYPED, spanOf, spanOfClick } from './timeline-range.ts';

/**
 * `/timeline`: what happened and was said in order of time, of a time and a topic if these are given, page by page, the
 * first below a picture of it.
 */
export function timelineCommand(services: Services): Command {
  const show = async (asker: InteractionContext, span: Span, look: Look, page = 0): Promise<Reply> => {
    const view = viewFor(services, asker);
    const request = page > 0 ? undefined : timelineRequest(view, span, look);
    const card = (picture: CardPicture) => {
      const reply = timelineCard(view, span, look, page, picture);
      if (reply === undefined) throw new UserError('timeline.empty');
      return reply;
    };
    if (request === undefined) return card(undefined);
    return withPicture(services, 'timeline', (draw) => draw.timeline(request), card);
  };
  const turn = async (click: Click, span: Span, page: number) => {
    const look = { theme: themeOf(click.args[4]), shape: shapeOf(click.args[6]) };
    return updateOwn(click, await show(forMessage(click), span, look, page));
  };
  const date = { autocomplete: true, max_length: MAX_TYPED };
  return {
    data: slashCommand(
      'timeline',
      stringOption('option.when', date),
      topicOption,
      kindsOption,
      stringOption('option.from', date),
      stringOption('option.to', date),
      shapeOption,
      themeOption,
      privateOption,
    ),
    execute: (invocation) =>
      show(invocation, spanOf(services, invocation), {
        theme: themeOf(textOption(invocation, 'theme')),
        shape: shapeOf(textOption(invocation, 'size')),
      }),
    autocomplete(invocation) {
      services.draw.warmUp();
      const typed = textOption(invocation, invocation.focused ?? '') ?? '';
      return invocation.focused === 'topic'
        ? suggestTopics(viewFor(services, invocation), typed)
        : suggestDates(viewFor(services, invocation), typed);
    },
    actions: {
      timeline: (click) =>
        turn(click, spanOfClick(services, click), Number.parseInt(click.args[3] ?? '0', 10) || 0),
      'timeline-jump': (click) => {
        const [chosen = ALL_TIMES] = click.values;
        const [from, to = from] = chosen === ALL_TIMES ? [] : chosen.split('/');
        const [, , ...rest] = click.args;
        return turn(click, spanOfClick(services, { ...click, args: [from ?? '', to ?? '', ...rest] }), 0);
      },
    },
  };
}
