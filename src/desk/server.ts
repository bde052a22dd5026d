import { OperatorError } from '../errors.ts';
import { type ListeningServer, listen } from '../http/listen.ts';
import { createDesk, type DeskOptions } from './app.ts';

/** Loopback: the desk writes files, and is for this machine only. */
const HOST = '127.0.0.1';

/**
 * Serves the desk. Drafts lie in the browser under the address, so that another port is not taken unasked.
 *
 * @throws OperatorError where the port is not free
 */
export async function serveDesk(options: DeskOptions & { readonly port: number }): Promise<ListeningServer> {
  let listening: ListeningServer | undefined;
  const app = createDesk(options, () => Number(new URL(listening?.url ?? 'http://x').port));
  try {
    listening = await listen(app, {
      host: HOST,
      port: options.port,
      names: { host: 'HOST', port: '--port' },
    });
    return listening;
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    throw new OperatorError(`${error.message} (npm run desk -- --port 4621)`, { exitCode: error.exitCode });
  }
}

/** The address to open, with the token: what follows the # is not sent to any server, nor told to other pages. */
export const deskAddress = ({ url }: ListeningServer, token: string): string => `${url}/#${token}`;
