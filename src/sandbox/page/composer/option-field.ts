import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { make } from '../dom.ts';
import { ROLE_ID, ROLE_NAME } from '../ids.ts';
import type { TypedOption } from '../interactions.ts';
import { CHANNELS, signed } from '../page-channel.ts';
import { say } from '../texts.ts';
import { nameOf } from './commands.ts';

/** Discord's types of options other than text. */
const INTEGER = 4;
const BOOLEAN = 5;
const CHANNEL = 7;
const ROLE = 8;
const NUMBER = 10;

/** A choice: its label and its value. */
export interface PickedChoice {
  readonly name: string;
  readonly value: string | number;
}

/** A chip with a field for one option. */
export interface OptionField {
  readonly option: APIApplicationCommandBasicOption;
  readonly chip: HTMLElement;
  readonly input: HTMLInputElement;
  /** Stores a choice, whose value is sent as long as the field shows its name. */
  set(picked: PickedChoice): void;
  /** Whether the field shows the stored choice. */
  isPicked(): boolean;
  /** The value to send; undefined for an empty field, a note for an invalid one. */
  read(focused?: boolean): TypedOption | undefined | { readonly note: string };
}

/** The choices of an option with a short, fixed list. */
export function listOf(option: APIApplicationCommandBasicOption): PickedChoice[] | undefined {
  if (option.type === BOOLEAN)
    return [
      { name: say('sandbox.true'), value: 'true' },
      { name: say('sandbox.false'), value: 'false' },
    ];
  if (option.type === CHANNEL) return CHANNELS.map((place) => ({ name: signed(place), value: place.id }));
  // The only role.
  if (option.type === ROLE) return [{ name: `@${ROLE_NAME}`, value: ROLE_ID }];
  if (!('choices' in option) || option.choices === undefined) return undefined;
  return option.choices.map((choice) => ({ ...choice, name: nameOf(choice) }));
}

export function createOptionField(option: APIApplicationCommandBasicOption): OptionField {
  const name = nameOf(option);
  const input = make('input', {
    type: 'text',
    size: '1',
    role: 'combobox',
    id: `option-${option.name}`,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-required': option.required === true ? 'true' : undefined,
    autocomplete: 'off',
    spellcheck: 'false',
    ...('max_length' in option && option.max_length ? { maxlength: String(option.max_length) } : {}),
  });
  const label = make('label', { for: input.id }, `${name}:`);
  const sizer = make('span', { class: 'sizer' }, input);
  const chip = make('span', { class: 'chip' }, label, sizer);
  let picked: PickedChoice | undefined;
  const fit = () => {
    sizer.dataset['value'] = input.value;
  };
  input.addEventListener('input', fit);
  return {
    option,
    chip,
    input,
    set(one) {
      picked = one;
      input.value = one.name;
      fit();
    },
    isPicked: () => picked !== undefined && picked.name === input.value,
    read(focused = false) {
      const made = (value: TypedOption['value']): TypedOption => ({
        name: option.name,
        type: option.type,
        value,
        ...(focused ? { focused } : {}),
      });
      const chosen = picked?.name === input.value ? picked : undefined;
      // While the field has the focus, an empty or incomplete value is sent too.
      if (focused) return made(chosen?.value ?? input.value);
      const typed = input.value.trim();
      if (typed === '') return undefined;
      const value = chosen?.value ?? typedValue(option, typed);
      if (value === undefined) return { note: `${name}: ${wanted(option)}` };
      return made(option.type === BOOLEAN ? value === 'true' : value);
    },
  };
}

/** Parses typed text that is not a choice; undefined where the option does not accept it. */
function typedValue(option: APIApplicationCommandBasicOption, typed: string): string | number | undefined {
  const list = listOf(option);
  if (list !== undefined) return list.find(({ name }) => name.toLowerCase() === typed.toLowerCase())?.value;
  if (option.type !== INTEGER && option.type !== NUMBER) return typed;
  return Number.isFinite(Number(typed)) ? Number(typed) : undefined;
}

const wanted = (option: APIApplicationCommandBasicOption): string =>
  listOf(option)
    ?.map(({ name }) => name)
    .join(', ') ?? '0–9';
