import { type REST, type RESTGetAPIGatewayBotResult, type RESTGetAPIUserResult, Routes } from 'discord.js';
import type { Config } from '../../config/config.ts';
import { currentApplicationId } from '../deploy/deploy.ts';
import { createRest, explainFailure } from '../rest/rest.ts';

/** The result of one check, in a line. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'fails' | 'not set';
  readonly text: string;
}

/** The results of the checks against Discord, and the application id if known. */
export interface Health {
  readonly checks: readonly Check[];
  readonly appId: string | undefined;
}

const NOT_SET = { state: 'not set', text: 'not set: local mode only' } as const;

/** Checks token, application id and gateway with Discord. Never throws. */
export async function checkDiscord({ token, ...target }: Config['discord']): Promise<Health> {
  if (token === undefined) {
    const checks = ['token', 'application id', 'reachability'].map((name): Check => ({ name, ...NOT_SET }));
    return { checks, appId: target.appId };
  }
  const rest = createRest({ token, ...target });
  // The token first: once it is refused, discord.js sends no more requests and reports nothing useful.
  const user = await attempt('token', async () => `belongs to the bot ${(await me(rest)).username}`);
  if (user.state !== 'ok') {
    const skipped = ['application id', 'reachability'].map(
      (name): Check => ({ name, state: 'fails', text: 'not checked: correct the token first' }),
    );
    return { checks: [user, ...skipped], appId: target.appId };
  }
  let appId: string | undefined;
  const application = await attempt('application id', async () => {
    appId = await currentApplicationId(rest);
    if (target.appId === undefined) return `${appId}, from Discord`;
    if (target.appId === appId) return `${appId}, as DISCORD_APP_ID says`;
    throw new Error(
      `DISCORD_APP_ID is ${target.appId}, but the token's is ${appId}: leave it out or correct it`,
    );
  });
  const gateway = await attempt('reachability', async () => {
    const { url, session_start_limit: starts } = (await rest.get(
      Routes.gatewayBot(),
    )) as RESTGetAPIGatewayBotResult;
    return `the gateway is at ${url}; ${starts.remaining} of ${starts.total} starts left today`;
  });
  return { checks: [user, application, gateway], appId: appId ?? target.appId };
}

async function me(rest: REST): Promise<RESTGetAPIUserResult> {
  return (await rest.get(Routes.user())) as RESTGetAPIUserResult;
}

async function attempt(name: string, work: () => Promise<string>): Promise<Check> {
  try {
    return { name, state: 'ok', text: await work() };
  } catch (error) {
    const { message } = explainFailure(error) as Error;
    return { name, state: 'fails', text: message };
  }
}
