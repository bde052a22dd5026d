/** Who asks, where, and what is allowed there: read from whatever transport it came by. */
export interface Asker {
  /** Discord's locale of the user, such as `en-US`. */
  readonly locale: string;
  /** The locale that the server has chosen, where this answer is for everyone there. */
  readonly publicLocale?: string | undefined;
  readonly userId?: string | undefined;
  readonly guildId?: string | undefined;
  readonly channelId?: string | undefined;
  /** Whether this place lets the app show its answers to others. */
  readonly mayPost: boolean;
  /** Discord's bit field of what the asker may do in this channel; 0 outside of servers. */
  readonly permissions: bigint;
  /** Discord's bit field of what the app may do in this channel; absent where Discord does not say. */
  readonly appPermissions?: bigint | undefined;
  /** Discord's type of this channel, and the channel that it is a thread or post of. */
  readonly channelType?: number | undefined;
  readonly parentId?: string | undefined;
  /** Ids of the asker's roles in the server. */
  readonly roles?: readonly string[] | undefined;
}

/** A person's use of a command. */
export interface Invocation extends Asker {
  readonly command: string;
  /** Which of the command's own commands: `/schedule add`. */
  readonly subcommand?: string | undefined;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** The option that is being typed, when this asks for suggestions. */
  readonly focused?: string | undefined;
  /** The text of the message that a message command was used on. */
  readonly message?: string | undefined;
}

/** A person's click on a button, or choice in a select, of a message of ours. */
export interface Click extends Asker {
  readonly args: readonly string[];
  readonly values: readonly string[];
  /** Whether the message may be changed for this person: nobody else sees it, or it answers them. */
  readonly ownsMessage: boolean;
  /** The locale that the server has chosen, where everyone sees the message clicked on. */
  readonly messageLocale?: string | undefined;
}
