import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { EXIT, OperatorError } from '../errors.ts';

/** A listening server. */
export interface ListeningServer {
  /** The address, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Stops accepting connections, waits up to `ms` milliseconds for requests in progress, then closes the rest. */
  close(ms: number): Promise<void>;
}

/** An address to listen on, and the names of its variables in the configuration. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
  readonly names: { readonly host: string; readonly port: string };
}

/** Time limits for clients, in ms. */
export const TIME_OUTS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  /** Longer than the idle limit of load balancers, mostly 60 s: the client should close first. */
  keepAliveTimeout: 65_000,
  /** How often the first two are checked. Node's default of 30 s would let slow clients stay that long. */
  connectionsCheckingInterval: 1_000,
} as const;
/** Inactivity limit of a connection within a request or response, in ms. */
const STALLED_MS = 15_000;
const SWEEP_MS = 50;

/**
 * Serves an application.
 * @throws OperatorError that says what to do where the address cannot be used.
 */
export async function listen(
  app: Hono<{ Bindings: HttpBindings }>,
  { host, port, names }: ListenAddress,
  timeOuts: { readonly [Name in keyof typeof TIME_OUTS]: number } = TIME_OUTS,
): Promise<ListeningServer> {
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
      // A connection that was busy until now stays open for another request unless closed here.
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

function explained(error: unknown, host: string, port: number, names: ListenAddress['names']): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return unavailable(
        `${names.port}: ${port} on ${host} is in use: set another port, or stop the process that uses it`,
      );
    case 'EACCES':
      return unavailable(
        `${names.port}: ${port} needs privileges that this process lacks: set a port above 1023`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return unavailable(
        `${names.host}: ${host} is not an address of this machine: set one such as 127.0.0.1`,
      );
    default:
      return error;
  }
}

const unavailable = (message: string): OperatorError =>
  new OperatorError(message, { exitCode: EXIT.unavailable });
