import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deskAddress, serveDesk } from '../../src/desk/server.ts';
import type {
  AskedAnswer,
  DeskPack,
  DraftCheck,
  DraftFound,
  FactDraft,
  ImportAnswer,
  Marking,
  RecordCheck,
  RecordFile,
} from '../../src/desk/wire.ts';
import type { Reading } from '../../src/knowledge/curating/marked-text.ts';
import { packFolder } from '../fixtures/packs/pack-folder.ts';
import { type Answer, ask } from '../fixtures/sandbox.ts';

const TOKEN = 'a-token-of-this-test';

async function desk(changes: Parameters<typeof packFolder>[0] = {}) {
  const dir = packFolder(changes);
  const server = await serveDesk({ dir, sourcesDir: join(dir, 'texts'), token: TOKEN, port: 0 });
  onTestFinished(() => server.close(0));
  const { url } = server;
  const authorization = `Bearer ${TOKEN}`;
  const send = (path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization,
        ...(body === undefined ? {} : { 'content-type': 'application/json', origin: url }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const json = async <T>(path: string, body?: object): Promise<T> =>
    JSON.parse((await send(path, body)).body);
  return { dir, server, url, send, json };
}

const draft = (record: Partial<FactDraft['record']> = {}): FactDraft => ({
  id: 'forty-houses',
  topic: 'town',
  record: {
    kind: 'background',
    claim: 'Saltby was a hamlet of forty houses before the canal',
    asks: ['how big was saltby once', 'what was there before the canal', 'eel village'],
    quotes: [
      {
        source: 'calder-2009',
        paragraph: 3,
        exact: 'Before the canal came, Saltby was a hamlet of forty houses at the foot of Harrow Hill',
      },
    ],
    ...record,
  },
});

describe('the desk’s door', () => {
  it('has the token behind the #, where no request tells it', async () => {
    const { server } = await desk();
    expect(deskAddress(server, TOKEN)).toBe(`${server.url}/#${TOKEN}`);
  });

  it('gives nothing of the pack without the token', async () => {
    const { url, send } = await desk();
    for (const authorization of ['', 'Bearer wrong', `Basic ${TOKEN}`])
      for (const path of ['/api/pack', '/api/sources/calder-2009', '/api/facts/cut-eleven-miles'])
        expect((await ask(url + path, { headers: { authorization } })).status).toBe(401);
    expect((await send('/api/save', draft(), { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await send('/api/pack')).status).toBe(200);
  });

  it('answers no foreign host, no foreign origin and no form', async () => {
    const { send } = await desk();
    expect((await send('/api/pack', undefined, { host: 'evil.example' })).status).toBe(403);
    expect((await send('/api/save', draft(), { origin: 'http://evil.example' })).status).toBe(403);
    expect((await send('/api/save', draft(), { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('lets the page take and send nothing elsewhere', async () => {
    const { send } = await desk();
    const { headers, body } = await send('/');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(body).not.toMatch(/(?:src|href)="(?!\/)/);
    expect(body).not.toMatch(/<script(?! type="module" src)|style=|onclick/);
  });

  it.each([
    '/desk/page/../app.ts',
    '/desk/page/%2e%2e/app.ts',
    '/sandbox/page/..%2fguard.ts',
    '/api/sources/..%2f..%2fx',
  ])('leads nowhere by %s', async (path) => {
    const { send } = await desk();
    expect((await send(path)).status).toBe(404);
  });

  it('writes nowhere but among the facts, and says what is wrong with a body', async () => {
    const { send } = await desk();
    const answer = await send('/api/save', { ...draft(), id: '../../x' });
    expect([answer.status, answer.body]).toEqual([400, expect.stringContaining('is no place for a fact')]);
    expect((await send('/api/save', { some: 'thing' })).status).toBe(400);
  });

  it('takes no path from the name of a file that is brought in, and nothing of its script', async () => {
    const { json, dir } = await desk();
    const page =
      '<title>Ferry</title><p>The ferry carried eleven cows over the river every morning.</p><script>alert(1)</script>';
    const data = Buffer.from(page).toString('base64');
    const answer = await json<ImportAnswer>('/api/import', {
      name: '../../../ferry.html',
      data,
      standpoint: 'Writes here.',
    });
    expect(answer).toMatchObject({ refused: false, sources: ['ferry'] });
    expect(readFileSync(join(dir, 'texts/ferry.txt'), 'utf8')).not.toContain('alert');
    const again = await json<ImportAnswer>('/api/import', { name: 'ferry.html', data, standpoint: '' });
    expect(again).toMatchObject({ refused: true, sources: [] });
  });

  it('serves less than a megabyte', async () => {
    const { send } = await desk();
    const seen = new Set<string>();
    const take = async (path: string): Promise<number> => {
      if (seen.has(path)) return 0;
      seen.add(path);
      const { body, status } = await send(path);
      expect([path, status]).toEqual([path, 200]);
      const next = path.endsWith('.ts')
        ? [...body.matchAll(/from '(\.[^']+)'/g)].map(
            ([, to = '']) => new URL(to, `http://x${path}`).pathname,
          )
        : [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to = '']) => to);
      let size = body.length;
      for (const one of next) size += await take(one);
      return size;
    };
    expect(await take('/')).toBeLessThan(1_000_000);
    expect(seen.size).toBeGreaterThan(10);
  });
});

describe('the desk', () => {
  it('shows a text in paragraphs, with what is quoted of them', async () => {
    const { json } = await desk();
    const pack = await json<DeskPack>('/api/pack');
    expect(pack.sources.map(({ id, hasText }) => [id, hasText])).toContainEqual(['calder-2009', true]);
    const { paragraphs } = await json<Reading>('/api/sources/calder-2009');
    const [, , , cut] = paragraphs;
    expect(
      cut?.quoted.map(({ fact, at: [start, end] }) => [fact, cut.text.slice(start, end)]),
    ).toContainEqual([
      'cut-eleven-miles',
      'It ran for eleven miles from the river Wend to the pits at Harrow',
    ]);
  });

  it('widens a mark to whole words, and proposes who speaks, when and what kind it is', async () => {
    const { json } = await desk();
    const text = (await json<Reading>('/api/sources/calder-2009')).paragraphs.map((one) => one.text);
    const mark = (paragraph: number, words: string) => {
      const start = (text[paragraph - 1] ?? '').indexOf(words);
      return json<Marking>('/api/selection', {
        ...{ source: 'calder-2009', paragraph, start, end: start + words.length },
      });
    };
    expect(await mark(4, 'altby Cut was opened on 4 June 179')).toMatchObject({
      selection: { exact: 'Saltby Cut was opened on 4 June 1794', words: 8 },
      kind: 'event',
      date: { date: '1794-06-04', basis: 'stated' },
    });
    expect(await mark(5, 'a vanity in bric')).toMatchObject({
      selection: { exact: 'a vanity in brick' },
      kind: 'position',
      speaker: 'Directors of the canal company',
      holder: 'Directors of the canal company',
    });
    expect(await mark(9, 'If it can find the money, the town may yet earn its living')).toMatchObject({
      kind: 'forecast',
      holder: 'Calder',
    });
  });

  it('says beside each field what the check says, and shows the card in three languages', async () => {
    const { json } = await desk();
    const good = await json<DraftCheck>('/api/check', draft());
    expect(good).toMatchObject({ problems: [] });
    expect(await json<DraftFound>('/api/found', draft())).toMatchObject({ headline: { place: 1 } });
    expect(Object.keys(good.cards)).toEqual(['en', 'ja', 'ru']);
    expect(good.cards.en).toContain('hamlet of forty houses');
    const bad = await json<DraftCheck>(
      '/api/check',
      draft({ kind: 'argument', asks: ['how long is the cut'] }),
    );
    expect(bad.problems.map(({ path }) => path)).toEqual(['holder', 'asks']);
  });

  it('names the entry that has the same ask, and who comes first for one', async () => {
    const { json } = await desk();
    const other = await json<FactDraft>('/api/facts/cut-eleven-miles');
    const ask = String(other.record.asks[0]).toUpperCase();
    const { asks } = await json<DraftFound>('/api/found', draft({ asks: [ask, 'forty houses', 'eels'] }));
    expect(asks).toMatchObject([
      { askOf: 'cut-eleven-miles', rival: 'cut-eleven-miles' },
      { place: 1 },
      { outcome: 'none' },
    ]);
  });

  it('names the words of the quote by which nobody finds the entry', async () => {
    const { json } = await desk();
    const [first] = draft().record.quotes;
    const quotes = [{ ...first, exact: 'Before the canal came, Saltby was a hamlet of forty houses' }];
    const found = await json<DraftFound>('/api/found', draft({ quotes: quotes as never }));
    expect(found.unfound).not.toContain('hamlet');
    expect(found.unfound).not.toContain('the');
    const common = await json<DraftFound>(
      '/api/found',
      draft({
        claim: 'It was there',
        quotes: [{ ...first, exact: 'canal canal canal' }] as never,
        asks: ['x'],
      }),
    );
    expect(common.unfound.every((word) => word === 'canal')).toBe(true);
  });

  it('opens, checks and saves a file that holds no entry, and takes it back', async () => {
    const { json, dir } = await desk();
    const file = await json<RecordFile>('/api/record/topics/town.yaml');
    expect(file.text).toBe(readFileSync(join(dir, 'topics/town.yaml'), 'utf8'));
    const bad = { ...file, text: file.text.replace(/color: .*/, 'color: blue') };
    expect((await json<RecordCheck>('/api/record/check', bad)).problems).toEqual([
      expect.stringContaining('is no colour'),
    ]);
    expect(await json('/api/record/save', bad)).toMatchObject({ outcome: 'refused' });
    const good = { ...file, text: `${file.text.replace(/color: .*/, 'color: "#123456"')}# ours\n` };
    expect(await json<RecordCheck>('/api/record/check', good)).toEqual({ problems: [] });
    expect(await json('/api/record/save', good)).toMatchObject({ outcome: 'saved' });
    expect(readFileSync(join(dir, 'topics/town.yaml'), 'utf8')).toBe(good.text);
    expect(await json('/api/record/save', { ...good, text: file.text })).toMatchObject({
      outcome: 'changed',
    });
    expect(await json('/api/undo', {})).toMatchObject({ outcome: 'undone' });
    expect(await json<RecordFile>('/api/record/topics/town.yaml')).toEqual(file);
  });

  it.each(['facts/town/x.yaml', '../x.yaml', 'topics/../../x.yaml', 'README.md', 'quotes.lock.json'])(
    'opens and writes no file of a record at %s',
    async (path) => {
      const { send } = await desk();
      expect((await send(`/api/record/${encodeURIComponent(path)}`)).status).toBe(404);
      expect((await send('/api/record/save', { path, text: 'a: b\n' })).status).toBe(400);
    },
  );

  it('saves a draft, finds it from then on, and takes it back', async () => {
    const { json, dir } = await desk();
    const query = 'how many houses had the hamlet';
    const saved = await json<{ outcome: string; text: string; file: string }>('/api/save', draft());
    expect(saved.outcome).toBe('saved');
    expect(readFileSync(join(dir, 'facts/town/forty-houses.yaml'), 'utf8')).toBe(saved.text);
    const found = await json<AskedAnswer>('/api/ask', { query });
    expect(found).toMatchObject({ outcome: 'answer', html: expect.stringContaining('forty houses') });
    expect(found.matches[0]?.id).toBe('forty-houses');
    expect((await json<DeskPack>('/api/pack')).problems).toEqual([]);
    expect(await json('/api/undo', {})).toMatchObject({ outcome: 'undone' });
    expect((await json<DeskPack>('/api/pack')).entries.map(({ id }) => id)).not.toContain('forty-houses');
    expect(await json('/api/undo', {})).toEqual({ outcome: 'nothing' });
  });

  it('opens an entry and does not save over what somebody changed meanwhile', async () => {
    const { json } = await desk();
    const opened = await json<FactDraft>('/api/facts/cut-eleven-miles');
    const asking = (ask: string): FactDraft => ({
      ...opened,
      record: { ...opened.record, asks: [...opened.record.asks, ask] },
    });
    expect(await json('/api/save', asking('one more way'))).toMatchObject({ outcome: 'saved' });
    expect(await json('/api/save', asking('another way'))).toMatchObject({ outcome: 'changed' });
    // The answer to the first may have been lost on its way: the same again is no conflict, and nothing to take back.
    expect(await json('/api/save', asking('one more way'))).toMatchObject({ outcome: 'saved' });
    expect(await json('/api/undo', {})).toMatchObject({ outcome: 'undone' });
    expect(await json('/api/facts/cut-eleven-miles')).toEqual(opened);
  });
});
