import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIMentionableSelectComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  type APITextInputComponent,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { MAX_LABEL, MAX_MODAL_LABEL, MAX_MODAL_PARTS, MAX_TYPED } from './limits.ts';
import { cutAtWord } from './text.ts';

/** A control of a modal (Discord's component reference, "Label child components"). */
export type FieldControl = Exclude<APIComponentInLabel, APIMentionableSelectComponent>;

/** A form that Discord shows in a window: a title, and one to five fields and texts. */
export interface Modal {
  readonly title: string;
  readonly parts: readonly (APILabelComponent | APITextDisplayComponent)[];
}

/** What was filled in, by the control's custom id; no value where a field was left empty, `['true']` of a checked box. */
export type Filled = Readonly<Record<string, readonly string[]>>;

/** A control below its label, both cut to Discord's limits. */
export const field = (label: string, component: FieldControl, description?: string): APILabelComponent => ({
  type: ComponentType.Label,
  label: cutAtWord(label, MAX_MODAL_LABEL),
  ...(description === undefined ? {} : { description: cutAtWord(description, MAX_LABEL) }),
  component: withinLimits(component),
});

/** What a text field may hold, and at first; of several lines unless `style` says otherwise. */
type TextOptions = Pick<Partial<APITextInputComponent>, 'style' | 'max_length' | 'required'> & {
  readonly value?: string | undefined;
};

/** A field to type into; `hint` stands below its label. */
export const textField = (
  label: string,
  name: string,
  { value, ...options }: TextOptions = {},
  hint?: string,
): APILabelComponent =>
  field(
    label,
    {
      ...{ type: ComponentType.TextInput, custom_id: name, style: TextInputStyle.Paragraph },
      ...{ ...options, ...(value !== undefined && { value }) },
    },
    hint,
  );

/** Discord's data for a modal. Throws a RangeError where it has no parts or more than five: a programming error. */
export function modalData(
  { title, parts }: Modal,
  customId: string,
): APIModalInteractionResponseCallbackData {
  if (parts.length === 0 || parts.length > MAX_MODAL_PARTS)
    throw new RangeError(`A modal of ${parts.length} parts: ${customId}`);
  return { custom_id: customId, title: cutAtWord(title, MAX_MODAL_LABEL), components: [...parts] };
}

/** The same modal with what somebody has filled in before; files have to be chosen again. */
export const refilled = ({ title, parts }: Modal, filled: Filled): Modal => ({
  title,
  parts: parts.map((part) =>
    part.type === ComponentType.Label
      ? { ...part, component: withValues(part.component as FieldControl, filled) }
      : part,
  ),
});

function withinLimits(control: FieldControl): FieldControl {
  if (control.type === ComponentType.TextInput) {
    const { placeholder, value } = control;
    return {
      ...control,
      ...(placeholder === undefined ? {} : { placeholder: cutAtWord(placeholder, MAX_LABEL) }),
      ...(value === undefined ? {} : { value: value.slice(0, control.max_length ?? MAX_TYPED) }),
    };
  }
  if (!('options' in control)) return control;
  const options = control.options.map((option) => ({
    ...option,
    label: cutAtWord(option.label, MAX_LABEL),
    ...(option.description === undefined ? {} : { description: cutAtWord(option.description, MAX_LABEL) }),
  }));
  return { ...control, options };
}

function withValues(control: FieldControl, filled: Filled): FieldControl {
  const values = filled[control.custom_id] ?? [];
  switch (control.type) {
    case ComponentType.TextInput:
      return { ...control, value: values[0] ?? '' };
    case ComponentType.Checkbox:
      return { ...control, default: values.length > 0 };
    case ComponentType.StringSelect:
    case ComponentType.RadioGroup:
    case ComponentType.CheckboxGroup: {
      const options = control.options.map((one) => ({ ...one, default: values.includes(one.value) }));
      return { ...control, options };
    }
    case ComponentType.UserSelect:
      return {
        ...control,
        default_values: values.map((id) => ({ id, type: SelectMenuDefaultValueType.User })),
      };
    case ComponentType.RoleSelect:
      return {
        ...control,
        default_values: values.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      };
    case ComponentType.ChannelSelect:
      return {
        ...control,
        default_values: values.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      };
    default:
      return control;
  }
}
