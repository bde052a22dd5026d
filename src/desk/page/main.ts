import { byId, make } from '../../sandbox/page/dom.ts';
import { chooseTheme, chosenTheme } from '../../sandbox/page/theme.ts';
import type { DeskPack } from '../wire.ts';
import { fetchPack } from './api.ts';
import { choose, drawChoices, lettersFor } from './choices.ts';
import { createConnect, openConnect } from './connect.ts';
import { createDesk, type Desk } from './desk.ts';
import { changedKey, createDrafts } from './drafts.ts';
import { openImport, serveImport } from './import.ts';
import { openNeeds, serveNeeds } from './needs.ts';
import { createReader } from './reader.ts';
import { openRecords, serveRecords } from './record.ts';
import { serveStudent } from './student.ts';

/** Draws the kinds and topics, each with its key. */
function drawClassification(
  { kinds, topics, holders }: DeskPack,
  changed: () => void,
  desk: () => Desk,
): void {
  const letters = lettersFor(topics.map(({ id }) => id));
  drawChoices(
    'kind',
    kinds.map((kind, at) => ({ value: kind, label: kind, key: String(at + 1) })),
    () => desk().kindChosen(),
  );
  drawChoices(
    'topic',
    topics.map(({ id, title }) => ({ value: id, label: title, key: letters.get(id) ?? '' })),
    changed,
  );
  const languages = { en: 'English', ja: '日本語', ru: 'Русский' };
  drawChoices(
    'language',
    Object.entries(languages).map(([value, label]) => ({ value, label, key: '' })),
    () => desk().showLanguage(),
  );
  choose('language', 'en');
  byId('holders').append(...holders.map((name) => make('option', { value: name })));
  byId('classify').addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const kind = kinds[Number(event.key) - 1];
    const topic = [...letters].find(([, letter]) => letter === event.key)?.[0];
    if (event.key === 'Enter') byId('claim').focus();
    else if (kind !== undefined) {
      choose('kind', kind);
      desk().kindChosen();
    } else if (topic !== undefined) choose('topic', topic);
    else return;
    event.preventDefault();
    changed();
  });
}

/** The keys that hold in the text, besides those that move in it. */
const textKeys =
  (desk: () => Desk, quotedHere: () => readonly string[], collect: (ids: readonly string[]) => void) =>
  (key: string): boolean => {
    const [entry] = quotedHere();
    const does: Readonly<Record<string, () => void>> = {
      Enter: () => void desk().makeDraft(),
      '+': () => void desk().addQuote(),
      e: () => entry !== undefined && void desk().openEntry(entry),
      b: () => collect(quotedHere()),
      '/': () => byId('find').focus(),
      '[': () => void desk().openNeighbour(-1),
      ']': () => void desk().openNeighbour(1),
    };
    does[key]?.();
    return key in does;
  };

/** The keys that hold anywhere. */
function serveKeys(desk: Desk, toText: () => void): void {
  const keys = byId<HTMLDialogElement>('keys');
  const withAlt: Readonly<Record<string, () => void>> = {
    KeyD: () => desk.takeDate(),
    KeyS: () => byId('query').focus(),
    KeyC: () => openConnect(),
    KeyF: () => openRecords(),
    KeyI: () => openImport(),
    KeyO: () => openNeeds(),
    KeyA: () => byId('as-ask').click(),
    KeyN: () => desk.nextDraft(),
    KeyZ: () => void desk.undo(),
    KeyK: () => keys.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    // Enter may end the typing of a Japanese word.
    if (keys.open || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') void desk.save();
    else if (event.key === 'Escape') toText();
    else if (event.altKey && !event.ctrlKey && withAlt[event.code] !== undefined) withAlt[event.code]?.();
    else return;
    event.preventDefault();
  });
  byId('draft').addEventListener('submit', (event) => {
    event.preventDefault();
    void desk.save();
  });
  // Enter in a field goes on to the next one, and does not save.
  byId('draft').addEventListener('keydown', (event) => {
    if (
      event.key !== 'Enter' ||
      event.ctrlKey ||
      event.isComposing ||
      !(event.target instanceof HTMLInputElement)
    )
      return;
    event.preventDefault();
    if (event.target.id === 'claim') byId('asks').focus();
  });
  const theme = byId<HTMLSelectElement>('theme');
  theme.value = chosenTheme();
  theme.addEventListener('change', () => chooseTheme(theme.value));
  byId('undo').addEventListener('click', () => void desk.undo());
  byId('discard').addEventListener('click', () => desk.discard());
  byId('show-keys').addEventListener('click', () => keys.showModal());
}

async function begin(): Promise<void> {
  const pack = await fetchPack();
  byId('title').textContent = `${pack.title}: reading desk`;
  document.title = `${pack.title}: reading desk`;
  const current = (): Desk => desk;
  const mark = (text: string) => {
    byId('marked').textContent = text;
  };
  const reader = createReader(
    pack.dir,
    mark,
    textKeys(
      current,
      () => reader.quotedHere(),
      (ids) => connect.collect(ids),
    ),
  );
  const drafts = createDrafts(localStorage, pack.dir);
  const desk = createDesk(pack, reader, drafts);
  const connect = createConnect(
    () => desk.pack(),
    localStorage,
    () => desk.refresh(),
  );
  drawClassification(pack, () => byId('claim').dispatchEvent(new Event('input')), current);
  serveKeys(desk, () => reader.focus());
  const failed = (error: unknown) => {
    byId('said').textContent = error instanceof Error ? error.message : String(error);
  };
  serveStudent(
    () => desk.draft(),
    (ask) => desk.addAsk(ask),
    failed,
  );
  serveNeeds((id) => void desk.openEntry(id), failed);
  serveRecords(pack.dir, localStorage, () => desk.refresh());
  serveImport(async ([source]) => {
    await desk.refresh();
    if (source !== undefined && desk.pack().sources.some(({ id }) => id === source))
      await desk.openSource(source);
  });
  addEventListener('storage', ({ key }) => {
    const changed = changedKey(key, pack.dir);
    if (changed !== undefined) desk.changedElsewhere(changed);
  });
  const [source] = pack.sources.filter(({ hasText }) => hasText);
  if (source === undefined)
    mark(`No text of a source is at hand: import one with npm run -s knowledge -- import FILE`);
  else await desk.openSource(source.id);
}

begin().catch((error: unknown) => {
  byId('said').textContent = error instanceof Error ? error.message : String(error);
});
