import { CONTRAST_TYPES } from '../facts/contrast.ts';
import { NAME_KINDS } from '../facts/name.ts';
import { PROMPT_KINDS } from '../facts/prompt.ts';
import { type Child, el, type Html } from '../html/html.ts';
import { button } from './controls.ts';

/** Where entries are connected: a basket of them, a contrast or prompt of what is in it, and names. */
export const connectSection = (): Html =>
  el(
    'details',
    { id: 'connect', class: 'student' },
    el('summary', {}, 'Connect: contrast, prompt, names ', el('kbd', {}, 'Alt C')),
    el('h3', { id: 'basket-title' }, 'Basket'),
    el(
      'div',
      { class: 'find' },
      el('label', { for: 'entry' }, 'Entry'),
      el('input', { id: 'entry', type: 'text', list: 'entries', autocomplete: 'off' }),
      button('collect', 'Add to the basket'),
    ),
    el('datalist', { id: 'entries' }),
    el('ol', { id: 'basket', 'aria-labelledby': 'basket-title' }),
    el('p', { id: 'connect-says', role: 'status' }),
    form('contrast', 'Contrast of the basket', [
      select('contrast-type', 'Type', CONTRAST_TYPES),
      text('contrast-question', 'Question'),
      text('contrast-note', 'Note: what time or object explains'),
    ]),
    form('prompt', 'Prompt on the basket', [
      select('prompt-kind', 'Kind', PROMPT_KINDS),
      text('prompt-question', 'Question'),
      text('prompt-contrast', 'On the contrast', 'contrasts'),
      el('datalist', { id: 'contrasts' }),
    ]),
    form('name', 'Name, or spellings of one', [
      text('name-name', 'Name', 'holders'),
      select('name-kind', 'Kind', NAME_KINDS),
      text('name-role', 'Role, as the article prints it'),
      text('name-aliases', 'Other spellings, with commas between'),
    ]),
  );

const form = (id: string, title: string, fields: readonly Child[]): Html =>
  el(
    'form',
    { id: `${id}-form`, autocomplete: 'off', 'aria-label': title },
    el('h3', {}, title),
    fields,
    el('button', { type: 'submit', class: 'button' }, `Save the ${id}`),
  );

const text = (id: string, label: string, list?: string): Html =>
  el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    el('input', { id, type: 'text', list, maxlength: 400 }),
    el('p', { id: `${id}-says`, class: 'says' }),
  );

const select = (id: string, label: string, values: readonly string[]): Html =>
  el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    el(
      'select',
      { id },
      values.map((value) => el('option', { value }, value)),
    ),
  );
