import type { Config } from '../../config/config.ts';
import { listen } from '../../http/listen.ts';
import type { Logger } from '../../log.ts';
import { createOpenRest } from '../rest/rest.ts';
import type { Observer } from '../router/observer.ts';
import type { Router } from '../router/router.ts';
import { withTimeout } from '../router/with-timeout.ts';
import { createInteractions } from './http-interactions.ts';
import { createSignatureCheck } from './http-signature.ts';

/** What the HTTP endpoint needs. */
export interface EndpointOptions {
  readonly place: Pick<Config['http'], 'host' | 'port'>;
  /** The application's, 64 hex digits. */
  readonly publicKey: string;
  readonly router: Router;
  readonly log: Logger;
  readonly observer?: Observer | undefined;
  readonly apiUrl?: string | undefined;
}

/** A running endpoint. */
export interface Endpoint {
  readonly url: string;
  /** Accepts nothing new and finishes what is under way; resolves within 4 s. */
  stop(): Promise<void>;
}

/** The longest that `stop()` waits for responses, and then for what follows them, in ms. */
const RESPONSES_MS = 2_500;
const AFTERWARDS_MS = 1_500;

/** Serves Discord's interactions over HTTP. Throws a OperatorError that says what to do where it cannot listen. */
export async function serveEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { place, publicKey, apiUrl, log } = options;
  const rest = createOpenRest(apiUrl);
  const { app, finish } = createInteractions({ ...options, rest, isSigned: createSignatureCheck(publicKey) });
  const server = await listen(app, { ...place, names: { host: 'HOST', port: 'PORT' } });
  log.info({ url: `${server.url}/interactions` }, 'listening for interactions');
  return {
    url: server.url,
    async stop() {
      await server.close(RESPONSES_MS);
      await withTimeout(AFTERWARDS_MS, finish());
      log.info('stopped listening for interactions');
    },
  };
}
