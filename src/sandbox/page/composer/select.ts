/** Behaviour of the selects in messages, which the server renders: a button with a list. */

const OPEN = 'data-open';

/** Activates every select within `root`; `choose` is called with the chosen values. */
export function serveSelects(
  root: HTMLElement,
  choose: (select: HTMLElement, values: readonly string[]) => void,
): void {
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const select = target?.closest<HTMLElement>('.select');
    if (select == null) return;
    const option = target?.closest<HTMLElement>('[role=option]');
    if (option != null) pick(select, option, choose);
    else if (target?.closest('.select-button'))
      select.hasAttribute(OPEN) ? close(select, choose) : open(select);
  });
  root.addEventListener('keydown', (event) => {
    const select = event.target instanceof Element ? event.target.closest<HTMLElement>('.select') : null;
    if (select !== null && takeKey(select, event, choose)) event.preventDefault();
  });
  root.addEventListener('focusout', ({ target, relatedTarget }) => {
    const select = target instanceof Element ? target.closest<HTMLElement>('.select') : null;
    if (select?.hasAttribute(OPEN) && !(relatedTarget instanceof Node && select.contains(relatedTarget)))
      close(select, choose);
  });
}

type Choose = Parameters<typeof serveSelects>[1];

const optionsOf = (select: HTMLElement): HTMLElement[] => [
  ...select.querySelectorAll<HTMLElement>('[role=option]'),
];
const isMany = (select: HTMLElement): boolean => Number(select.dataset['max']) > 1;
const markedIn = (select: HTMLElement): HTMLElement | undefined =>
  optionsOf(select).find((option) => option.classList.contains('active'));

let made = 0;

function open(select: HTMLElement): void {
  const list = select.querySelector<HTMLElement>('[role=listbox]');
  const button = select.querySelector<HTMLElement>('.select-button');
  if (list === null || button === null) return;
  made += 1;
  list.id = `list-${made}`;
  optionsOf(select).forEach((option, at) => {
    option.id = `list-${made}-${at}`;
    option.onpointerdown = (event) => event.preventDefault();
  });
  list.hidden = false;
  select.setAttribute(OPEN, '');
  button.setAttribute('aria-expanded', 'true');
  button.setAttribute('aria-controls', list.id);
  // Opens upwards if there is no room below.
  const room = innerHeight - button.getBoundingClientRect().bottom;
  select.classList.toggle(
    'upwards',
    room < list.offsetHeight + 90 && button.getBoundingClientRect().top > room,
  );
  mark(select, optionsOf(select)[0]);
}

function close(select: HTMLElement, choose: Choose): void {
  const button = select.querySelector<HTMLElement>('.select-button');
  const list = select.querySelector<HTMLElement>('[role=listbox]');
  if (list !== null) list.hidden = true;
  select.removeAttribute(OPEN);
  button?.setAttribute('aria-expanded', 'false');
  button?.removeAttribute('aria-activedescendant');
  if (!isMany(select) || !select.hasAttribute('data-changed')) return;
  select.removeAttribute('data-changed');
  choose(select, chosenIn(select));
}

const chosenIn = (select: HTMLElement): string[] =>
  optionsOf(select)
    .filter((option) => option.getAttribute('aria-selected') === 'true')
    .map((option) => option.dataset['value'] ?? '');

function pick(select: HTMLElement, option: HTMLElement, choose: Choose): void {
  if (isMany(select)) {
    option.setAttribute('aria-selected', String(option.getAttribute('aria-selected') !== 'true'));
    select.setAttribute('data-changed', '');
    mark(select, option);
    return;
  }
  close(select, choose);
  choose(select, [option.dataset['value'] ?? '']);
}

function mark(select: HTMLElement, option: HTMLElement | undefined): void {
  for (const one of optionsOf(select)) one.classList.toggle('active', one === option);
  if (option === undefined) return;
  select.querySelector('.select-button')?.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}

/** Keyboard behaviour of a select-only combobox (ARIA Authoring Practices). */
function takeKey(select: HTMLElement, { key, altKey }: KeyboardEvent, choose: Choose): boolean {
  const options = optionsOf(select);
  const marked = markedIn(select);
  const at = marked === undefined ? -1 : options.indexOf(marked);
  if (!select.hasAttribute(OPEN)) {
    if (!['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(key)) return false;
    open(select);
    return true;
  }
  switch (key) {
    case 'ArrowDown':
      mark(select, options[Math.min(at + 1, options.length - 1)]);
      return true;
    case 'ArrowUp':
      altKey ? close(select, choose) : mark(select, options[Math.max(at - 1, 0)]);
      return true;
    case 'Home':
      mark(select, options[0]);
      return true;
    case 'End':
      mark(select, options.at(-1));
      return true;
    case 'Escape':
      close(select, choose);
      return true;
    case 'Enter':
    case ' ':
      if (marked !== undefined) pick(select, marked, choose);
      return true;
    default:
      return typeAhead(select, options, at, key);
  }
}

function typeAhead(select: HTMLElement, options: readonly HTMLElement[], at: number, key: string): boolean {
  if (key.length !== 1) return false;
  const next = [...options.slice(at + 1), ...options.slice(0, at + 1)];
  const found = next.find((option) => option.textContent?.toLowerCase().startsWith(key.toLowerCase()));
  if (found !== undefined) mark(select, found);
  return true;
}
