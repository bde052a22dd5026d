import { type Say, sayFor, type TextKey } from './language.ts';

/** What stands in the places of a text; a function's text is said in the reader's language too. */
export type TextValues = Readonly<Record<string, string | number | ((say: Say) => string)>>;

/**
 * A mistake of somebody who uses the bot, or a refusal: a text of the interface that says what to do. Whoever catches it
 * says it in the reader's language; `message` is English, as a terminal shows it. Mistakes in the configuration, the
 * files and the command line of whoever runs the bot are `OperatorError`s.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly key: TextKey;
  readonly values: TextValues;

  constructor(key: TextKey, values: TextValues = {}) {
    super(said(sayFor('en'), key, values));
    this.key = key;
    this.values = values;
  }

  /** What it says in the language of `say`. */
  in(say: Say): string {
    return said(say, this.key, this.values);
  }
}

const said = (say: Say, key: TextKey, values: TextValues): string =>
  say(
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'function' ? value(say) : value]),
    ),
  );
