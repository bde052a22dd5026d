import {
  DiscordAPIError,
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetCurrentApplicationResult,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import type { Command, Registry } from '../../commands/command.ts';
import { EXIT, OperatorError } from '../../errors.ts';
import { type Access, createRest, explainFailure } from '../rest/rest.ts';
import { type CommandDiff, diffCommands, isUnchanged } from './command-diff.ts';
import { inviteLink } from './invite.ts';

/** Where the commands go: one guild, or everywhere when `guildId` is left out. */
export interface Target extends Access {
  readonly appId?: string | undefined;
  readonly guildId?: string | undefined;
}

/** What Discord has of an application before a deployment. */
export interface Deployed {
  readonly rest: REST;
  readonly route: `/${string}`;
  readonly commands: RESTGetAPIApplicationCommandsResult;
}

/** Reads it, which can be done before it is known what is wanted. Throws as `deployCommands()` does. */
export const readDeployed = (target: Target): Promise<Deployed> =>
  explaining(target, async () => {
    const rest = createRest(target);
    const application = target.appId ?? (await currentApplicationId(rest));
    const route =
      target.guildId === undefined
        ? Routes.applicationCommands(application)
        : Routes.applicationGuildCommands(application, target.guildId);
    // Without this query Discord leaves localizations out, and every localized command would look changed.
    const query = new URLSearchParams({ with_localizations: 'true' });
    const commands = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
    return { rest, route, commands };
  });

/**
 * Makes Discord's list of the bot's commands equal to the registry's; writes only if something differs. Throws a
 * OperatorError that says what to do when Discord refuses or cannot be reached.
 */
export async function deployCommands(
  registry: Registry,
  target: Target,
  deployed: Promise<Deployed> = readDeployed(target),
): Promise<CommandDiff> {
  const { rest, route, commands } = await deployed;
  const wanted = [...registry.commands.values()].map(({ data }) => data);
  const diff = diffCommands(wanted, commands, target.guildId !== undefined);
  if (!isUnchanged(diff)) await explaining(target, () => rest.put(route, { body: wanted.map(asRequest) }));
  return diff;
}

async function explaining<T>(target: Target, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainTarget(error, target) ?? explainFailure(error);
  }
}

/** Discord describes the permissions as a number where they are sent and as a text where they come back. */
const asRequest = ({ default_member_permissions: permissions, ...data }: Command['data']) =>
  permissions === undefined || permissions === null
    ? data
    : { ...data, default_member_permissions: Number(permissions) };

/** The id of the application that the token belongs to. */
export async function currentApplicationId(rest: REST): Promise<string> {
  return ((await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult).id;
}

/** The two refusals that a wrong id in the configuration brings. */
function explainTarget(error: unknown, { appId, guildId }: Target): OperatorError | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  if (error.code === RESTJSONErrorCodes.MissingAccess && guildId !== undefined) {
    const how = appId === undefined ? 'with the link from npm run doctor' : `with ${inviteLink(appId)}`;
    return forbidden(`DISCORD_GUILD_ID: the bot is not in server ${guildId}: invite it ${how}`);
  }
  const wrongApp =
    error.code === RESTJSONErrorCodes.UnknownApplication ||
    error.code === RESTJSONErrorCodes.NotAuthorizedToPerformThisActionOnThisApplication;
  return wrongApp
    ? forbidden(`DISCORD_APP_ID: ${appId} is not this token's application: leave it out or mend it`)
    : undefined;
}

const forbidden = (message: string): OperatorError =>
  new OperatorError(message, { exitCode: EXIT.forbidden });

/** What a deployment did, a line each: `added /ask, /kurils`; one line if nothing. */
export function deploymentLines(diff: CommandDiff): readonly string[] {
  if (isUnchanged(diff)) return [`nothing to change (${diff.unchanged.length} unchanged)`];
  return (['added', 'changed', 'removed'] as const)
    .filter((what) => diff[what].length > 0)
    .map((what) => `${what} ${diff[what].map((name) => `/${name}`).join(', ')}`);
}
