import type { FactBase } from '../facts/fact-base.ts';
import { UserError } from '../language/user-error.ts';
import { nameInScript } from '../reply/name-in-script.ts';
import type { Choice, Reply, View } from '../reply/reply.ts';
import { recordOf } from '../reply/token.ts';
import { answerReply } from './answers/answer-reply.ts';
import { type Command, type Services, textOption, viewFor } from './command.ts';
import { privateOption, slashCommand, stringOption } from './command-data.ts';
import { factOf } from './open.ts';
import { clickPaged, stillThere } from './paged-click.ts';

/** A kind of records that a command shows by name, each as a card with a paged select of its facts. */
interface Kind<T> {
  readonly command: 'who' | 'source';
  readonly recordsOf: (base: FactBase) => ReadonlyMap<string, T>;
  /** A name to type, for the error where none was. */
  readonly exampleOf: (base: FactBase) => string;
  readonly suggest: (view: View, typed: string) => Choice[];
  /** The card of the record that a text means, or a choice of those that it may mean. */
  readonly lookUp: (view: View, typed: string) => Reply;
  /** A record's card with a page of its facts, counted from 0. */
  readonly card: (view: View, record: T, page?: number) => Reply;
}

/** A command that shows one record by what it may be called. */
export const recordCommand = <T extends { readonly id: string }>(
  services: Services,
  { command, recordsOf, exampleOf, suggest, lookUp, card }: Kind<T>,
): Command => ({
  data: slashCommand(
    command,
    stringOption(`${command}.option`, { required: true, autocomplete: true }),
    privateOption,
  ),
  execute(invocation) {
    const view = viewFor(services, invocation);
    const typed = textOption(invocation, 'name');
    if (typed !== undefined) return lookUp(view, typed);
    throw new UserError(`${command}.needs-name`, {
      example: nameInScript(view.base, exampleOf(view.base), view.say.language),
    });
  },
  autocomplete: (invocation) => suggest(viewFor(services, invocation), textOption(invocation, 'name') ?? ''),
  actions: {
    [command](click) {
      const view = viewFor(services, click);
      // The select of a choice of records has no record in its custom id; that of a card has, and lists its facts.
      const [token = click.values[0]] = click.args;
      const record = stillThere(recordOf(recordsOf(view.base), token ?? ''));
      if (click.args.length === 0) return { do: 'reply', reply: card(view, record) };
      return clickPaged(
        click,
        (page, context) => card(viewFor(services, context), record, page),
        (chosen) => answerReply(view, factOf(services, chosen)),
      );
    },
  },
});
