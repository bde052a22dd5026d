import { make } from '../dom.ts';
import { say } from '../texts.ts';
import { nameOf, type PageCommand } from './commands.ts';

/** The button at the corner of a message, with a menu of the commands on messages. */
export function createAppsMenu(
  commands: readonly PageCommand[],
  use: (command: PageCommand, messageId: string) => void,
): (id: string) => HTMLElement {
  return (id) => {
    const button = make(
      'button',
      { type: 'button', class: 'tool', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
      `⋯ ${say('sandbox.apps')}`,
    );
    const menu = make('ul', { role: 'menu', class: 'menu', hidden: true, 'aria-label': say('sandbox.apps') });
    const root = make('div', { class: 'message-tools' }, button, menu);
    const close = (back: boolean) => {
      menu.hidden = true;
      button.setAttribute('aria-expanded', 'false');
      if (back) button.focus();
    };
    const open = () => {
      menu.replaceChildren(
        ...commands.map((command) => {
          const item = make('li', { role: 'menuitem', tabindex: '-1' }, nameOf(command.data));
          item.addEventListener('click', () => {
            close(true);
            use(command, id);
          });
          return item;
        }),
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
