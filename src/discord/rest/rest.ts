import {
  DefaultRestOptions,
  DiscordAPIError,
  HTTPError,
  type RawFile,
  REST,
  type RESTOptions,
  type RequestData,
} from 'discord.js';
import { EXIT, OperatorError } from '../../errors.ts';
import { encodeForm } from '../../http/form.ts';
import type { Files } from '../router/deferral.ts';

/** Access to the REST API: the bot's token, and the base address if it is not Discord's own. */
export interface Access {
  readonly token: string;
  readonly apiUrl?: string | undefined;
}

/** Sends a request as discord.js does, but files as bytes: see `encodeForm`. */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const { bytes, type } = await encodeForm(init.body);
  const headers = { ...(init.headers as Record<string, string>), 'content-type': type };
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body: bytes });
};

/** REST options for a base address, with or without a trailing slash or API version. */
export function restOptions(apiUrl: string | undefined): Partial<RESTOptions> {
  return {
    makeRequest,
    ...(apiUrl !== undefined && { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '') }),
  };
}

/**
 * A REST client with the bot's token. One retry and a short time-out, since an operator may be waiting at the
 * terminal.
 */
export const createRest = ({ token, apiUrl }: Access): REST =>
  new REST({ ...restOptions(apiUrl), retries: 1, timeout: 5_000 }).setToken(token);

/**
 * A REST client for requests that an interaction's token authorises; the bot's global rate limit does not apply to
 * them. It does not retry (`retry()` does), and its time-out is long: a request that was given up may still have
 * arrived.
 */
export const createInteractionRest = (apiUrl: string | undefined): REST =>
  new REST({
    ...restOptions(apiUrl),
    retries: 0,
    timeout: 15_000,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  });

/** A request with files. */
export const fileRequest = (payload: object, files: Files = []): RequestData => ({
  body: payload,
  files: files.map(
    ({ name, contentType, bytes }): RawFile => ({ name, contentType, data: Buffer.from(bytes) }),
  ),
});

/** A request authorised by the interaction token in its route. */
export const interactionRequest = (payload: object, files: Files = []): RequestData => ({
  ...fileRequest(payload, files),
  auth: false,
});

/** The error for a token that Discord refuses. */
export const tokenRefused = (): OperatorError =>
  new OperatorError(
    'DISCORD_TOKEN: Discord refuses this token: copy a new one from the developer portal (Bot, Reset Token)',
    { exitCode: EXIT.refused },
  );

/**
 * Turns a failure of Discord's REST API or of the network into an OperatorError that says what to do; returns any
 * other error unchanged.
 */
export function explainFailure(error: unknown): unknown {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return tokenRefused();
    const reason = `Discord refused the request (${error.status}): ${oneLine(error.message)}`;
    return new OperatorError(reason, { exitCode: EXIT.forbidden });
  }
  if (error instanceof HTTPError) {
    return new OperatorError(
      `Discord responded with ${error.status}: try again later, or see https://discordstatus.com`,
      { exitCode: EXIT.unreachable },
    );
  }
  const code = networkCode(error);
  return code === undefined
    ? error
    : new OperatorError(
        `Discord cannot be reached (${code}): check the network, and DISCORD_API_URL if it is set`,
        { exitCode: EXIT.unreachable },
      );
}

/** The loggable fields of a failed REST call: its URL, body and stack would expose tokens and queries. */
export function failureFields(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) {
    return { code: error.code, status: error.status, reason: oneLine(error.message) };
  }
  if (error instanceof HTTPError) return { status: error.status, reason: error.message };
  return { code: networkCode(error), reason: error instanceof Error ? error.message : 'unknown' };
}

/** Whether a retry may succeed: a Discord outage or a network failure. */
export const isTransient = (error: unknown): boolean =>
  error instanceof HTTPError || networkCode(error) !== undefined;

/** Whether a failed call certainly had no effect: Discord reported an error, or was never reached. */
export const isKnownUndelivered = (error: unknown): boolean =>
  error instanceof HTTPError || UNREACHED.test(networkCode(error) ?? '');

const UNREACHED = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** The code of a network failure (`ECONNREFUSED`, `UND_ERR_SOCKET` ...); undefined for any other error. */
function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return 'timeout';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(E[A-Z]|UND_ERR_|CERT_|DEPTH_|SELF_|UNABLE_)/.test(code)
    ? code
    : undefined;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '; ');
