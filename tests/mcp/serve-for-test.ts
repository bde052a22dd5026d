import { createServer, request } from 'node:http';
import { standalone } from '../../src/commands/services.ts';
import type { FactBase } from '../../src/facts/fact-base.ts';
import { serveMcpHttp } from '../../src/mcp/serve-http.ts';
import { createMcpServer } from '../../src/mcp/server.ts';
import { createQuotationChecker } from '../../src/quotations/check-quotation.ts';
import { createSearcher } from '../../src/search/searcher.ts';

export const TOKEN = 'a-token-for-the-tests';

/** Makes servers of a base, as `npm run mcp` does. */
export function serversOf(base: FactBase) {
  const checkQuotation = createQuotationChecker(base);
  const sources = { ...standalone(), base, searcher: createSearcher(base), checkQuotation };
  return () => createMcpServer(sources, '0');
}

/** Serves a base over HTTP on a free port of loopback. */
export const serveHttp = (base: FactBase) => serveMcpHttp(serversOf(base), { port: 0, token: TOKEN });

/** Passes requests on with the token, for programs that can send none. */
export async function withToken(url: string) {
  const proxy = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, authorization: `Bearer ${TOKEN}` };
    const passed = request(
      new URL(incoming.url ?? '', url),
      { method: incoming.method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}/mcp`,
    close: () => new Promise((done) => proxy.close(done)),
  };
}
