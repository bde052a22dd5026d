import { all, type Child, el, type Html } from '../html/html.ts';
import { shell } from '../sandbox/shell.ts';
import { connectSection } from './connect-section.ts';
import { button } from './controls.ts';
import { importSection } from './import-section.ts';
import { recordSection } from './record-section.ts';

/** The keys of the desk, by the part of the page in which they hold. */
export const KEYS: readonly (readonly [
  part: string,
  keys: readonly (readonly [key: string, does: string])[],
])[] = [
  [
    'In the text',
    [
      ['j k', 'next, previous paragraph'],
      ['n', 'next paragraph that is not read'],
      ['. ,', 'mark the next, previous sentence'],
      ['→ ←', 'mark the next, previous word'],
      ['a d', 'begin a word earlier, later'],
      ['s f', 'end a word earlier, later'],
      ['Enter', 'make a draft of the marked words'],
      ['+', 'add the marked words to the draft that is open'],
      ['e', 'open the entry that quotes the marked words, or the paragraph'],
      ['b', 'put the entries that quote the marked words, or the paragraph, into the basket'],
      ['/', 'search in the text'],
      ['[ ]', 'previous, next source'],
    ],
  ],
  [
    'At kind and topic',
    [
      ['1 – 5', 'kind'],
      ['letter', 'topic'],
      ['Enter', 'to the headline'],
    ],
  ],
  [
    'Anywhere',
    [
      ['Ctrl Enter', 'save'],
      ['Esc', 'back to the text'],
      ['Alt D', 'take the proposed date'],
      ['Alt S', 'type as a student would; Alt A there makes an ask of it'],
      ['Alt C', 'connect: contrast, prompt and names'],
      ['Alt F', 'files: sources, topics, contrasts, prompts, names'],
      ['Alt I', 'import a text'],
      ['Alt O', 'entries in order of need'],
      ['Alt N', 'next draft'],
      ['Alt Z', 'take the last save back'],
      ['Alt K', 'these keys'],
    ],
  ],
];

/** The desk's page; scripts fill it in. */
export const deskPage = (): Html =>
  shell(
    {
      title: 'Reading desk',
      root: '/sandbox/page',
      styles: ['base', 'message'],
      ownStyle: '/desk/page/styles/desk.css',
      script: '/desk/page/main.ts',
    },
    header(),
    el('main', { class: 'desk' }, reader(), entry(), help()),
  );

const header = (): Html =>
  el(
    'header',
    { class: 'desk-header' },
    el('h1', { id: 'title' }, 'Reading desk'),
    el('p', { id: 'state' }),
    el('label', { for: 'theme' }, 'Theme'),
    el(
      'select',
      { id: 'theme' },
      ['system', 'light', 'dark'].map((value) => el('option', { value }, value)),
    ),
    button('undo', 'Undo save', 'Alt Z'),
    button('show-keys', 'Keys', 'Alt K'),
    el('p', { id: 'said', role: 'status' }),
  );

const reader = (): Html =>
  el(
    'section',
    { class: 'reader', 'aria-labelledby': 'reader-title' },
    el('h2', { id: 'reader-title', class: 'unseen' }, 'The text'),
    el('div', { id: 'sources', role: 'tablist', 'aria-label': 'Sources' }),
    el(
      'div',
      { class: 'find' },
      el('label', { for: 'find' }, 'Search in the text'),
      el('input', { id: 'find', type: 'search', autocomplete: 'off' }),
      el('output', { id: 'found' }),
    ),
    el('div', { id: 'text', role: 'listbox', tabindex: 0, 'aria-label': 'Paragraphs' }),
    el('p', { id: 'marked', role: 'status' }),
    importSection(),
  );

const entry = (): Html =>
  el(
    'section',
    { class: 'entry-side', 'aria-labelledby': 'entry-title' },
    el('h2', { id: 'entry-title' }, 'Draft'),
    el('ul', { id: 'drafts', 'aria-label': 'Drafts' }),
    el('p', { id: 'no-draft' }, 'Mark words in the text and press Enter: they become a draft.'),
    form(),
    el('div', { id: 'conflict', hidden: true }),
    student(),
    needs(),
    connectSection(),
    recordSection(),
  );

