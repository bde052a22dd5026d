import { byId, make } from '../dom.ts';
import type { TypedOption } from '../interactions.ts';
import { say } from '../texts.ts';
import { descriptionOf, nameOf, optionsOf, type SlashCommand } from './commands.ts';
import { createOptionField, listOf, type OptionField, type PickedChoice } from './option-field.ts';
import type { Popup } from './popup.ts';

/** Pause in typing before suggestions are requested, in ms. */
const TYPING_PAUSE_MS = 120;

/** Options of a command line. */
export interface CommandLineOptions {
  readonly popup: Popup;
  /** Requests suggestions from the router for the focused option. */
  suggest(command: SlashCommand, options: readonly TypedOption[]): Promise<readonly PickedChoice[]>;
  /** Returns to plain text. */
  leave(text: string): void;
}

/** A command with fields for its options. */
export interface CommandLine {
  readonly command: SlashCommand;
  /** The options; or a note on a missing one, which gets the focus. */
  read(): readonly TypedOption[] | { readonly note: string };
  /** Handles a key that picked no item; true if handled. */
  key(event: KeyboardEvent): boolean;
}

/** Opens a command in the message box, with `text` in its first option. */
export function openCommandLine(command: SlashCommand, text: string, given: CommandLineOptions): CommandLine {
  const { popup, suggest, leave } = given;
  const line = byId('composer-line');
  const options = optionsOf(command);
  const fields: OptionField[] = [];
  let asked = 0;

  const add = make('input', {
    type: 'text',
    role: 'combobox',
    class: 'add-option',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-label': say('sandbox.add-option'),
    autocomplete: 'off',
  });
  const remaining = () => options.filter((option) => fields.every((field) => field.option !== option));
  const others = () =>
    fields.flatMap((field) => {
      const read = field.read();
      return read === undefined || 'note' in read ? [] : [read];
    });

  const refreshAdd = () => {
    const { length } = remaining();
    add.value = '';
    add.hidden = length === 0;
    add.placeholder = `+${length}`;
    add.title = say('sandbox.add-option');
  };

  const offerList = (field: OptionField, choices: readonly PickedChoice[], first: boolean) => {
    if (document.activeElement !== field.input) return;
    const items = choices.map((picked) => ({
      label: picked.name,
      pick() {
        field.set(picked);
        popup.hide();
      },
    }));
    const empty = listOf(field.option) === undefined ? say('sandbox.no-suggestion') : undefined;
    popup.show(field.input, `${nameOf(field.option)} — ${descriptionOf(field.option)}`, items, first, empty);
  };

  const offer = (field: OptionField, rest: number) => {
    asked += 1;
    const mine = asked;
    const list = listOf(field.option);
    if (list !== undefined) {
      const typed = field.input.value.trim().toLowerCase();
      const found = list.filter(({ name }) => name.toLowerCase().includes(typed));
      offerList(field, found.length > 0 ? found : list, true);
    } else if ('autocomplete' in field.option && field.option.autocomplete === true) {
      popup.wait();
      setTimeout(async () => {
        // Ignores a late response to an earlier request.
        if (mine !== asked) return;
        const focused = field.read(true) as TypedOption;
        const rest = others().filter(({ name }) => name !== focused.name);
        const choices = await suggest(command, [...rest, focused]).catch(() => []);
        if (mine === asked) offerList(field, choices, false);
      }, rest);
    } else {
      popup.hide();
    }
  };

  const insert = (option: (typeof options)[number]): OptionField => {
    const field = createOptionField(option);
    fields.push(field);
    line.insertBefore(field.chip, add);
    field.input.addEventListener('input', () => offer(field, TYPING_PAUSE_MS));
    field.input.addEventListener('focus', () => !field.isPicked() && offer(field, 0));
    field.input.addEventListener('blur', () => popup.hide());
    refreshAdd();
    return field;
  };

  const remove = (field: OptionField) => {
    const at = fields.indexOf(field);
    fields.splice(at, 1);
    field.chip.remove();
    refreshAdd();
    const next = fields[Math.max(0, at - 1)];
    if (next === undefined) leave(`/${nameOf(command.data)}`);
    else next.input.focus();
  };

  const offerOptions = () => {
    const typed = add.value.trim().toLowerCase();
    const items = remaining()
      .filter((option) => `${option.name} ${nameOf(option)}`.toLowerCase().includes(typed))
      .map((option) => ({
        label: nameOf(option),
        detail: descriptionOf(option),
        tags: option.required ? [say('sandbox.required')] : [],
        pick: () => insert(option).input.focus(),
      }));
    popup.show(add, say('sandbox.options'), items, typed !== '');
  };
  add.addEventListener('focus', offerOptions);
  add.addEventListener('input', offerOptions);
  add.addEventListener('blur', () => popup.hide());

  line.replaceChildren(make('span', { class: 'chip-command' }, `/${nameOf(command.data)}`), add);
  const required = options.filter((option) => option.required);
  // A first option of free text is opened at once. An option with choices is not: Enter would pick its first choice
  // instead of sending.
  const atOnce = options.slice(0, 1).filter((option) => listOf(option) === undefined);
  for (const option of required.length > 0 ? required : atOnce) insert(option);
  refreshAdd();
  const [first] = fields;
  if (first !== undefined && text !== '') first.set({ name: text, value: text });
  (first?.input ?? add).focus();
  if (first === undefined && add.hidden) byId('composer').querySelector<HTMLElement>('.send')?.focus();

  return {
    command,
    read() {
      const read: TypedOption[] = [];
      for (const field of fields) {
        const value = field.read();
        const note =
          value === undefined && field.option.required
            ? `${nameOf(field.option)}: ${say('sandbox.required')}`
            : value !== undefined && 'note' in value
              ? value.note
              : undefined;
        if (note !== undefined) {
          field.input.focus();
          return { note };
        }
        if (value !== undefined && !('note' in value)) read.push(value);
      }
      return read;
    },
    key(event) {
      if (event.key === 'Escape') {
        leave('');
        return true;
      }
      if (event.key !== 'Backspace') return false;
      const field = fields.find(({ input }) => input === event.target);
      if (field !== undefined && field.input.value === '') {
        remove(field);
        return true;
      }
      if (event.target !== add || add.value !== '') return false;
      const last = fields.at(-1);
      if (last === undefined) leave(`/${nameOf(command.data)}`);
      else last.input.focus();
      return true;
    },
  };
}
