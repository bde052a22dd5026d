import { OperatorError } from '../errors.ts';
import { type ListeningServer, listen } from '../http/listen.ts';
import { createSandbox, type SandboxOptions } from './app.ts';

/** Loopback: the page is for this machine only. */
const HOST = '127.0.0.1';
/** Consecutive ports to try. */
const MAX_PORTS_TRIED = 20;

/**
 * Serves the sandbox on the first free port from `port` on.
 * @throws OperatorError where no port is free.
 */
export async function serveSandbox(
  options: SandboxOptions & { readonly port: number },
): Promise<ListeningServer> {
  let listening: ListeningServer | undefined;
  const app = createSandbox(options, () => Number(new URL(listening?.url ?? 'http://x').port));
  const last = Math.min(options.port + MAX_PORTS_TRIED, 65_536) - 1;
  for (let port = options.port; ; port += 1) {
    try {
      listening = await listen(app, { host: HOST, port, names: { host: 'HOST', port: 'SANDBOX_PORT' } });
      return listening;
    } catch (error) {
      if (!(error instanceof OperatorError) || port >= last || options.port === 0) throw error;
    }
  }
}
