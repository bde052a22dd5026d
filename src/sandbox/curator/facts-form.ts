import { FACT_KINDS } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { el, type Html } from '../../html/html.ts';
import { LANGUAGES } from '../../language/language.ts';
import { badDates, type Filter } from './facts-filter.ts';

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', ja: '日本語', ru: 'Русский' };

/** The filter form of the curator view, which needs no script. */
export function factsForm({ topics, sources }: FactBase, filter: Filter): Html {
  const bad = badDates(filter);
  return el(
    'form',
    { class: 'filters', action: '/facts', method: 'get', role: 'search' },
    input('text', 'Words', filter, { type: 'search', placeholder: 'in claim, quotes, asks or id' }),
    choice(
      'topic',
      'Topic',
      filter,
      [...topics.values()].map(({ id, title }) => [id, title]),
    ),
    choice(
      'source',
      'Source',
      filter,
      [...sources.values()].map(({ id, short }) => [id, short]),
    ),
    choice(
      'kind',
      'Kind',
      filter,
      FACT_KINDS.map((kind) => [kind, kind]),
    ),
    input('from', 'Dated from', filter, { placeholder: '1855 or 2014-03' }),
    input('to', 'Dated to', filter, { placeholder: '2014-03-12' }),
    choice('state', 'State', filter, [
      ['problems', 'with problems'],
      ['revised', 'revised since published'],
    ]),
    choice(
      'lang',
      'Drawn in',
      filter,
      LANGUAGES.slice(1).map((id) => [id, LANGUAGE_NAMES[id] ?? id]),
      'English',
    ),
    bad.length === 0
      ? undefined
      : el(
          'p',
          { class: 'bad', role: 'alert' },
          `No date: ${bad.join(', ')}. Write 2014, 2014-03 or 2014-03-12.`,
        ),
    el(
      'div',
      { class: 'filter-buttons' },
      el('button', { type: 'submit', class: 'button primary' }, 'Filter'),
      el('a', { class: 'button secondary', href: '/facts' }, 'Clear'),
    ),
  );
}

const input = (
  name: keyof Filter,
  label: string,
  filter: Filter,
  attributes: Readonly<Record<string, string>>,
): Html =>
  el(
    'label',
    {},
    label,
    el('input', { type: 'text', name, value: filter[name], autocomplete: 'off', ...attributes }),
  );

const choice = (
  name: keyof Filter,
  label: string,
  filter: Filter,
  options: readonly (readonly [value: string, label: string])[],
  everything = 'all',
): Html =>
  el(
    'label',
    {},
    label,
    el(
      'select',
      { name },
      el('option', { value: '' }, everything),
      options.map(([value, text]) => el('option', { value, selected: filter[name] === value }, text)),
    ),
  );
