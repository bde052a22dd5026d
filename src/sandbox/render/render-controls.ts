import {
  type APIButtonComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { el, type Html } from '../../html/html.ts';
import type { Say } from '../../language/language.ts';

/** The CSS class of each button style; a premium button has no label of its own. */
const STYLES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'link-button',
  [ButtonStyle.Premium]: 'primary',
};

/** A button. The page's script reads its custom id; a link button is shown but does nothing. */
export function renderButton(button: APIButtonComponent): Html {
  const label = ('label' in button && button.label) || ('emoji' in button && button.emoji?.name) || '…';
  const kind = `button ${STYLES[button.style] ?? 'secondary'}`;
  if (!('custom_id' in button))
    return el('span', { class: kind, title: 'url' in button ? button.url : undefined }, label);
  const { custom_id: id, disabled } = button;
  return el('button', { type: 'button', class: kind, 'data-custom-id': id, disabled }, label);
}

/** A select as a button with a list, which is part of the page from the start. */
export function renderSelect(say: Say, select: APIStringSelectComponent): Html {
  const { custom_id: id, options, placeholder = say('sandbox.choose'), disabled } = select;
  const chosen = options.filter((option) => option.default).map(({ label }) => label);
  const many = (select.max_values ?? 1) > 1;
  return el(
    'div',
    {
      class: 'select',
      'data-custom-id': id,
      'data-component-type': ComponentType.StringSelect,
      'data-min': select.min_values ?? 1,
      'data-max': select.max_values ?? 1,
    },
    el(
      'button',
      {
        type: 'button',
        class: 'select-button',
        role: 'combobox',
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        'aria-label': placeholder,
        disabled,
      },
      chosen.length > 0 ? chosen.join(', ') : placeholder,
    ),
    el(
      'ul',
      { role: 'listbox', 'aria-label': placeholder, 'aria-multiselectable': many && 'true', hidden: true },
      options.map(({ label, value, description, default: isChosen }) =>
        el(
          'li',
          { role: 'option', 'data-value': value, 'aria-selected': String(isChosen === true) },
          el('span', { class: 'label' }, label),
          description === undefined ? undefined : el('span', { class: 'description' }, description),
        ),
      ),
    ),
  );
}
