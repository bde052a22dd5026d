import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { registerResources } from './resources.ts';
import { register, type Sources } from './tool.ts';
import { citeTool } from './tools/cite.ts';
import { compareTool } from './tools/compare.ts';
import { entryTool } from './tools/entry.ts';
import { searchTool } from './tools/search.ts';
import { timelineTool } from './tools/timeline.ts';
import { verifyQuoteTool } from './tools/verify-quote.ts';

const RULES = `Answer from the sources of this server alone.
1. Call search. If the outcome is answer, quote the words of “exact” as they stand, whole, in quotation marks, and name who
speaks, the citation and when the source was written.
2. If the outcome is closest, say that the sources do not answer, and show what is near as related only.
3. If the outcome is none, say that the sources are silent, or which words were not understood. Add nothing of your own.
4. Before you show a quotation that you changed, cut or remember, call verify_quote. Show it only if it is verbatim.
5. A headline is the curators' summary: never put it in quotation marks. A forecast or argument belongs to its holder.
6. Where sources differ, call compare and show every side.`;

/** Makes the server of a pack: its tools, its resources, and the prompt that tells an assistant to quote or be silent. */
export function createMcpServer(sources: Sources, version: string): McpServer {
  const { base } = sources;
  const server = new McpServer(
    { name: 'footnote', title: base.title.en, version },
    { instructions: RULES, capabilities: { tools: {}, resources: {}, prompts: {} } },
  );
  register(server, sources, searchTool);
  register(server, sources, entryTool);
  register(server, sources, compareTool);
  register(server, sources, timelineTool);
  register(server, sources, citeTool);
  register(server, sources, verifyQuoteTool);
  registerResources(server, sources);
  server.registerPrompt(
    'quote-or-be-silent',
    {
      title: 'Quote or be silent',
      description:
        'Has an assistant answer a question in verbatim, cited quotes, or say that the sources are silent',
      argsSchema: z.object({ question: z.string().describe('what to answer') }),
    },
    ({ question }) => ({
      messages: [{ role: 'user', content: { type: 'text', text: `${RULES}\n\nQuestion: ${question}` } }],
    }),
  );
  return server;
}
