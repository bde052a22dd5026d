import { byId, make } from '../dom.ts';
import type { TypedOption } from '../interactions.ts';
import { say } from '../texts.ts';
import { type CommandLine, type CommandLineOptions, openCommandLine } from './command-line.ts';
import { calledIn, descriptionOf, matching, nameOf, optionsOf, type SlashCommand } from './commands.ts';
import { createPopup, type Popup } from './popup.ts';

/** Options of the message box. */
export interface ComposerOptions {
  readonly commands: readonly SlashCommand[];
  readonly suggest: CommandLineOptions['suggest'];
  use(command: SlashCommand, options: readonly TypedOption[]): void;
  write(text: string): void;
  /** The name of the open channel. */
  where(): string;
}

/** The message box: plain text, or a slash command. */
export interface Composer {
  /** Renders its texts in the current language. */
  redraw(): void;
  focus(): void;
}

export function createComposer({ commands, suggest, use, write, where }: ComposerOptions): Composer {
  const form = byId<HTMLFormElement>('composer');
  const line = byId('composer-line');
  const note = byId('composer-note');
  const popup = createPopup();
  const text = make('textarea', {
    id: 'composer-text',
    rows: '1',
    maxlength: '2000',
    // A combobox, since a slash opens a list; the text may still have several lines.
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-haspopup': 'listbox',
    'aria-describedby': 'composer-note',
  });
  let open: CommandLine | undefined;

  const leave = (typed: string) => {
    open = undefined;
    popup.hide();
    note.textContent = '';
    text.value = typed;
    line.replaceChildren(text);
    text.focus();
    typed === '' ? grow() : offer();
  };
  const choose = (command: SlashCommand, typed = '') => {
    popup.hide();
    note.textContent = '';
    open = openCommandLine(command, typed, { popup, suggest, leave });
  };
  const grow = () => {
    text.rows = Math.min(8, text.value.split('\n').length);
  };
  const offer = () => {
    grow();
    note.textContent = '';
    if (!text.value.startsWith('/') || text.value.includes('\n')) return popup.hide();
    const typed = text.value.slice(1);
    const called = calledIn(commands, typed);
    if (called !== undefined) return choose(called.command, called.rest);
    const items = matching(commands, typed).map((command) => ({
      label: `/${nameOf(command.data)}`,
      detail: descriptionOf(command.data),
      tags: optionsOf(command).map((option) => nameOf(option)),
      pick: () => choose(command),
    }));
    popup.show(text, say('sandbox.commands'), items, true, say('sandbox.no-command'));
  };
  text.addEventListener('input', offer);
  text.addEventListener('blur', () => popup.hide());
  text.addEventListener('focus', () => text.value.startsWith('/') && offer());

  const send = () => {
    note.textContent = '';
    if (open !== undefined) {
      const { command } = open;
      const read = open.read();
      if ('note' in read) {
        note.textContent = read.note;
        return;
      }
      leave('');
      use(command, read);
      return;
    }
    const typed = text.value.trim();
    if (typed.startsWith('/')) {
      // A list that Escape has closed leaves the command as text.
      const called = calledIn(commands, `${typed.slice(1)} `);
      if (called === undefined) {
        note.textContent = say('sandbox.no-command');
        return;
      }
      choose(called.command, called.rest);
      send();
    } else if (typed !== '') {
      leave('');
      write(typed);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  form.addEventListener('keydown', (event) => {
    if (event.isComposing || !(event.target instanceof HTMLElement) || event.target.matches('.send')) return;
    if (take(event)) event.preventDefault();
  });

  /** Handles a key: the popup first, then the command line, then sending. True if handled. */
  const take = (event: KeyboardEvent): boolean => {
    if (popup.isOpen && takeByPopup(popup, event)) return true;
    if (open?.key(event)) return true;
    if (event.key !== 'Enter' || event.shiftKey) return false;
    send();
    return true;
  };

  const redraw = () => {
    text.placeholder = say('sandbox.composer', { channel: where() });
    text.setAttribute('aria-label', text.placeholder);
    if (open !== undefined) leave('');
  };
  line.replaceChildren(text);
  redraw();
  return { redraw, focus: () => (open === undefined ? text.focus() : undefined) };
}

/** "/" typed anywhere but in a field goes to the message box, as on other pages with a search. */
export function serveSlashKey(composer: Composer): void {
  document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    const isInField =
      target instanceof Element && target.matches('input, textarea, select, [role="combobox"]');
    if (key === '/' && !isInField && !ctrlKey && !metaKey && !altKey) composer.focus();
  });
}

/** Tab picks once the user has typed; before that it moves the focus as usual. */
const hasTyped = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';

function takeByPopup(popup: Popup, { key, shiftKey, target }: KeyboardEvent): boolean {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      popup.move(key === 'ArrowDown' ? 1 : -1);
      return true;
    case 'Escape':
      popup.hide();
      return true;
    case 'Tab':
      return !shiftKey && hasTyped(target) && popup.pick();
    case 'Enter':
      return popup.pick();
    default:
      return false;
  }
}
