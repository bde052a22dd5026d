import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { outcomeReply } from '../commands/answers/outcome-reply.ts';
import { OperatorError } from '../errors.ts';
import { page } from '../html/html.ts';
import { importFile } from '../knowledge/curating/import-file.ts';
import { openFact } from '../knowledge/curating/open-fact.ts';
import { readingOf } from '../knowledge/curating/reading.ts';
import { saveConnection } from '../knowledge/curating/save-connection.ts';
import { type PackFolders, saveFact } from '../knowledge/curating/save-fact.ts';
import { checkRecord, openRecord, saveRecord } from '../knowledge/curating/save-record.ts';
import { ownNeeds } from '../knowledge/probe/probe.ts';
import { sayFor } from '../language/language.ts';
import { readAssets } from '../sandbox/assets.ts';
import { guard } from '../sandbox/guard.ts';
import { renderComponents } from '../sandbox/render/render-message.ts';
import { createSearcher } from '../search/searcher.ts';
import { baseWith, checkDraft } from './check-draft.ts';
import { deskPage } from './desk-page.ts';
import { createHistory } from './history.ts';
import { openPack } from './open-pack.ts';
import { packSummary } from './pack-summary.ts';
import { markingOf } from './propose/marking.ts';
import { askBody, connectionBody, draftBody, fileBody, markedBody, recordBody } from './requests.ts';
import { createDraftSearch } from './search-draft.ts';
import { tokenGuard } from './token.ts';
import type { AskedAnswer, FactDraft, Needs, RecordCheck, SaveOutcome, Undone } from './wire.ts';

/** Options of the desk. */
export interface DeskOptions extends PackFolders {
  /** What requests must carry. */
  readonly token: string;
}

/** A record has at most a few kilobytes; a file of the import's 64 MB is a third longer in Base64. */
const MAX_BODY = 256 * 1024;
const MAX_FILE = 90 * 2 ** 20;
/** Entries listed in order of need. */
const MOST_NEEDS = 30;

/** The desk's application: the page with its files, and an endpoint for each step of the curator's loop. */
export function createDesk(
  { dir, sourcesDir, token }: DeskOptions,
  port: () => number,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const folders = { dir, sourcesDir };
  const open = openPack(folders);
  const history = createHistory(folders);
  const searchDraft = createDraftSearch();
  const assets = { desk: readAssets(new URL('./page/', import.meta.url)), sandbox: readAssets() };

  const remembered = (saved: SaveOutcome): SaveOutcome => {
    if (saved.outcome === 'saved' && saved.text !== saved.before) history.add(saved);
    return saved;
  };

  app.use(guard(port));
  app.get('/', (c) => c.html(page(deskPage())));
  for (const [room, files] of Object.entries(assets))
    app.get(`/${room}/page/:name{.+}`, (c) => {
      const asset = files.get(c.req.param('name') ?? '');
      if (asset === undefined) return c.notFound();
      return c.body(asset.body, 200, { 'content-type': asset.contentType });
    });
  app.use('/api/*', tokenGuard(token));
  const limit = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (c) => c.text('Too long.', 413, { connection: 'close' }) });
  app.post('/api/import', limit(MAX_FILE), async (c) =>
    c.json(await importFile(folders, fileBody(await c.req.json()))),
  );
  app.use('/api/*', limit(MAX_BODY));
  app.onError((error, c) => c.text(error.message, error instanceof OperatorError ? 400 : 500));

  app.get('/api/pack', async (c) => c.json(packSummary(await open(), dir)));
  app.get('/api/sources/:id', async (c) => {
    const reading = readingOf((await open()).checked.pack, c.req.param('id'));
    return reading === undefined ? c.notFound() : c.json(reading);
  });
  app.get('/api/facts/:id', async (c) => {
    const draft = openFact((await open()).checked.pack.records, c.req.param('id'));
    return draft === undefined ? c.notFound() : c.json(draft);
  });
  app.get('/api/needs', async (c) => {
    const { base, searcher } = await open();
    const needs = ownNeeds(base, searcher);
    return c.json({ needs: needs.slice(0, MOST_NEEDS) } satisfies Needs);
  });
  app.post('/api/selection', async (c) => {
    const marked = markedBody(await c.req.json());
    const { checked, base } = await open();
    const marking = markingOf(checked.pack, base, marked);
    return marking === undefined ? c.text('No words are marked.', 404) : c.json(marking);
  });
  app.post('/api/check', async (c) => c.json(checkDraft(await open(), draftBody(await c.req.json()), dir)));
  app.post('/api/found', async (c) => c.json(searchDraft(await open(), draftBody(await c.req.json()))));
  app.post('/api/ask', async (c) => {
    const { query, draft } = askBody(await c.req.json());
    const pack = await open();
    const base = (draft && baseWith(pack, draft)) ?? pack.base;
    const searcher = base === pack.base ? pack.searcher : createSearcher(base);
    const found = searcher.search(query);
    const say = sayFor('en');
    const { components, files } = outcomeReply({ base, say }, found, { query });
    return c.json({
      html: renderComponents(components, { say, files }).text,
      outcome: found.outcome,
      matches: found.matches.map(({ fact: { id, claim } }) => ({ id, claim })),
    } satisfies AskedAnswer);
  });
  app.post('/api/save', async (c) => {
    const draft: FactDraft = draftBody(await c.req.json());
    return c.json(remembered(saveFact(folders, draft)));
  });
  app.post('/api/connect', async (c) => {
    const connection = connectionBody(await c.req.json());
    return c.json(remembered(saveConnection(folders, connection)));
  });
  app.get('/api/record/:path{.+}', (c) => {
    const file = openRecord(dir, c.req.param('path'));
    return file === undefined
      ? c.text('No file of a record: write topics/some-id.yaml, or another folder of the pack.', 404)
      : c.json(file);
  });
  app.post('/api/record/check', async (c) => {
    const problems = checkRecord(folders, (await open()).checked, recordBody(await c.req.json()));
    return c.json({
      problems: problems.map(({ path, message }) => `${path} ${message}`.trim()),
    } satisfies RecordCheck);
  });
  app.post('/api/record/save', async (c) =>
    c.json(remembered(saveRecord(folders, recordBody(await c.req.json())))),
  );
  app.post('/api/undo', (c) => c.json(history.undo() satisfies Undone));
  return app;
}
