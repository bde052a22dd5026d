import { byId, make } from '../dom.ts';

/** An item of the popup. */
export interface Item {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly tags?: readonly string[];
  pick(): void;
}

/** The list above the message box; the focus stays in the field. */
export interface Popup {
  readonly isOpen: boolean;
  /** Shows items for `field`; `first` marks the first one by default. */
  show(field: HTMLElement, title: string, items: readonly Item[], first: boolean, empty?: string): void;
  hide(): void;
  /** Marks the items as outdated: none can be picked until new ones are shown. */
  wait(): void;
  /** Marks the next (1) or previous (-1) item, cyclically. */
  move(by: 1 | -1): void;
  /** Picks the marked item; false if there is none. */
  pick(): boolean;
}

export function createPopup(): Popup {
  const root = byId('popup');
  let items: readonly Item[] = [];
  let rows: readonly HTMLElement[] = [];
  let active = -1;
  let field: HTMLElement | undefined;

  const mark = (at: number) => {
    active = at;
    for (const [index, row] of rows.entries()) row.setAttribute('aria-selected', String(index === at));
    const row = rows[at];
    if (row === undefined) field?.removeAttribute('aria-activedescendant');
    else {
      field?.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    }
  };
  const expanded = (isOpen: boolean) => {
    field?.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) field?.setAttribute('aria-controls', 'popup-list');
    else field?.removeAttribute('aria-controls');
  };
  const hide = () => {
    root.hidden = true;
    root.removeAttribute('aria-busy');
    root.replaceChildren();
    items = [];
    rows = [];
    active = -1;
    field?.removeAttribute('aria-activedescendant');
    expanded(false);
  };

  return {
    get isOpen() {
      return !root.hidden;
    },
    show(of, title, shown, first, empty) {
      if (field !== of) hide();
      field = of;
      items = shown;
      rows = shown.map((item, at) => row(item, at));
      const list = make('ul', { role: 'listbox', id: 'popup-list', 'aria-label': title }, ...rows);
      const note = shown.length === 0 && empty ? [make('p', { class: 'popup-empty' }, empty)] : [];
      if (shown.length === 0 && note.length === 0) return hide();
      root.replaceChildren(make('p', { class: 'popup-title', 'aria-hidden': 'true' }, title), ...note, list);
      list.hidden = shown.length === 0;
      root.hidden = false;
      root.removeAttribute('aria-busy');
      expanded(shown.length > 0);
      mark(first && shown.length > 0 ? 0 : -1);
    },
    hide,
    wait() {
      mark(-1);
      root.setAttribute('aria-busy', 'true');
    },
    move(by) {
      if (rows.length > 0 && !root.hasAttribute('aria-busy'))
        mark(active < 0 && by < 0 ? rows.length - 1 : (active + by + rows.length) % rows.length);
    },
    pick() {
      const item = items[active];
      item?.pick();
      return item !== undefined;
    },
  };
}

function row({ label, detail, tags = [], pick }: Item, at: number): HTMLElement {
  const element = make(
    'li',
    { role: 'option', id: `popup-item-${at}`, 'aria-selected': 'false' },
    make('span', { class: 'label' }, label),
    ...tags.map((tag) => make('span', { class: 'item-tag' }, tag)),
    ...(detail === undefined ? [] : [make('span', { class: 'description' }, detail)]),
  );
  // A press on an item must not take the focus from the field.
  element.addEventListener('pointerdown', (event) => event.preventDefault());
  element.addEventListener('click', pick);
  return element;
}
