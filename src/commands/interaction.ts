import type { Filled } from '../reply/modal.ts';

/** Who uses the bot, where, and what is allowed there: read once, from whatever transport it came by. */
export interface InteractionContext {
  /** Discord's id of the interaction; absent in a terminal. */
  readonly interactionId?: string | undefined;
  /** Discord's id of the bot's application. */
  readonly applicationId?: string | undefined;
  /** Discord's locale of the user, such as `en-US`. */
  readonly locale: string;
  /** The locale that the server has chosen, where this answer is for everyone there. */
  readonly publicLocale?: string | undefined;
  readonly userId?: string | undefined;
  readonly guildId?: string | undefined;
  readonly channelId?: string | undefined;
  /** Which kind of thread the channel is, posts of forums included; absent where it is none. */
  readonly thread?: 'public' | 'private' | undefined;
  /** The channel that the thread belongs to. */
  readonly parentId?: string | undefined;
  /** Whether this place lets the app show its answers to others. */
  readonly mayPost: boolean;
  /** Discord's bit field of what the user may do in this channel; 0 outside of servers. */
  readonly permissions: bigint;
  /** Discord's bit field of what the app may do in this channel; absent where Discord does not say. */
  readonly appPermissions?: bigint | undefined;
  /** Ids of the user's roles in the server. */
  readonly roles?: readonly string[] | undefined;
}

/** A file that somebody sent with a command. */
export interface Attachment {
  readonly name: string;
  /** In bytes, as Discord says. */
  readonly size: number;
  readonly url: string;
}

/** A use of a command, or its typing. */
export interface Invocation extends InteractionContext {
  /** The command's name; empty for kinds of commands that the bot does not have. */
  readonly command: string;
  /** Discord's id of the command. */
  readonly commandId?: string | undefined;
  /** Which of the command's own commands: `/schedule add`. */
  readonly subcommand?: string | undefined;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** The files of its options, by the option's name. */
  readonly attachments?: Readonly<Record<string, Attachment>> | undefined;
  /** The option that is being typed, when this asks for suggestions. */
  readonly focused?: string | undefined;
  /** The text of the message that a message command was used on. */
  readonly message?: string | undefined;
}

/** A form that was submitted; opened from a message's button, it is a click on that message too. */
export interface Submission extends Omit<Click, 'values'> {
  readonly filled: Filled;
  /** The files, by the field's custom id. */
  readonly files: Readonly<Record<string, readonly Attachment[]>>;
}

/** A click on a button of a message of the bot's, or a choice in its select. */
export interface Click extends InteractionContext {
  /** The action that the custom id names; empty where the custom id is not the bot's. */
  readonly action: string;
  readonly args: readonly string[];
  /** The mark of the pack that the message was made from; absent where that pack has no id. */
  readonly pack?: string | undefined;
  readonly values: readonly string[];
  readonly messageId?: string | undefined;
  /** Whether nobody but the user sees the message. */
  readonly isOnPrivate: boolean;
  /** The user whom the message answers, as Discord says it; absent where the bot posted it by itself. */
  readonly askedBy?: string | undefined;
  /** Whether the message may be changed for the user: nobody else sees it, or it answers them. */
  readonly ownsMessage: boolean;
  /** The locale that the server has chosen, where everyone sees the message clicked on. */
  readonly messageLocale?: string | undefined;
}
