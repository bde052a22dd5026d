/** Whether a role or member may use a command, or every command of the bot, as the server's Integrations page has it. */
export interface CommandGrant {
  /** The id of the command, or the bot's application id for all commands without grants of their own. */
  readonly commandId: string;
  readonly to: 'role' | 'member';
  /** The id of a role or member; the role of everybody has the server's id. */
  readonly id: string;
  readonly isAllowed: boolean;
}

/** Who uses which command where. */
export interface CommandUse {
  readonly applicationId: string;
  readonly guildId: string;
  readonly commandId: string;
  readonly userId: string;
  readonly roles: readonly string[];
}

/**
 * Whether a server's grants explicitly allow a use, by Discord's rules ("Application Command Permissions"): those of the
 * command stand in place of the bot's, a member's own before a role's, and one allowing role suffices.
 */
export function isGranted(grants: readonly CommandGrant[], use: CommandUse): boolean {
  const ofCommand = grants.filter(({ commandId }) => commandId === use.commandId);
  const ruling =
    ofCommand.length > 0 ? ofCommand : grants.filter(({ commandId }) => commandId === use.applicationId);
  const own = ruling.find(({ to, id }) => to === 'member' && id === use.userId);
  if (own !== undefined) return own.isAllowed;
  const ofRoles = ruling.filter(({ to, id }) => to === 'role' && use.roles.includes(id));
  const everybody = ruling.filter(({ to, id }) => to === 'role' && id === use.guildId);
  return (ofRoles.length > 0 ? ofRoles : everybody).some(({ isAllowed }) => isAllowed);
}
