import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { sayFor } from '../language/language.ts';
import type { CustomId } from '../reply/custom-id.ts';
import type { Modal } from '../reply/modal.ts';
import type { Choice, ClickAnswer, Reply, SubmissionAnswer, View } from '../reply/reply.ts';
import type { Click, InteractionContext, Invocation, Submission } from './interaction.ts';
import type { ServerMemory } from './server/server-memory.ts';
import type { Services } from './services.ts';

export type { Click, InteractionContext, Invocation, Services, Submission };

/** What the buttons and selects of a custom id's action do; handed what its custom id says. */
export type Action = (click: Click) => ClickAnswer | Promise<ClickAnswer>;

/**
 * A modal and what its submission does. Both are handed the arguments of its custom id, and both check what the person
 * may do: time passes between them. A UserError of `submit` is shown with what was filled in, and a button opens the
 * modal with it again.
 */
export interface Form {
  /** Made within a second, since Discord takes no modal after a placeholder. */
  modal(context: InteractionContext, args: readonly string[]): Modal | Promise<Modal>;
  submit(submission: Submission): SubmissionAnswer | Promise<SubmissionAnswer>;
}

/** A slash or message command: how Discord is told of it, what it does, and what its controls do. */
export interface Command {
  readonly data:
    | RESTPostAPIChatInputApplicationCommandsJSONBody
    | RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(invocation: Invocation): Reply | Promise<Reply>;
  /** Whether only the asker sees its answers, those that take a while too. */
  readonly isPrivate?: boolean;
  /** Whether it sets up a server: several uses in a row are usual and count towards no cool-down. */
  readonly isSetup?: boolean;
  /** At most 25 suggestions for the focused option. */
  autocomplete?(invocation: Invocation): readonly Choice[];
  /** The same, in its place, where the suggestions are read from the store. */
  autocompleteStored?(invocation: Invocation): Promise<readonly Choice[]>;
  /** By action, the first word of a custom id. */
  readonly actions?: Readonly<Record<string, Action>>;
  /** By action, the first word of the modal's custom id; opened by a click's answer, or by `opens`. */
  readonly forms?: Readonly<Record<string, Form>>;
  /** The form that it opens in place of an answer; undefined where the invocation says all that is needed. */
  opens?(invocation: Invocation): CustomId | undefined;
  /** Those of its actions and forms whose new messages everyone sees. */
  readonly publicActions?: readonly string[];
}

/** Every command by name, every action and every form: what router, deployment, terminal, sandbox and help go by. */
export interface Registry {
  readonly commands: ReadonlyMap<string, Command>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly forms: ReadonlyMap<string, Form>;
  /** The actions and forms whose new messages everyone sees; those of all others are for the clicker alone. */
  readonly publicActions: ReadonlySet<string>;
  /** The id of the pack that it answers from; empty where that has none. */
  readonly pack: string;
  /** What is remembered of servers. */
  readonly memory: ServerMemory;
}

/** What cards are made with, in the asker's language, or in the server's where everyone sees them. */
export const viewFor = (
  { base, passageOf, siteUrl }: Services,
  { locale, publicLocale }: Pick<InteractionContext, 'locale' | 'publicLocale'>,
): View =>
  publicLocale === undefined
    ? { base, passageOf, siteUrl, say: sayFor(locale) }
    : { base, passageOf, siteUrl, say: sayFor(publicLocale), own: sayFor(locale) };

/** A click whose answer changes the message where that is the clicker's own: everyone may see the change. */
export const forMessage = (click: Click): Click => ({
  ...click,
  publicLocale: click.publicLocale ?? (click.ownsMessage ? click.messageLocale : undefined),
});

/** What was typed into a field of a form or chosen in it, trimmed; undefined where it was left empty. */
export function filledIn({ filled }: Pick<Submission, 'filled'>, name: string): string | undefined {
  const text = filled[name]?.[0]?.trim() ?? '';
  return text === '' ? undefined : text;
}

/** A text option of an invocation, trimmed; undefined where it is absent or blank. */
export function textOption({ options }: Pick<Invocation, 'options'>, name: string): string | undefined {
  const value = options[name];
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}
