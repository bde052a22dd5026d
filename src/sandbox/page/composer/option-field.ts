import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { make } from '../dom.ts';
import { ROLE_ID } from '../ids.ts';
import type { TypedOption } from '../interactions.ts';
import { CHANNELS, signed } from '../place.ts';
import { say } from '../texts.ts';
import { nameOf } from './commands.ts';
import { ROLE_NAME } from './mentions.ts';

/** Discord's types of options that are not text. */
const INTEGER = 4;
const BOOLEAN = 5;
const CHANNEL = 7;
const ROLE = 8;
const NUMBER = 10;

/** A value that was picked: what it is called and what is sent. */
export interface Picked {
  readonly name: string;
  readonly value: string | number;
}

/** One option that is being filled in: a chip with a field. */
export interface OptionField {
  readonly option: APIApplicationCommandBasicOption;
  readonly chip: HTMLElement;
  readonly input: HTMLInputElement;
  /** Remembers what was picked, so that its value is sent as long as the field says its name. */
  set(picked: Picked): void;
  /** Whether the field says what was picked. */
  isPicked(): boolean;
  /** What is sent: undefined where the field is empty, a note where it cannot be. */
  read(focused?: boolean): TypedOption | undefined | { readonly note: string };
}

/** What an option may be, where that is a short list. */
export function listOf(option: APIApplicationCommandBasicOption): Picked[] | undefined {
  if (option.type === BOOLEAN)
    return [
      { name: say('sandbox.true'), value: 'true' },
      { name: say('sandbox.false'), value: 'false' },
    ];
  if (option.type === CHANNEL) return CHANNELS.map((place) => ({ name: signed(place), value: place.id }));
  // The page has one.
  if (option.type === ROLE) return [{ name: `@${ROLE_NAME}`, value: ROLE_ID }];
  if (!('choices' in option) || option.choices === undefined) return undefined;
  return option.choices.map((choice) => ({ ...choice, name: nameOf(choice) }));
}

/** Makes the field of an option. */
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
  let picked: Picked | undefined;
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
      // What is still being typed is sent even where it is empty or no number yet.
      if (focused) return made(chosen?.value ?? input.value);
      const typed = input.value.trim();
      if (typed === '') return undefined;
      const value = chosen?.value ?? typedValue(option, typed);
      if (value === undefined) return { note: `${name}: ${wanted(option)}` };
      return made(option.type === BOOLEAN ? value === 'true' : value);
    },
  };
}

/** The value of what was typed and not picked; undefined where the option takes no such thing. */
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
