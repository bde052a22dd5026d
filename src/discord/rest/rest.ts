import {
  DiscordAPIError,
  HTTPError,
  type RawFile,
  REST,
  type RESTOptions,
  type RequestData,
} from 'discord.js';
import { EXIT, OperatorError } from '../../errors.ts';
import type { Files } from '../router/deferral.ts';

/** What REST calls in the bot's name need: its token, and Discord's address where it is another than Discord's own. */
export interface Access {
  readonly token: string;
  readonly apiUrl?: string | undefined;
}

/** discord.js's REST options for an address as people write it: with or without a last slash or API version. */
export function restOptions(apiUrl: string | undefined): Partial<RESTOptions> {
  return apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '') };
}

/** A REST client that speaks as the bot. One retry and short waits: a person sits before the terminal. */
export const createRest = ({ token, apiUrl }: Access): REST =>
  new REST({ ...restOptions(apiUrl), retries: 1, timeout: 5_000 }).setToken(token);

/**
 * A REST client for what an interaction's own token signs: it needs none of the bot, whose global limit does not count
 * there. Sends nothing again by itself (`deliver()` does), and waits for a Discord that takes its time: what was sent
 * and given up may have arrived.
 */
export const createOpenRest = (apiUrl: string | undefined): REST =>
  new REST({
    ...restOptions(apiUrl),
    retries: 0,
    timeout: 15_000,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  });

/** A request that an interaction's own token, in its route, signs. */
export const openRequest = (payload: object, files: Files = []): RequestData => ({
  body: payload,
  files: files.map(
    ({ name, contentType, bytes }): RawFile => ({ name, contentType, data: Buffer.from(bytes) }),
  ),
  auth: false,
});

/** Says what to do about a token that Discord refuses. */
export const tokenRefused = (): OperatorError =>
  new OperatorError(
    'DISCORD_TOKEN: Discord refuses this token: copy a new one from the developer portal (Bot, Reset Token)',
    { exitCode: EXIT.refused },
  );

/**
 * Turns a failure of Discord's REST API into a OperatorError that says what to do about it. What is no failure of
 * Discord or of the network comes back as it is.
 */
export function explainFailure(error: unknown): unknown {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return tokenRefused();
    const reason = `Discord refuses this (${error.status}): ${oneLine(error.message)}`;
    return new OperatorError(reason, { exitCode: EXIT.forbidden });
  }
  if (error instanceof HTTPError) {
    return new OperatorError(
      `Discord answers with ${error.status}: try again later, or see https://discordstatus.com`,
      { exitCode: EXIT.unreachable },
    );
  }
  const code = networkCode(error);
  return code === undefined
    ? error
    : new OperatorError(
        `Discord cannot be reached (${code}): check the network and DISCORD_API_URL, if it is set`,
        { exitCode: EXIT.unreachable },
      );
}

/** What may be logged of a failed REST call: its url, body and stack would show tokens and queries. */
export function failureFields(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) {
    return { code: error.code, status: error.status, reason: oneLine(error.message) };
  }
  if (error instanceof HTTPError) return { status: error.status, reason: error.message };
  return { code: networkCode(error), reason: error instanceof Error ? error.message : 'unknown' };
}

/** Whether a failed REST call may do better later: Discord has trouble, or the network. */
export const mayPass = (error: unknown): boolean =>
  error instanceof HTTPError || networkCode(error) !== undefined;

/** Whether a failed REST call has done nothing: Discord says that it failed, or was never reached. */
export const hasNotArrived = (error: unknown): boolean =>
  error instanceof HTTPError || UNREACHED.test(networkCode(error) ?? '');

const UNREACHED = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** The code of a network failure (`ECONNREFUSED`, `UND_ERR_SOCKET` ...), undefined for any other error. */
function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return 'timeout';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(E[A-Z]|UND_ERR_|CERT_|DEPTH_|SELF_|UNABLE_)/.test(code)
    ? code
    : undefined;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '; ');
