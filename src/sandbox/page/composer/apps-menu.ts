import { make } from '../dom.ts';
import type { ChannelMessage } from '../message.ts';
import { say } from '../texts.ts';
import { nameOf, type PageCommand } from './commands.ts';

/** What the menu of a message offers beside the commands. */
export interface MessageTool {
  readonly label: () => string;
  readonly use: (messageId: string) => void;
}

/** The button at the corner of a message, with a menu of the commands on messages and, for the app's, of `tools`. */
export function createAppsMenu(
  commands: readonly PageCommand[],
  use: (command: PageCommand, messageId: string) => void,
  tools: readonly MessageTool[],
): (message: ChannelMessage) => HTMLElement {
  return (message) => {
    const button = make(
      'button',
      { type: 'button', class: 'tool', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
      '⋯ ',
      make('span', { class: 'wide' }, say('sandbox.apps')),
    );
    const menu = make('ul', { role: 'menu', class: 'menu', hidden: true, 'aria-label': say('sandbox.apps') });
    const root = make('div', { class: 'message-tools' }, button, menu);
    const close = (back: boolean) => {
      menu.hidden = true;
      button.setAttribute('aria-expanded', 'false');
      if (back) button.focus();
    };
    const open = () => {
      const itemOf = (label: string, pick: () => void) => {
        const item = make('li', { role: 'menuitem', tabindex: '-1' }, label);
        item.addEventListener('click', () => {
          close(true);
          pick();
        });
        return item;
      };
      menu.replaceChildren(
        ...commands.map((command) => itemOf(nameOf(command.data), () => use(command, message.id))),
        ...(message.author === undefined ? tools : []).map((tool) =>
          itemOf(tool.label(), () => tool.use(message.id)),
        ),
      );
      menu.hidden = false;
      button.setAttribute('aria-expanded', 'true');
      menu.querySelector<HTMLElement>('li')?.focus();
      menu.scrollIntoView({ block: 'nearest' });
    };
    button.addEventListener('click', () => (menu.hidden ? open() : close(true)));
    root.addEventListener('keydown', (event) => {
      if (menu.hidden) return;
      const items = [...menu.querySelectorAll<HTMLElement>('li')];
      const at = items.indexOf(event.target as HTMLElement);
      if (event.key === 'Escape') close(true);
      else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
      else if (event.key === 'ArrowUp') items.at(at - 1)?.focus();
      else if (event.key === 'Enter' || event.key === ' ') items[at]?.click();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close(false);
    });
    return root;
  };
}
