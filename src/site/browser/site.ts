import type { Fact } from '../../facts/fact.ts';
import type { Outcome, Searcher } from '../../facts/outcome.ts';
import type { ExportedBase } from '../../knowledge/export.ts';
import type * as engine from './engine.ts';

declare global {
  /** The base's document and its search, which base.js and search.js bring: a page in a folder may fetch nothing. */
  var footnoteBase: ExportedBase;
  var footnoteEngine: typeof engine;
}

/** Entries shown that do not answer. */
const NEAREST = 5;
/** How long a copy button says that it copied, in ms. */
const SAID_MS = 2_000;

const form = document.querySelector<HTMLFormElement>('#search');
const found = document.querySelector<HTMLElement>('#found');
const query = document.querySelector<HTMLInputElement>('#query');
let loading: Promise<Searcher> | undefined;

/** The search, loaded by the first reader who uses it. */
async function load(root: string): Promise<Searcher> {
  await Promise.all([run(`${root}base.js`), run(`${root}search.js`)]);
  return globalThis.footnoteEngine.openSearcher(globalThis.footnoteBase);
}

const run = (src: string): Promise<unknown> =>
  new Promise((done, failed) => {
    document.head.append(element('script', { src, onload: done, onerror: failed }));
  });

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** An entry as a search shows it: the headline, and below it the words of its first quote. */
function entryItem(fact: Fact, { language = 'en', entries = '' }: DOMStringMap): HTMLElement {
  const claim =
    (language === 'ja' || language === 'ru' ? fact.translations?.[language]?.claim : undefined) ?? fact.claim;
  const [quote] = fact.quotes;
  const words = element('blockquote', { lang: globalThis.footnoteBase.language }, quote?.exact ?? '');
  return element(
    'li',
    {},
    element('a', { href: `${entries}/${encodeURIComponent(fact.id)}.html` }, claim),
    words,
  );
}

function titleOf(
  { outcome, unknown }: Outcome,
  { answer, closest, none, unknown: text }: DOMStringMap,
): string {
  if (outcome === 'answer') return answer ?? '';
  if (outcome === 'closest') return closest ?? '';
  return unknown.length > 0 ? (text ?? '').replace('{{words}}', unknown.join(', ')) : (none ?? '');
}

async function show(text: string, at: HTMLFormElement, place: HTMLElement): Promise<void> {
  if (text.trim() === '') {
    place.replaceChildren();
    return;
  }
  loading ??= load(at.dataset['root'] ?? '');
  const searcher = await loading;
  const outcome = searcher.search(text, { limit: NEAREST });
  const items = outcome.matches.map(({ fact }) => entryItem(fact, at.dataset));
  place.dataset['outcome'] = outcome.outcome;
  const isAnswer = outcome.outcome === 'answer';
  const [answers, near] = isAnswer ? [items.slice(0, 1), items.slice(1)] : [[], items];
  place.replaceChildren(
    element('h2', {}, titleOf(outcome, at.dataset)),
    ...(answers.length > 0 ? [element('ul', { className: 'entries' }, ...answers)] : []),
    ...(near.length > 0
      ? [element('p', {}, at.dataset['near'] ?? ''), element('ul', { className: 'entries' }, ...near)]
      : []),
  );
}

if (form && found && query) {
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null) {
    query.value = asked;
    void show(asked, form, found);
  }
  query.addEventListener('focus', () => {
    loading ??= load(form.dataset['root'] ?? '');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show(query.value, form, found);
  });
}

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button[data-copy]') : null;
  if (button === null) return;
  await copy(button.dataset['copy'] ?? '');
  const before = button.textContent;
  button.textContent = form?.dataset['copied'] ?? '';
  setTimeout(() => {
    button.textContent = before;
  }, SAID_MS);
});

/** Copies a text; in a folder, where a browser may keep its clipboard from pages, by a selection. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = element('textarea', { value: text });
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
