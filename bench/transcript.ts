/**
 * `npm run transcript`: an assistant's questions to the MCP server, simulated by a script: it asks, quotes what it is
 * given and verifies each quote; then it misremembers one, and asks what the sources do not say.
 */
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const QUESTIONS = ['why does russia refuse to return the islands', 'who won the 2014 football world cup'];

interface Result {
  readonly outcome: string;
  readonly confidence: number;
  readonly message: string;
  readonly entries?: readonly {
    readonly id: string;
    readonly quotes: readonly { readonly exact: string; readonly citation: string }[];
  }[];
  readonly verdict?: string;
  readonly differences?: readonly { readonly in: string; readonly words: string }[];
}

const say = (who: string, text: string): boolean => process.stdout.write(`${who.padEnd(10)} ${text}\n`);

const client = new Client({ name: 'transcript', version: '0' }, { versionNegotiation: { mode: 'auto' } });
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: [fileURLToPath(new URL('../src/cli/mcp.ts', import.meta.url))],
  }),
);
const call = async (name: string, given: Record<string, unknown>): Promise<Result> => {
  const { structuredContent } = await client.callTool({ name, arguments: given });
  return structuredContent as unknown as Result;
};
const verify = async (quote: string) => {
  const { verdict, differences = [] } = await call('verify_quote', { quote });
  const others = differences.filter((run) => run.in !== 'both').map((run) => `${run.in}: ${run.words}`);
  say('  verify', [verdict, ...others].join(' | '));
};

say('protocol', String(client.getNegotiatedProtocolVersion()));
for (const query of QUESTIONS) {
  say('asks', query);
  const { outcome, confidence, message, entries = [] } = await call('search', { query, limit: 1 });
  say('  search', `${outcome} (${confidence.toFixed(2)}): ${message}`);
  const [entry] = outcome === 'answer' ? entries : [];
  for (const { exact, citation } of entry?.quotes ?? []) {
    say('  quotes', `“${exact}” ${citation}, ${entry?.id}`);
    await verify(exact);
    say('  forgets', 'a word');
    await verify(exact.split(' ').toSpliced(3, 1).join(' '));
  }
}
await client.close();
