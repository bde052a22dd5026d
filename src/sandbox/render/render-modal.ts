import {
  type APIChannelSelectComponent,
  type APIModalInteractionResponseCallbackData,
  type APIRoleSelectComponent,
  type APITextInputComponent,
  type APIUserSelectComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { type Attributes, type Child, el, type Html } from '../../html/html.ts';
import type { Say } from '../../language/language.ts';
import type { FieldControl } from '../../reply/modal.ts';
import { ROLE_ID, ROLE_NAME } from '../page/ids.ts';
import { CHANNELS, signed } from '../page/page-channel.ts';
import { PEOPLE } from '../page/people.ts';
import { renderMarkdown } from './render-markdown.ts';

type Part = APIModalInteractionResponseCallbackData['components'][number];
type EntitySelect = APIUserSelectComponent | APIRoleSelectComponent | APIChannelSelectComponent;

/** A choice of a select, a radio group or a group of boxes. */
interface Option {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly default?: boolean | undefined;
}

/** A control with the words around it. */
interface Field {
  readonly label: string;
  readonly description?: string | undefined;
  readonly id: string;
  readonly control: FieldControl;
}

/** The form of a modal, for a dialog; page/modal.ts reads what is entered. */
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
  switch (part.type) {
    case ComponentType.TextDisplay:
      return el('div', { class: 'text-display' }, renderMarkdown(part.content));
    case ComponentType.ActionRow:
      return part.components.map((control) => drawField({ label: control.label ?? '', id, control }, say));
    case ComponentType.Label: {
      const { label, description, component } = part;
      if (component.type !== ComponentType.MentionableSelect)
        return drawField({ label, description, id, control: component }, say);
      return absent(component.type, say);
    }
    default:
      return absent((part as { type: number }).type, say);
  }
}

const absent = (type: number, say: Say): Html =>
  el('p', { class: 'absent' }, say('sandbox.unknown', { type }));

function drawField(field: Field, say: Say): Html {
  const { label, description, id, control } = field;
  const hint = description === undefined ? undefined : `${id}-hint`;
  const about = hint === undefined ? undefined : el('p', { class: 'description', id: hint }, description);
  const required =
    'required' in control && control.required === false
      ? undefined
      : el('span', { class: 'required' }, ` (${say('sandbox.required')})`);
  const said = { 'aria-describedby': hint };
  const own = {
    class: 'field',
    'data-name': control.custom_id,
    'data-component-type': control.type,
    ...('min_values' in control && { 'data-min': control.min_values }),
    ...('max_values' in control && { 'data-max': control.max_values }),
  };
  const labelled = (input: Child) => el('div', own, el('label', { for: id }, label, required), about, input);
  switch (control.type) {
    case ComponentType.TextInput:
      return labelled(textInput(control, { id, ...said }));
    case ComponentType.StringSelect:
      return labelled(select(control, control.options, { id, ...said }));
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.ChannelSelect:
      return labelled(select(control, entities(control, say), { id, ...said }));
    case ComponentType.FileUpload: {
      const multiple = (control.max_values ?? 1) > 1;
      const accept = control.file_types?.join(',');
      return labelled(
        el('input', { type: 'file', id, required: control.required !== false, multiple, accept, ...said }),
      );
    }
    case ComponentType.Checkbox:
      return el(
        'div',
        own,
        el(
          'label',
          {},
          el('input', { type: 'checkbox', id, checked: control.default, ...said }),
          ` ${label}`,
        ),
        about,
      );
    case ComponentType.RadioGroup:
    case ComponentType.CheckboxGroup: {
      const isRadio = control.type === ComponentType.RadioGroup;
      const type = isRadio ? 'radio' : 'checkbox';
      const mustChoose = isRadio && control.required !== false;
      const boxes = control.options.map((option) => box(option, { type, name: id, required: mustChoose }));
      return el('fieldset', { ...own, ...said }, el('legend', {}, label, required), about, boxes);
    }
    default:
      return absent((control as { type: number }).type, say);
  }
}

function textInput(input: APITextInputComponent, more: Attributes): Html {
  const { style, value, placeholder, required, min_length, max_length } = input;
  const attributes = {
    ...more,
    placeholder,
    required: required !== false,
    minlength: min_length,
    maxlength: max_length ?? 4000,
  };
  return style === TextInputStyle.Paragraph
    ? el('textarea', { ...attributes, rows: 5 }, value)
    : el('input', { ...attributes, type: 'text', value });
}

const select = (
  {
    required,
    max_values: most = 1,
    placeholder,
  }: Pick<APIUserSelectComponent, 'required' | 'max_values' | 'placeholder'>,
  options: readonly Option[],
  more: Attributes,
): Html =>
  el(
    'select',
    { ...more, required: required !== false, multiple: most > 1 },
    most > 1 ? undefined : el('option', { value: '' }, placeholder),
    options.map(({ label, value, default: selected }) => el('option', { value, selected }, label)),
  );

/** Whom or what of the page's server a select offers. */
function entities(control: EntitySelect, say: Say): Option[] {
  const chosen = (control.default_values ?? []).map(({ id }) => id);
  const offered = (label: string, value: string) => ({ label, value, default: chosen.includes(value) });
  if (control.type === ComponentType.UserSelect) return PEOPLE.map(({ id, text }) => offered(say(text), id));
  if (control.type === ComponentType.RoleSelect) return [offered(`@${ROLE_NAME}`, ROLE_ID)];
  return CHANNELS.map((channel) => offered(signed(channel), channel.id));
}

const box = ({ label, value, description, default: checked }: Option, attributes: Attributes): Html =>
  el(
    'label',
    { class: 'box' },
    el('input', { ...attributes, value, checked }),
    el(
      'span',
      {},
      label,
      description === undefined ? undefined : el('span', { class: 'description' }, description),
    ),
  );
