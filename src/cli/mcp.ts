import { randomBytes } from 'node:crypto';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { standalone } from '../commands/services.ts';
import { programVersion } from '../config/version.ts';
import { openPack } from '../knowledge/serving/open-packs.ts';
import { pickPack } from '../knowledge/serving/pick-pack.ts';
import { DEFAULT_SOURCES_DIR, readTexts } from '../knowledge/texts.ts';
import { serveMcpHttp } from '../mcp/serve-http.ts';
import { createMcpServer } from '../mcp/server.ts';
import { createQuotationChecker } from '../quotations/check-quotation.ts';
import { createSearcher } from '../search/searcher.ts';
import { program, runProcess } from './program.ts';

const USAGE = `Usage: npm run -s mcp [-- --http] [--pack NAME]

Serves the fact base to assistants by the Model Context Protocol: on standard input and output, or with --http at
http://127.0.0.1:MCP_PORT/mcp to whoever has the token.

Options (npm itself takes those that stand before --)
  --http         serve HTTP on this machine; the token is MCP_TOKEN, or a new one that is printed
  --pack NAME    serve this pack of KNOWLEDGE_DIR: its id, title or folder; the first unless given
  -h, --help     show this
  -V, --version  print the version

Environment: KNOWLEDGE_DIR, SOURCES_DIR, MCP_PORT, MCP_TOKEN`;

const LAST_REQUESTS_MS = 1_000;

const OPTIONS = { http: { type: 'boolean' }, pack: { type: 'string' } } as const;

/** `npm run mcp`. */
export const mcp = program({ usage: USAGE, options: OPTIONS }, async ({ values }, { config, errors }) => {
  const { packs, mcp: settings } = config();
  const { dir, siteUrl, sourcesDir = DEFAULT_SOURCES_DIR } = pickPack(packs, values.pack);
  const base = openPack(dir);
  const { texts } = readTexts(sourcesDir, [...base.sources.keys()]);
  const checkQuotation = createQuotationChecker(base, texts);
  const sources = { ...standalone(), base, searcher: createSearcher(base), siteUrl, checkQuotation };
  const version = programVersion();
  const factory = () => createMcpServer(sources, version);
  if (!values.http) {
    serveStdio(factory);
    return 0;
  }
  const token = settings.token ?? randomBytes(24).toString('base64url');
  const server = await serveMcpHttp(factory, { port: settings.port, token });
  errors.write(`${base.title.en} at ${server.url}\n`);
  if (settings.token === undefined) errors.write(`Authorization: Bearer ${token}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close(LAST_REQUESTS_MS));
  return 0;
});

if (import.meta.main) await runProcess(mcp);
