import { el, type Html } from '../html/html.ts';

/** Where a file is brought in. */
export const importSection = (): Html =>
  el(
    'details',
    { id: 'import' },
    el('summary', {}, 'Import a text ', el('kbd', {}, 'Alt I')),
    el(
      'form',
      { id: 'import-form', autocomplete: 'off' },
      el(
        'div',
        { class: 'field' },
        el(
          'label',
          { for: 'import-file' },
          'File: PDF, HTML, DOCX, EPUB, Markdown, text, references; or drop it on the text',
        ),
        el('input', { id: 'import-file', type: 'file' }),
      ),
      el(
        'div',
        { class: 'field' },
        el('label', { for: 'standpoint' }, 'Who writes in it, and from where'),
        el('input', { id: 'standpoint', type: 'text', maxlength: 300 }),
      ),
      el('button', { type: 'submit', class: 'button' }, 'Import'),
      el('p', { id: 'import-says', class: 'says', role: 'status' }),
    ),
  );
