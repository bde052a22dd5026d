import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** The permissions that the bot asks a server for, by Discord's names; docs/operating.md says what each is for. */
export const PERMISSIONS: Readonly<Record<string, bigint>> = {
  'View Channels': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Create Public Threads': PermissionFlagsBits.CreatePublicThreads,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Create Polls': PermissionFlagsBits.SendPolls,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Attach Files': PermissionFlagsBits.AttachFiles,
};

/** The link with which a server manager adds the bot. */
export function inviteLink(appId: string): string {
  const permissions = Object.values(PERMISSIONS).reduce((all, one) => all | one);
  const query = new URLSearchParams({
    client_id: appId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: permissions.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
