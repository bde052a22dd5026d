import { byId, make } from '../../sandbox/page/dom.ts';
import type { DeskPack, RecordFile } from '../wire.ts';
import { checkRecord, fetchRecord, saveRecord } from './api.ts';

/** How long after the last letter a file is checked, in ms. */
const PAUSE_MS = 350;

const input = () => byId<HTMLInputElement>('record-path');
const area = () => byId<HTMLTextAreaElement>('record-text');
const say = (text: string): void => {
  byId('record-says').textContent = text;
};

/** Opens the section, at the name of a file. */
export function openRecords(): void {
  byId<HTMLDetailsElement>('record').open = true;
  input().focus();
}

/** The files of the pack that hold no entry. */
export function listRecords({ files }: DeskPack): void {
  byId('record-paths').replaceChildren(...files.map((path) => make('option', { value: path })));
}

/**
 * Makes the section work. What is typed into a file is kept in the browser until it is saved; `saved` is called when a
 * file was written.
 */
export function serveRecords(dir: string, storage: Storage, saved: () => Promise<void>): void {
  let open: RecordFile | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const keyOf = (path: string): string => `footnote-file ${dir} ${path}`;

  const look = async () => {
    if (open === undefined) return;
    const mine = ++turn;
    const { problems } = await checkRecord(open);
    if (mine !== turn) return;
    byId('record-problems').replaceChildren(...problems.map((one) => make('li', { class: 'problem' }, one)));
  };
  const show = (file: RecordFile, text: string) => {
    open = file;
    byId('record-name').textContent = file.path;
    area().value = file.text;
    byId('record-form').hidden = false;
    byId('record-disk').hidden = true;
    area().focus();
    area().setSelectionRange(0, 0);
    say(text);
    void look();
  };
  const kept = (path: string): RecordFile | undefined => {
    try {
      return JSON.parse(storage.getItem(keyOf(path)) ?? '') as RecordFile;
    } catch {
      return undefined;
    }
  };
  const openPath = async () => {
    const path = input().value.trim();
    const mine = kept(path);
    const theirs = await fetchRecord(path);
    if (mine === undefined) return show(theirs, theirs.before === undefined ? 'A new file.' : '');
    show(mine, 'As it was left; it is not saved yet.');
  };
  const save = async () => {
    if (open === undefined) return;
    const file = open;
    const outcome = await saveRecord(file);
    if (outcome.outcome === 'saved') {
      storage.removeItem(keyOf(file.path));
      await saved();
      open = await fetchRecord(file.path);
      byId('record-disk').hidden = true;
      say(`Saved: ${outcome.file}`);
    } else if (outcome.outcome === 'changed') {
      // What is typed stays, over the file as it is now: the next save is meant.
      open = { ...file, before: (await fetchRecord(file.path)).before };
      byId('record-theirs').textContent = outcome.disk ?? 'The file is gone.';
      byId('record-disk').hidden = false;
      say(`${outcome.file} is not as it was opened. Nothing was written: save again to write yours over it.`);
    } else say(`Not saved: ${outcome.problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
  };
  const safely = (work: () => Promise<void>) => {
    work().catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
  };

  input().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    safely(openPath);
  });
  byId('record-open').addEventListener('click', () => safely(openPath));
  byId('record-discard').addEventListener('click', () => {
    if (open === undefined) return;
    storage.removeItem(keyOf(open.path));
    const { path } = open;
    safely(async () => show(await fetchRecord(path), 'As it is on disk.'));
  });
  area().addEventListener('input', () => {
    if (open === undefined) return;
    open = { ...open, text: area().value };
    try {
      storage.setItem(keyOf(open.path), JSON.stringify(open));
    } catch {
      say('This browser has no room to keep what you type: save it.');
    }
    clearTimeout(pause);
    pause = setTimeout(() => safely(look), PAUSE_MS);
  });
  byId('record-form').addEventListener('submit', (event) => {
    event.preventDefault();
    safely(save);
  });
  byId('record').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    safely(save);
  });
}
