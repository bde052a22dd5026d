import {
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { type Child, el, type Html } from '../../html/html.ts';
import type { Say } from '../../language/language.ts';
import { renderMarkdown } from './render-markdown.ts';

type Part = APIModalInteractionResponseCallbackData['components'][number];

/** The form of a modal, for a dialog: labels with text inputs and selects, and texts. */
export const renderModal = (
  { title, custom_id: id, components }: APIModalInteractionResponseCallbackData,
  say: Say,
): Html =>
  el(
    'form',
    { class: 'modal', method: 'dialog', 'data-custom-id': id },
    el('h2', { id: 'modal-title' }, title),
    components.map((part, at) => drawPart(part, `modal-${at}`, say)),
    el(
      'div',
      { class: 'modal-buttons' },
      el('button', { type: 'button', class: 'button secondary', 'data-cancel': true }, say('sandbox.cancel')),
      el('button', { type: 'submit', class: 'button primary' }, say('sandbox.submit')),
    ),
  );

function drawPart(part: Part, id: string, say: Say): Child {
  if (part.type === ComponentType.TextDisplay)
    return el('div', { class: 'text-display' }, renderMarkdown(part.content));
  if (part.type === ComponentType.ActionRow)
    return part.components.map((input) => field(input.label ?? '', undefined, id, input, say));
  if (part.type === ComponentType.Label) {
    const { label, description, component } = part;
    if (component.type === ComponentType.TextInput || component.type === ComponentType.StringSelect)
      return field(label, description, id, component, say);
    return el('p', { class: 'absent' }, say('sandbox.unknown', { type: component.type }));
  }
  return el('p', { class: 'absent' }, say('sandbox.unknown', { type: (part as { type: number }).type }));
}

function field(
  label: string,
  description: string | undefined,
  id: string,
  input: APITextInputComponent | APIStringSelectComponent,
  say: Say,
): Html {
  const hint = `${id}-hint`;
  return el(
    'div',
    { class: 'field' },
    el(
      'label',
      { for: id },
      label,
      input.required === false
        ? undefined
        : el('span', { class: 'required' }, ` (${say('sandbox.required')})`),
    ),
    description === undefined ? undefined : el('p', { class: 'description', id: hint }, description),
    input.type === ComponentType.TextInput
      ? textInput(input, id, description && hint)
      : choice(input, id, description && hint),
  );
}

function textInput(input: APITextInputComponent, id: string, hint: string | undefined): Html {
  const { custom_id: name, style, value, placeholder, required, min_length, max_length } = input;
  const attributes = {
    id,
    name,
    placeholder,
    required: required !== false,
    minlength: min_length,
    maxlength: max_length ?? 4000,
    'aria-describedby': hint,
    'data-component-type': ComponentType.TextInput,
  };
  return style === TextInputStyle.Paragraph
    ? el('textarea', { ...attributes, rows: 5 }, value)
    : el('input', { ...attributes, type: 'text', value });
}

const choice = (input: APIStringSelectComponent, id: string, hint: string | undefined): Html =>
  el(
    'select',
    {
      id,
      name: input.custom_id,
      required: input.required !== false,
      multiple: (input.max_values ?? 1) > 1,
      'aria-describedby': hint,
      'data-component-type': ComponentType.StringSelect,
    },
    input.options.map(({ label, value, default: selected }) => el('option', { value, selected }, label)),
  );
