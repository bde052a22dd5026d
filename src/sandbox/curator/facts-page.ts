import type { Fact } from '../../facts/fact.ts';
import { type Child, el, type Html } from '../../html/html.ts';
import type { Curated } from '../../knowledge/serving/curated.ts';
import { languageOf } from '../../language/language.ts';
import { shell } from '../shell.ts';
import { factEntry } from './fact-entry.ts';
import { type Filter, filtered, problemsOf, readFilter } from './facts-filter.ts';
import { factsForm } from './facts-form.ts';

/** Facts per page. */
const FACTS_PER_PAGE = 20;

/** The curator view: every fact that passes the filters in `query`, as it will be posted, with its lint state. */
export function factsPage(pack: Curated, query: Readonly<Record<string, string>>): Html {
  const filter = readFilter(query);
  const found = filtered(pack, filter);
  const pages = Math.max(1, Math.ceil(found.length / FACTS_PER_PAGE));
  const at = Math.min(Math.max(1, Number.parseInt(query['page'] ?? '1', 10) || 1), pages);
  const shown = found.slice((at - 1) * FACTS_PER_PAGE, at * FACTS_PER_PAGE);
  return shell(
    {
      title: `All facts · ${pack.base.title.en}`,
      styles: ['base', 'message', 'facts'],
      script: '/page/facts.ts',
    },
    el(
      'header',
      { class: 'facts-header' },
      el('a', { class: 'back', href: '/' }, '← Channel'),
      el('h1', {}, 'All facts'),
      el('p', {}, pack.base.title.en, '. To write entries: ', el('code', {}, 'npm run desk')),
      themeSwitch,
    ),
    el(
      'div',
      { class: 'facts-layout' },
      el(
        'details',
        { class: 'filter-panel', open: true },
        el('summary', {}, 'Filters'),
        factsForm(pack.base, filter),
      ),
      el(
        'main',
        { id: 'facts' },
        summary(pack, found),
        shown.map((fact) => factEntry(pack, fact, languageOf(filter.lang ?? 'en'))),
        shown.length === 0 ? el('p', { class: 'empty' }, 'No fact passes these filters.') : undefined,
        pages === 1 ? undefined : turner(filter, at, pages),
      ),
    ),
  );
}

const themeSwitch = el(
  'label',
  { class: 'theme-switch' },
  'Theme',
  el(
    'select',
    { 'data-theme-switch': true },
    ['system', 'light', 'dark'].map((theme) => el('option', { value: theme }, theme)),
  ),
);

/** The number of facts, the result of the check, and the coverage of the check. */
function summary(pack: Curated, found: readonly Fact[]): Child {
  const { base, problems, hasTexts } = pack;
  const files = new Set([...base.facts.values()].map((fact) => pack.fileOf(fact)));
  const elsewhere = problems.filter(({ file }) => !files.has(file));
  const bad = [...base.facts.values()].filter((fact) => problemsOf(pack, fact).length > 0).length;
  const against = hasTexts ? 'the sources’ texts and the lock' : 'the lock (no texts at hand)';
  return [
    el(
      'p',
      { class: 'count', role: 'status' },
      el('strong', {}, `${found.length} of ${base.facts.size} facts`),
    ),
    el(
      'p',
      { class: 'checked' },
      problems.length === 0
        ? `✓ The whole pack is in order; quotes compared with ${against}.`
        : `${problems.length} problems: in ${bad} of the facts, and ${elsewhere.length} elsewhere. Quotes compared with ${against}.`,
    ),
    elsewhere.length === 0
      ? undefined
      : el(
          'ul',
          { class: 'state bad' },
          elsewhere.map(({ file, path, message }) =>
            el('li', {}, el('code', {}, path === '' ? file : `${file}:${path}`), ` ${message}`),
          ),
        ),
  ];
}

function turner(filter: Filter, at: number, pages: number): Html {
  const to = (page: number, label: string) =>
    page < 1 || page > pages
      ? el('span', { class: 'button secondary', 'aria-disabled': 'true' }, label)
      : el(
          'a',
          {
            class: 'button secondary',
            href: `/facts?${new URLSearchParams({ ...filter, page: String(page) })}`,
          },
          label,
        );
  return el(
    'nav',
    { class: 'turner', 'aria-label': 'Pages' },
    to(at - 1, '← Earlier'),
    el('span', {}, `${at} of ${pages}`),
    to(at + 1, 'Later →'),
  );
}
