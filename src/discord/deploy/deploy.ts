import {
  DiscordAPIError,
  type REST,
  type RESTGetCurrentApplicationResult,
  RESTJSONErrorCodes,
  type RESTPutAPIApplicationCommandsResult,
  Routes,
} from 'discord.js';
import type { Command, Registry } from '../../commands/command.ts';
import { EXIT, OperatorError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { type Access, createRest, explainFailure } from '../rest/rest.ts';
import { inviteLink } from './invite.ts';

/** Where commands are registered: in one guild, or globally without a `guildId`. */
export interface DeployTarget extends Access {
  readonly appId?: string | undefined;
  readonly guildId?: string | undefined;
}

/**
 * Returns a function that registers the registry's commands with Discord, unless it registered the same ones before.
 * (Discord accepts the same list again without effect.)
 * @throws OperatorError, from the returned function, that says what to do when Discord refuses or cannot be reached.
 */
export function createDeployment(registry: Registry, target: DeployTarget, log: Logger): () => Promise<void> {
  let registered: string | undefined;
  return async () => {
    const wanted = JSON.stringify(commandsOf(registry));
    if (wanted === registered) return;
    const names = await deployCommands(registry, target);
    registered = wanted;
    log.info({ count: names.length }, `commands: ${namesLine(names)}`);
  };
}

/**
 * Replaces Discord's list of the bot's commands with the registry's.
 * @returns The names of the commands that Discord has now.
 * @throws OperatorError that says what to do when Discord refuses or cannot be reached.
 */
export async function deployCommands(registry: Registry, target: DeployTarget): Promise<readonly string[]> {
  return explaining(target, async () => {
    const rest = createRest(target);
    const application = target.appId ?? (await currentApplicationId(rest));
    const route =
      target.guildId === undefined
        ? Routes.applicationCommands(application)
        : Routes.applicationGuildCommands(application, target.guildId);
    const commands = await rest.put(route, { body: commandsOf(registry) });
    return (commands as RESTPutAPIApplicationCommandsResult).map(({ name }) => name);
  });
}

/** A log line such as `26 registered: ask, kurils ...`. */
export const namesLine = (names: readonly string[]): string =>
  `${names.length} registered: ${names.join(', ')}`;

const commandsOf = ({ commands }: Registry) => [...commands.values()].map(({ data }) => asRequest(data));

async function explaining<T>(target: DeployTarget, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainTarget(error, target) ?? explainFailure(error);
  }
}

/** Discord sends permissions as text and expects a number. */
const asRequest = ({ default_member_permissions: permissions, ...data }: Command['data']) =>
  permissions === undefined || permissions === null
    ? data
    : { ...data, default_member_permissions: Number(permissions) };

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
