import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { EXIT, OperatorError } from '../errors.ts';

/** A server that listens. */
export interface Listening {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Accepts nothing new, lets what is under way end for at most `ms` milliseconds, and cuts the rest. */
  close(ms: number): Promise<void>;
}

/** Where to listen, and the names in the configuration that say so. */
export interface Place {
  readonly host: string;
  readonly port: number;
  readonly names: { readonly host: string; readonly port: string };
}

/** How long clients may take, in ms. */
export const TIME_OUTS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  /** Longer than load balancers keep an idle connection, mostly 60 s: the side that sends should be first to close. */
  keepAliveTimeout: 65_000,
  /** How often the first two are looked at: Node's own 30 s would let slow clients stay for as long. */
  connectionsCheckingInterval: 1_000,
} as const;
/** A connection on which nothing moves within a request or response. */
const STALLED_MS = 15_000;
const SWEEP_MS = 50;

/** Serves an application. Throws a OperatorError that says what to do where it cannot listen. */
export async function listen(
  app: Hono<{ Bindings: HttpBindings }>,
  { host, port, names }: Place,
  timeOuts: { readonly [Name in keyof typeof TIME_OUTS]: number } = TIME_OUTS,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: { ...timeOuts, noDelay: true },
  }) as Server;
  server.setTimeout(STALLED_MS);
  let isClosing = false;
  server.prependListener('request', (_request, response) => {
    if (isClosing) response.setHeader('connection', 'close');
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explained(error, host, port, names);
  }
  return {
    url: urlOf(server.address() as AddressInfo),
    async close(ms) {
      isClosing = true;
      const closed = once(server, 'close');
      server.close();
      // A connection that was busy just now stays open for the next request unless somebody closes it.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
      const cut = setTimeout(() => server.closeAllConnections(), ms);
      await closed;
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

function explained(error: unknown, host: string, port: number, names: Place['names']): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return unavailable(
        `${names.port}: ${port} on ${host} is in use: set another, or stop what listens there`,
      );
    case 'EACCES':
      return unavailable(
        `${names.port}: ${port} needs more rights than this process has: set one above 1023`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return unavailable(`${names.host}: ${host} is no address of this machine: such as 127.0.0.1`);
    default:
      return error;
  }
}

const unavailable = (message: string): OperatorError =>
  new OperatorError(message, { exitCode: EXIT.unavailable });
