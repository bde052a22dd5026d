import { OperatorError } from '../errors.ts';
import { type Listening, listen } from '../http/listen.ts';
import { createSandbox, type SandboxOptions } from './app.ts';

/** Where the page is served: this machine alone can reach it. */
const HOST = '127.0.0.1';
/** Ports that are tried, one after the other. */
const TRIES = 20;

/** Serves the sandbox on the first free port from `port` on. Throws a OperatorError where none is. */
export async function serveSandbox(options: SandboxOptions & { readonly port: number }): Promise<Listening> {
  let listening: Listening | undefined;
  const app = createSandbox(options, () => Number(new URL(listening?.url ?? 'http://x').port));
  const last = Math.min(options.port + TRIES, 65_536) - 1;
  for (let port = options.port; ; port += 1) {
    try {
      listening = await listen(app, { host: HOST, port, names: { host: 'HOST', port: 'SANDBOX_PORT' } });
      return listening;
    } catch (error) {
      if (!(error instanceof OperatorError) || port >= last || options.port === 0) throw error;
    }
  }
}
