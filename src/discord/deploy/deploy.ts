import {
  DiscordAPIError,
  type REST,
  type RESTGetCurrentApplicationResult,
  RESTJSONErrorCodes,
  type RESTPutAPIApplicationCommandsResult,
  Routes,
} from 'discord.js';
import { EXIT, OperatorError } from '../../errors.ts';
import { type Access, createRest, explainFailure } from '../rest/rest.ts';
import { inviteLink } from './invite.ts';
import type { CommandRequest } from './pack-commands.ts';

/** Where commands are registered: in one guild, or globally without a `guildId`. */
export interface DeployTarget extends Access {
  readonly appId?: string | undefined;
  readonly guildId?: string | undefined;
}

/**
 * Replaces a list of the bot's commands that Discord has: a server's, or without a `guildId` that of everywhere.
 * @returns The names of the commands that Discord has now.
 * @throws OperatorError that says what to do when Discord refuses or cannot be reached.
 */
export async function deployCommands(
  commands: readonly CommandRequest[],
  target: DeployTarget,
  guildId = target.guildId,
): Promise<readonly string[]> {
  return explaining(target, async () => {
    const rest = createRest(target);
    const application = target.appId ?? (await currentApplicationId(rest));
    const route =
      guildId === undefined
        ? Routes.applicationCommands(application)
        : Routes.applicationGuildCommands(application, guildId);
    const registered = await rest.put(route, { body: commands });
    return (registered as RESTPutAPIApplicationCommandsResult).map(({ name }) => name);
  });
}

/** A log line such as `26 registered: ask, kurils ...`. */
export const namesLine = (names: readonly string[]): string =>
  `${names.length} registered: ${names.join(', ')}`;

/** Explains a failure of `work` by what the target may have wrong. */
export async function explaining<T>(target: DeployTarget, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainTarget(error, target) ?? explainFailure(error);
  }
}

/** The id of the application that the token belongs to. */
export async function currentApplicationId(rest: REST): Promise<string> {
  return ((await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult).id;
}

/** Explains the two refusals that a wrong id in the configuration causes. */
function explainTarget(error: unknown, { appId, guildId }: DeployTarget): OperatorError | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  if (error.code === RESTJSONErrorCodes.MissingAccess && guildId !== undefined) {
    const how = appId === undefined ? 'with the link from npm run doctor' : `with ${inviteLink(appId)}`;
    return forbidden(`DISCORD_GUILD_ID: the bot is not in server ${guildId}: invite it ${how}`);
  }
  const wrongApp =
    error.code === RESTJSONErrorCodes.UnknownApplication ||
    error.code === RESTJSONErrorCodes.NotAuthorizedToPerformThisActionOnThisApplication;
  return wrongApp
    ? forbidden(`DISCORD_APP_ID: ${appId} is not this token's application: leave it out or correct it`)
    : undefined;
}

const forbidden = (message: string): OperatorError =>
  new OperatorError(message, { exitCode: EXIT.forbidden });
