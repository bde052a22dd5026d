import { el, type Html } from '../html/html.ts';
import { button } from './controls.ts';

/** Where the pack's other files are changed: a source's fields, a topic's core and colour, a contrast, a prompt, names. */
export const recordSection = (): Html =>
  el(
    'details',
    { id: 'record', class: 'student' },
    el('summary', {}, 'Files: sources, topics, contrasts, prompts, names ', el('kbd', {}, 'Alt F')),
    el(
      'div',
      { class: 'find' },
      el('label', { for: 'record-path' }, 'File'),
      el('input', {
        id: 'record-path',
        type: 'text',
        list: 'record-paths',
        autocomplete: 'off',
        'aria-describedby': 'record-hint',
      }),
      button('record-open', 'Open'),
    ),
    el('datalist', { id: 'record-paths' }),
    el(
      'p',
      { id: 'record-hint', class: 'hint' },
      'Enter opens a file, or begins a new one: topics/some-id.yaml. Ctrl Enter in it saves.',
    ),
    el(
      'form',
      { id: 'record-form', hidden: true, autocomplete: 'off' },
      el('label', { for: 'record-text', id: 'record-name' }, ''),
      el('textarea', { id: 'record-text', rows: 16, spellcheck: 'false', 'aria-describedby': 'record-says' }),
      el('ul', { id: 'record-problems', 'aria-label': 'What the check says of the file' }),
      el(
        'div',
        { class: 'do' },
        el('button', { type: 'submit', class: 'button' }, 'Save the file'),
        button('record-discard', 'Take the file as it is on disk'),
      ),
      el(
        'div',
        { id: 'record-disk', hidden: true },
        el('h3', {}, 'On disk now'),
        el('pre', { id: 'record-theirs', tabindex: 0 }),
      ),
    ),
    el('p', { id: 'record-says', role: 'status' }),
  );
