import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Click, InteractionContext, Invocation, Submission } from '../../commands/interaction.ts';
import { anything, attachments, listOf, text, user } from './lenient.ts';
import { messageText } from './message-text.ts';
import { readClick, readSubmission } from './read-click.ts';

/** A parsed interaction: no code after `readInteraction` reads the raw one. */
export type Interaction =
  | { readonly kind: 'ping' }
  | { readonly kind: 'command' | 'typing'; readonly context: Invocation }
  | { readonly kind: 'click'; readonly context: Click }
  | { readonly kind: 'submission'; readonly context: Submission }
  /** An unknown type of interaction. */
  | { readonly kind: 'other'; readonly context: InteractionContext };

/** Interactions that are answered with a message. */
export type Answerable = Exclude<Interaction, { kind: 'ping' | 'typing' }>;

/** A permission bit field; anything else grants nothing. */
const permissions = z
  .string()
  .regex(/^\d{1,20}$/)
  .transform(BigInt)
  .catch(0n);
/** A field that is absent or not of the documented type is dropped. */
const interaction = z.object({
  id: text,
  application_id: text,
  type: z.number().catch(0),
  locale: z.string().catch('en-US'),
  guild_id: text,
  channel: z
    .object({ id: text, type: z.number().optional().catch(undefined), parent_id: text })
    .optional()
    .catch(undefined),
  member: z
    .object({ user, permissions, roles: listOf(z.string()) })
    .optional()
    .catch(undefined),
  user,
  app_permissions: permissions.optional(),
  authorizing_integration_owners: z.record(z.string(), z.unknown()).optional().catch(undefined),
  data: anything,
  message: anything,
});
type Raw = z.infer<typeof interaction>;

const option = z.object({
  name: z.string(),
  type: z.number().optional().catch(undefined),
  value: z.union([z.string(), z.number(), z.boolean()]).optional().catch(undefined),
  focused: z.boolean().optional().catch(undefined),
  options: anything,
});
const options = listOf(option);

const commandData = z.object({
  id: text,
  name: z.string(),
  type: z.number(),
  options: anything,
  target_id: text,
  resolved: z
    .object({
      messages: z.record(z.string(), z.unknown()).catch({}),
      attachments,
    })
    .optional()
    .catch(undefined),
});

/** Parses any interaction; malformed fields count as absent. Does not throw. */
export function readInteraction(raw: unknown): Interaction {
  const { data: read = interaction.parse({}) } = interaction.safeParse(raw);
  const context = readContext(read);
  switch (read.type) {
    case InteractionType.Ping:
      return { kind: 'ping' };
    case InteractionType.ApplicationCommand:
      return { kind: 'command', context: { ...context, ...readCommand(read.data) } };
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'typing', context: { ...context, ...readCommand(read.data) } };
    case InteractionType.MessageComponent:
      return { kind: 'click', context: { ...context, ...readClick(read, context.userId) } };
    case InteractionType.ModalSubmit:
      return { kind: 'submission', context: { ...context, ...readSubmission(read, context.userId) } };
    default:
      return { kind: 'other', context };
  }
}

function readContext(read: Raw): InteractionContext {
  const {
    id,
    application_id: applicationId,
    locale,
    guild_id: guildId,
    channel,
    member,
    user: person,
    app_permissions: granted,
  } = read;
  const thread = channel?.type === undefined ? undefined : THREADS.get(channel.type);
  return {
    interactionId: id,
    ...(applicationId !== undefined && { applicationId }),
    locale,
    userId: member?.user?.id ?? person?.id,
    guildId,
    channelId: channel?.id,
    mayPost: mayPost(read),
    permissions: member?.permissions ?? 0n,
    ...(granted !== undefined && { appPermissions: granted }),
    // The parent of any other channel is its category.
    ...(thread !== undefined && { thread, parentId: channel?.parent_id }),
    ...(member !== undefined && { roles: member.roles }),
  };
}

const THREADS: ReadonlyMap<number, 'public' | 'private'> = new Map([
  [ChannelType.PublicThread, 'public'],
  [ChannelType.AnnouncementThread, 'public'],
  [ChannelType.PrivateThread, 'private'],
]);

/**
 * Whether an answer may be public: always outside servers, in a server by the app's permissions. Discord itself hides
 * the answers of a user-installed app that may not post publicly.
 */
function mayPost({
  guild_id: guildId,
  app_permissions: granted,
  authorizing_integration_owners: owners,
}: Raw) {
  // Without these fields, Discord decides.
  if (guildId === undefined || granted === undefined) return true;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const isOfPerson = owners?.[GuildInstall] === undefined && owners?.[UserInstall] !== undefined;
  const { SendMessages, SendMessagesInThreads, UseExternalApps } = PermissionFlagsBits;
  const needed = isOfPerson ? UseExternalApps : SendMessages | SendMessagesInThreads;
  return (granted & needed) !== 0n;
}

type Command = Pick<Invocation, 'command' | 'commandId' | 'subcommand' | 'options' | 'focused' | 'message'>;

function readCommand(data: unknown): Command {
  const read = commandData.safeParse(data);
  if (!read.success) return { command: '', options: {} };
  const { name, type, target_id: target = '', resolved } = read.data;
  if (type === ApplicationCommandType.Message)
    return { command: name, options: {}, message: messageText(resolved?.messages[target]) };
  if (type !== ApplicationCommandType.ChatInput) return { command: '', options: {} };
  const all = options.parse(read.data.options);
  const [first] = all;
  const isSubcommand = first?.type === ApplicationCommandOptionType.Subcommand;
  const given = isSubcommand ? options.parse(first.options) : all;
  const files = given.flatMap(({ name: key, type: kind, value }) => {
    const sent = resolved?.attachments[String(value)];
    if (kind !== ApplicationCommandOptionType.Attachment || sent === undefined) return [];
    return [[key, sent] as const];
  });
  return {
    command: name,
    ...(read.data.id !== undefined && { commandId: read.data.id }),
    ...(isSubcommand && { subcommand: first.name }),
    options: Object.fromEntries(
      given.flatMap(({ name: key, value }) => (value === undefined ? [] : [[key, value]])),
    ),
    ...(files.length > 0 && { attachments: Object.fromEntries(files) }),
    focused: given.find(({ focused }) => focused)?.name,
  };
}
