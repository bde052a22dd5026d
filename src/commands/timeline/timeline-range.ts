import { edtfBounds } from '../../dates/edtf.ts';
import { UserError } from '../../language/user-error.ts';
import { recordOf } from '../../reply/token.ts';
import { type Click, type Invocation, type Services, textOption, viewFor } from '../command.ts';
import { datesOf, pickedValue } from '../suggestions.ts';
import { topicOf } from '../topic-option.ts';
import type { Span } from './timeline-card.ts';

/** Characters of a date as it may be typed: what a custom id has room for. */
export const MAX_DATE = 20;

/** The span of a command's options. Throws a UserError where a date or topic cannot be read, or the dates are swapped. */
export function spanOf(services: Services, invocation: Invocation): Span {
  const { base } = services;
  const [from, to] = ['from', 'to'].map((name) => {
    const typed = textOption(invocation, name);
    return date(typed && pickedValue(datesOf(viewFor(services, invocation)), typed));
  });
  if (from && to && from.min > to.max) throw new UserError('timeline.swapped');
  const topic = topicOf(base, textOption(invocation, 'topic'));
  return { from: from?.text, to: to?.text, topic };
}

/** The span that a custom id carries. Throws a UserError where its topic is gone. */
export function spanOfClick({ base }: Services, click: Click): Span {
  const [from, to, token = ''] = click.args;
  const [first, last] = [from, to].map((text) => date(text || undefined));
  const topic = recordOf(base.topics, token);
  if (topic === undefined && token !== '') throw new UserError('record.gone');
  return { from: first?.text, to: last?.text, topic };
}

function date(text: string | undefined) {
  if (text === undefined) return undefined;
  const bounds = text.length > MAX_DATE ? undefined : edtfBounds(text);
  if (bounds === undefined) throw new UserError('timeline.bad-date', { date: text });
  return { text, ...bounds };
}
