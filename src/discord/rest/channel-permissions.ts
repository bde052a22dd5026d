import {
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord.js';

/** The inputs of the permission algorithm. */
export interface Membership {
  readonly guild: Pick<APIGuild, 'id' | 'roles'>;
  readonly member: Pick<APIGuildMember, 'roles'>;
  readonly userId: string;
  readonly overwrites: readonly APIOverwrite[];
}

/** A member's permissions in a channel, by Discord's documented algorithm ("Permission Overwrites"). */
export function permissionsOf({ guild, member, userId, overwrites }: Membership): bigint {
  const roles = new Set([guild.id, ...member.roles]);
  const base = all(guild.roles.filter(({ id }) => roles.has(id)).map(({ permissions }) => permissions));
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return base;
  const everyone = overwrites.filter(({ id }) => id === guild.id);
  const ofRoles = overwrites.filter(
    ({ id, type }) => type === OverwriteType.Role && id !== guild.id && roles.has(id),
  );
  const own = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId);
  return [everyone, ofRoles, own].reduce(
    (granted, some) => (granted & ~all(some.map(({ deny }) => deny))) | all(some.map(({ allow }) => allow)),
    base,
  );
}

const { Administrator, MentionEveryone } = PermissionFlagsBits;

/** The roles that a bot with these permissions in a channel may mention: all but everybody's, or those open to mentions. */
export const mentionableRoles = ({ id: everyone, roles }: Membership['guild'], granted: bigint): string[] =>
  roles
    .filter(({ id, mentionable }) => {
      const isAllowed = mentionable || (granted & (Administrator | MentionEveryone)) !== 0n;
      return id !== everyone && isAllowed;
    })
    .map(({ id }) => id);

const all = (permissions: readonly string[]): bigint =>
  permissions.reduce((sum, one) => sum | BigInt(one), 0n);
