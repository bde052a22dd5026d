import { fileURLToPath } from 'node:url';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerReply } from '../../src/commands/answers/answer-reply.ts';
import type { ContrastRecord, EntryRecord, PlaceRecord } from '../../src/mcp/schemas.ts';
import { replyText } from '../../src/terminal/reply-text.ts';
import { PLAIN } from '../../src/terminal/screen.ts';
import { SEMINAR } from '../fixtures/packs/pack-folder.ts';
import { NODE_COMPILE_CACHE } from '../fixtures/run-cli.ts';
import { viewOf } from '../fixtures/view.ts';
import { realBase } from '../golden/real-base.ts';
import { mutatedQuotes } from '../quotations/mutations.ts';
import { serveHttp, TOKEN } from './serve-for-test.ts';

const { base } = realBase();
const quotes = [...base.facts.values()].flatMap((fact) => fact.quotes.map((quote) => ({ fact, quote })));

interface Result {
  readonly outcome: string;
  readonly confidence: number;
  readonly message: string;
  readonly verdict?: string;
  readonly entries?: readonly EntryRecord[];
  readonly places?: readonly PlaceRecord[];
  readonly contrasts?: readonly ContrastRecord[];
  readonly citations?: readonly { readonly reference: string }[];
  readonly file?: string;
}

const call = async (client: Client, name: string, given: Record<string, unknown>): Promise<Result> => {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: given });
  if (isError) throw new Error(JSON.stringify(content));
  return structuredContent as unknown as Result;
};

let server: Awaited<ReturnType<typeof serveHttp>>;
const clients: Client[] = [];
async function connect(mode: 'auto' | 'legacy' = 'auto', token = TOKEN): Promise<Client> {
  const client = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode } });
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(server.url), { requestInit }));
  clients.push(client);
  return client;
}
beforeAll(async () => {
  server = await serveHttp(base);
});
afterAll(async () => {
  for (const client of clients) await client.close();
  await server.close(0);
});

describe('the MCP server', () => {
  it.each([
    ['auto', '2026-07-28'],
    ['legacy', '2025-11-25'],
  ] as const)('speaks with a client that negotiates by %s: %s', async (mode, version) => {
    const client = await connect(mode);
    expect(client.getNegotiatedProtocolVersion()).toBe(version);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'entry',
      'compare',
      'timeline',
      'cite',
      'verify_quote',
    ]);
    for (const { outputSchema } of tools)
      expect(outputSchema?.['required']).toEqual(
        expect.arrayContaining(['outcome', 'confidence', 'message']),
      );
  });

  it('speaks over standard input and output', async () => {
    const client = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode: 'auto' } });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['src/cli/mcp.ts'],
        cwd: fileURLToPath(new URL('../../', import.meta.url)),
        env: { NODE_COMPILE_CACHE, KNOWLEDGE_DIR: SEMINAR },
      }),
    );
    clients.push(client);
    expect((await call(client, 'search', { query: 'wide locks' })).outcome).toBe('answer');
  }, 60_000);

  it('answers nobody without the token, and no page of another host', async () => {
    await expect(connect('legacy', 'another-token-of-16')).rejects.toThrow();
    const evil = await fetch(server.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, origin: 'https://evil.example' },
      body: '{}',
    });
    expect(evil.status).toBe(403);
  });

  it('asks, quotes and verifies in the bytes of the card', async () => {
    const client = await connect();
    for (const { fact } of quotes.filter((_, at) => at % 24 === 0)) {
      const found = await call(client, 'search', { query: fact.asks[0] ?? '' });
      expect(found.outcome, fact.id).toBe('answer');
      const [entry] = found.entries ?? [];
      const own = base.facts.get(entry?.id ?? '');
      const card = replyText(answerReply(viewOf(base), own ?? fact), PLAIN).text.replaceAll(' [sic]', '');
      for (const { exact, source_date, citation } of entry?.quotes ?? []) {
        expect(own?.quotes.map((one) => one.exact)).toContain(exact);
        expect(card).toContain(exact);
        expect(source_date.words).toMatch(/\S/);
        expect(citation).toMatch(/para\. \d|p\. /);
        const verified = await call(client, 'verify_quote', { quote: exact });
        expect(verified).toMatchObject({ outcome: 'answer', verdict: 'verbatim', printed: exact });
        expect(verified.places?.map((place) => place.entry)).toContain(entry?.id);
      }
    }
  }, 60_000);

  it('says when and why an entry was withdrawn', async () => {
    const client = await connect();
    const [[id, { date, reason }] = ['', { date: '', reason: '' }]] = base.withdrawn;
    expect(await call(client, 'entry', { id })).toMatchObject({
      outcome: 'none',
      status: 'withdrawn',
      message: `“${id}” was withdrawn on ${date}: ${reason}. Do not cite it.`,
    });
  });

  it('gives silence as a result', async () => {
    const client = await connect();
    const silent = await call(client, 'search', { query: 'Who won the football world cup in Brazil?' });
    expect(silent).toMatchObject({ outcome: 'none', entries: [] });
    expect(silent.message).toMatch(/silent|not understood/i);
    expect(await call(client, 'entry', { id: 'no-such-entry' })).toMatchObject({ outcome: 'none' });
    expect(await call(client, 'timeline', { when: '1492' })).toMatchObject({
      outcome: 'none',
      entries: [],
    });
    expect(
      await call(client, 'verify_quote', { quote: 'It was the best of times, it was the worst' }),
    ).toMatchObject({
      outcome: 'none',
      verdict: 'unknown',
    });
  });

  it('finds a contrast with every side, and cites in a style or as a file', async () => {
    const client = await connect();
    const [contrast] = base.contrasts.values();
    const { contrasts } = await call(client, 'compare', { query: contrast?.question ?? '' });
    expect(contrasts?.[0]?.sides.length).toBeGreaterThan(1);
    const [fact] = base.facts.values();
    const mla = await call(client, 'cite', { entry: fact?.id ?? '', style: 'mla' });
    expect(mla.citations?.[0]?.reference).toMatch(/\w/);
    const ris = await call(client, 'cite', { entry: fact?.id ?? '', style: 'ris' });
    expect(ris.file).toMatch(/^TY {2}- /);
  });

  it('says what to do about an argument that cannot be read', async () => {
    const client = await connect();
    const { isError, content } = await client.callTool({ name: 'timeline', arguments: { when: 'qqq' } });
    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toContain('write 2014');
  });

  it('has the sources and topics as resources, and a prompt that says to quote or be silent', async () => {
    const client = await connect();
    const { resources } = await client.listResources();
    expect(resources.length).toBe(2 + base.sources.size + base.topics.size);
    for (const { uri } of resources) {
      const { contents } = await client.readResource({ uri });
      const [first] = contents;
      expect(JSON.parse(first && 'text' in first ? first.text : '')).toBeTruthy();
    }
    const { messages } = await client.getPrompt({
      name: 'quote-or-be-silent',
      arguments: { question: 'Why?' },
    });
    expect(JSON.stringify(messages)).toMatch(/silent.*Question: Why\?/);
  });

  it('refuses mutated quotes', async () => {
    const client = await connect();
    const passed: string[] = [];
    for (const words of mutatedQuotes(base, 50)) {
      const { verdict } = await call(client, 'verify_quote', { quote: words });
      if (verdict === 'verbatim') passed.push(words);
    }
    expect(passed).toEqual([]);
  });
});
