import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/**
 * All that the bot asks of a server: to be seen, to answer where it is asked, to attach pictures and files, and to open
 * a thread with a poll below a question for discussion.
 */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.SendPolls |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles;

/** The link by which someone who manages a server adds the bot to it. */
export function inviteLink(appId: string): string {
  const query = new URLSearchParams({
    client_id: appId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: PERMISSIONS.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