const form = (): Html =>
  el(
    'form',
    { id: 'draft', hidden: true, autocomplete: 'off' },
    el('div', { id: 'quotes' }),
    el('div', { id: 'classify' }, choices('kind', 'Kind'), choices('topic', 'Topic')),
    field('claim', 'Headline', el('input', { id: 'claim', type: 'text', maxlength: 300 }), true),
    field('asks', 'Asks, one a line', el('textarea', { id: 'asks', rows: 5 }), true),
    el('p', { class: 'hint' }, 'How search finds the entry by each, as long as it is no ask:'),
    el('ol', { id: 'asks-found' }),
    el('p', { id: 'unfound', class: 'hint' }),
    el(
      'div',
      { class: 'pair' },
      field('holder', 'Holder', el('input', { id: 'holder', type: 'text', list: 'holders' })),
      field(
        'speaker',
        'Speaker of the first quote',
        el('input', { id: 'speaker', type: 'text', list: 'holders' }),
      ),
    ),
    el('datalist', { id: 'holders' }),
    el(
      'div',
      { class: 'pair' },
      field('date', 'When (EDTF)', el('input', { id: 'date', type: 'text' })),
      field('from', 'Inferred from the words', el('input', { id: 'from', type: 'text' })),
    ),
    el('p', { id: 'proposed', hidden: true }),
    el(
      'div',
      { class: 'pair' },
      field('ja', 'Headline in Japanese', el('input', { id: 'ja', type: 'text', lang: 'ja' })),
      field('ru', 'Headline in Russian', el('input', { id: 'ru', type: 'text', lang: 'ru' })),
    ),
    el(
      'div',
      { class: 'pair' },
      field('id', 'File name', el('input', { id: 'id', type: 'text' })),
      field('also', 'Further topics', el('input', { id: 'also', type: 'text' })),
    ),
    el('ul', { id: 'remarks', 'aria-label': 'What the check says of the rest' }),
    el(
      'div',
      { class: 'do' },
      el('button', { type: 'submit', class: 'button primary' }, 'Save ', el('kbd', {}, 'Ctrl Enter')),
      button('discard', 'Discard the draft'),
    ),
    el(
      'div',
      { class: 'as-shown' },
      el(
        'div',
        { class: 'card-head' },
        el('h3', {}, 'As Discord shows it'),
        choices('language', 'Language of the card'),
      ),
      el('div', { id: 'card' }),
    ),
    el('details', {}, el('summary', {}, 'The file'), el('pre', { id: 'file', tabindex: 0 })),
  );

const student = (): Html =>
  el(
    'section',
    { class: 'student', 'aria-labelledby': 'student-title' },
    el('h3', { id: 'student-title' }, 'Type it as a student would'),
    el(
      'div',
      { class: 'find' },
      el('label', { for: 'query' }, 'Query'),
      el('input', { id: 'query', type: 'search', autocomplete: 'off', 'aria-describedby': 'query-hint' }),
      button('as-ask', 'Make it an ask', 'Alt A'),
    ),
    el('p', { id: 'query-hint', class: 'hint' }, 'Enter asks the pack, with the open draft in it.'),
    el('div', { id: 'answer', 'aria-live': 'polite' }),
  );

const needs = (): Html =>
  el(
    'details',
    { id: 'needs', class: 'student' },
    el('summary', {}, 'Entries in order of need ', el('kbd', {}, 'Alt O')),
    el(
      'p',
      { class: 'hint' },
      'Asked by its headline, and by two rare words of its quote; npm run -s knowledge -- probe asks more.',
    ),
    el('ol', { id: 'needs-list' }),
  );

const help = (): Html =>
  el(
    'dialog',
    { id: 'keys', 'aria-labelledby': 'keys-title' },
    el('h2', { id: 'keys-title' }, 'Keys'),
    KEYS.map(([part, keys]) =>
      all(
        el('h3', {}, part),
        el(
          'dl',
          {},
          keys.map(([key, does]) => all(el('dt', {}, el('kbd', {}, key)), el('dd', {}, does))),
        ),
      ),
    ),
    el('form', { method: 'dialog' }, el('button', { class: 'button primary' }, 'Close')),
  );

const choices = (name: string, label: string): Html =>
  el('fieldset', { id: `${name}s`, class: 'choices' }, el('legend', {}, label));

/** A field with the check's word on it; `counted` has room for a count. */
const field = (id: string, label: string, control: Child, counted = false): Html =>
  el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    counted ? el('output', { id: `${id}-count`, for: id }) : undefined,
    control,
    el('p', { id: `${id}-says`, class: 'says', 'aria-live': 'polite' }),
  );
