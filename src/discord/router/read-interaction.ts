import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Asker, Click, Invocation } from '../../commands/command.ts';
import { readCustomId } from '../../reply/custom-id.ts';

type Typed = APIApplicationCommandInteraction | APIApplicationCommandAutocompleteInteraction;

/** Reads who asks, where and what is allowed there out of any raw interaction but a ping. */
export function readAsker(interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>): Asker {
  const { member, user, guild_id: guildId, channel } = interaction;
  return {
    locale: interaction.locale,
    userId: member?.user.id ?? user?.id,
    guildId: idOf(guildId),
    channelId: idOf(channel?.id),
    mayPost: mayPost(interaction),
    permissions: bits(member?.permissions),
    ...placeOf(interaction),
  };
}

/** An id where there is one: what is broken has null, or a number, and is not to be remembered by it. */
const idOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What else Discord says of the place and the asker: absent where a partial interaction does not. */
function placeOf({
  app_permissions: granted,
  channel,
  member,
}: Exclude<APIInteraction, { type: InteractionType.Ping }>): Partial<Asker> {
  const parentId = channel !== undefined && 'parent_id' in channel ? channel.parent_id : undefined;
  return {
    ...(granted !== undefined && { appPermissions: bits(granted) }),
    ...(channel !== undefined && { channelType: channel.type }),
    ...(typeof parentId === 'string' && { parentId }),
    ...(Array.isArray(member?.roles) && { roles: member.roles }),
  };
}

/**
 * Whether others may be shown an answer: outside of servers always; in a server by the app's permissions there.
 * Discord hides an answer by itself where an app that a person added may not use its commands in public.
 */
function mayPost(interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>): boolean {
  const { guild_id: guildId, app_permissions: granted, authorizing_integration_owners: owners } = interaction;
  // A partial interaction, as older fixtures of transports have it, says nothing: Discord itself will decide.
  if (guildId === undefined || granted === undefined) return true;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const isOfPerson = owners?.[GuildInstall] === undefined && owners?.[UserInstall] !== undefined;
  const { SendMessages, SendMessagesInThreads, UseExternalApps } = PermissionFlagsBits;
  const needed = isOfPerson ? UseExternalApps : SendMessages | SendMessagesInThreads;
  return (bits(granted) & needed) !== 0n;
}

/** Discord's permissions as a number; what is no number grants nothing. */
const bits = (permissions: string | undefined): bigint =>
  permissions !== undefined && /^\d{1,20}$/.test(permissions) ? BigInt(permissions) : 0n;

/** Whether the one who used a command wants the answer in private; answers to clicks are private unless they say. */
export function wantsPrivate(interaction: APIInteraction): boolean {
  if (interaction.type !== InteractionType.ApplicationCommand) return true;
  const { data }: { readonly data?: Typed['data'] } = interaction;
  if (data?.type !== ApplicationCommandType.ChatInput) return false;
  return givenIn(data).values.some(({ name, value }) => name === 'private' && value === true);
}

/** Reads a command's use, or its typing; undefined for kinds of commands that we do not have. */
export function readInvocation(interaction: Typed): Invocation | undefined {
  // The type promises data; whoever sends none gets an answer too.
  const { data }: { readonly data?: Typed['data'] } = interaction;
  if (data?.type === ApplicationCommandType.Message) {
    const message = data.resolved.messages[data.target_id];
    return { ...readAsker(interaction), command: data.name, options: {}, message: message?.content ?? '' };
  }
  if (data?.type !== ApplicationCommandType.ChatInput) return undefined;
  const { own, values } = givenIn(data);
  return {
    ...readAsker(interaction),
    command: data.name,
    ...(own !== undefined && { subcommand: own.name }),
    options: Object.fromEntries(values.map(({ name, value }) => [name, value])),
    focused: values.find((option) => 'focused' in option && option.focused)?.name,
  };
}

/** The subcommand that was used, if one was, and the options that were given. */
function givenIn({ options = [] }: Extract<Typed['data'], { type: ApplicationCommandType.ChatInput }>) {
  const [first] = options;
  const own = first?.type === ApplicationCommandOptionType.Subcommand ? first : undefined;
  const given: readonly APIApplicationCommandInteractionDataOption<InteractionType>[] =
    own?.options ?? options;
  return { own, values: given.filter(hasValue) };
}

/** Reads a click: the action that its custom id names, undefined where the id is none of ours. */
export function readClick(
  interaction: APIMessageComponentInteraction,
): { readonly action: string; readonly click: Click } | undefined {
  const { data, message } = interaction;
  const id = readCustomId(data.custom_id);
  if (id === undefined) return undefined;
  const asker = readAsker(interaction);
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const answered = message.interaction_metadata?.user.id;
  return {
    action: id.action,
    click: {
      ...asker,
      args: id.args,
      values: data.component_type === ComponentType.Button ? [] : data.values,
      ownsMessage: isPrivate || (answered !== undefined && answered === asker.userId),
    },
  };
}

type ValueOption = Extract<APIApplicationCommandInteractionDataOption<InteractionType>, { value: unknown }>;

const hasValue = (
  option: APIApplicationCommandInteractionDataOption<InteractionType>,
): option is ValueOption =>
  option.type !== ApplicationCommandOptionType.Subcommand &&
  option.type !== ApplicationCommandOptionType.SubcommandGroup;
