import { UserError } from '../language/user-error.ts';
import { pageOf, turnedTo } from '../reply/paged-menu.ts';
import type { ClickAnswer, Reply } from '../reply/reply.ts';
import { type Click, forMessage } from './command.ts';
import { updateOwn } from './open.ts';

/**
 * What a click on a card with a paged select gives: a choice opens a record or turns the page of the card, a button
 * shows the card beside the message that it stands on. `card` makes a page of the card for whoever sees it, `open`
 * opens a token.
 */
export function clickPaged(
  click: Click,
  card: (page: number, context: Click) => Reply,
  open: (token: string) => Reply,
): ClickAnswer {
  const [value] = click.values;
  if (value === undefined) return { do: 'reply', reply: card(pageOf(click.args[1]), click) };
  const page = turnedTo(value);
  return page === undefined
    ? { do: 'reply', reply: open(value) }
    : updateOwn(click, card(page, forMessage(click)));
}

/** A record that a custom id stands for. Throws a UserError where it is not in the base any more. */
export function stillThere<T>(record: T | undefined): T {
  if (record === undefined) throw new UserError('record.gone');
  return record;
}
