import { withTimeout } from '../../async/with-timeout.ts';
import type { Config } from '../../config/config.ts';
import { listen } from '../../http/listen.ts';
import type { Logger } from '../../log.ts';
import { createInteractionRest } from '../rest/rest.ts';
import type { Observer } from '../router/observer.ts';
import type { Router } from '../router/router.ts';
import { createInteractions } from './http-interactions.ts';
import { createSignatureCheck } from './http-signature.ts';

/** Options of the HTTP endpoint. */
export interface EndpointOptions {
  readonly address: Pick<Config['http'], 'host' | 'port'>;
  /** The application's public key, 64 hex digits. */
  readonly publicKey: string;
  readonly router: Router;
  readonly log: Logger;
  readonly observer?: Observer | undefined;
  readonly apiUrl?: string | undefined;
}

/** A listening endpoint. */
export interface Endpoint {
  readonly url: string;
  /** Stops accepting requests and finishes those in progress; resolves within 4 s. */
  stop(): Promise<void>;
}

/** How long `stop()` waits for responses, then for their follow-ups, in ms. */
const RESPONSES_MS = 2_500;
const FOLLOW_UPS_MS = 1_500;

/**
 * Serves Discord's interactions over HTTP.
 * @throws OperatorError that says what to do where the port cannot be used.
 */
export async function serveEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { address, publicKey, apiUrl, log } = options;
  const rest = createInteractionRest(apiUrl);
  const signatureCheck = createSignatureCheck(publicKey);
  const { app, finish } = createInteractions({ ...options, rest, signatureCheck });
  const server = await listen(app, { ...address, names: { host: 'HOST', port: 'PORT' } });
  log.info({ url: `${server.url}/interactions` }, 'listening for interactions');
  return {
    url: server.url,
    async stop() {
      await server.close(RESPONSES_MS);
      await withTimeout(FOLLOW_UPS_MS, finish());
      log.info('stopped listening for interactions');
    },
  };
}
