import { byId, make } from './dom.ts';
import { PEOPLE, type Person } from './people.ts';
import { say } from './texts.ts';
import { chooseTheme, chosenTheme, THEMES } from './theme.ts';

const LOCALE = 'footnote-locale';

/** The settings at the side: the person and their Discord locale. */
export interface Settings {
  person(): Person;
  locale(): string;
  /** Renders its texts in the current language. */
  redraw(): void;
}

/** `changed` is called after a change by the user. */
export function createSettings(changed: { person(): void; locale(): void }): Settings {
  const person = byId<HTMLSelectElement>('person');
  const language = byId<HTMLSelectElement>('language');
  const theme = byId<HTMLSelectElement>('theme');
  language.value = localStorage.getItem(LOCALE) ?? preferredLocale(language);
  if (language.value === '') language.value = 'en-US';
  person.addEventListener('change', changed.person);
  language.addEventListener('change', () => {
    localStorage.setItem(LOCALE, language.value);
    changed.locale();
  });
  theme.addEventListener('change', () => chooseTheme(theme.value));
  serveMenu();
  return {
    person: () => PEOPLE.find(({ id }) => id === person.value) ?? PEOPLE[0],
    locale: () => language.value,
    redraw() {
      const chosen = person.value;
      person.replaceChildren(...PEOPLE.map((one) => make('option', { value: one.id }, labelOf(one))));
      person.value = chosen === '' ? PEOPLE[0].id : chosen;
      theme.replaceChildren(
        ...THEMES.map((one) => make('option', { value: one }, say(`sandbox.theme.${one}`))),
      );
      theme.value = chosenTheme();
    },
  };
}

/** The first of the reader's languages that the page has. */
function preferredLocale({ options }: HTMLSelectElement): string {
  const languages = new Map([...options].map(({ value }) => [value.slice(0, 2), value]));
  return navigator.languages.map((tag) => languages.get(tag.slice(0, 2))).find(Boolean) ?? '';
}

const labelOf = ({ text, mayManage }: Person): string =>
  mayManage ? `${say(text)} (${say('sandbox.may-manage')})` : say(text);

/** On a narrow screen the sidebar is behind a button. */
function serveMenu(): void {
  const button = byId('menu-button');
  const sidebar = byId('sidebar');
  const toggle = (isOpen: boolean) => {
    sidebar.toggleAttribute('data-open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => toggle(!sidebar.hasAttribute('data-open')));
  // Another channel was opened from the menu.
  addEventListener('hashchange', () => toggle(false));
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !sidebar.hasAttribute('data-open')) return;
    toggle(false);
    button.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !sidebar.contains(target) && !button.contains(target)) toggle(false);
  });
}
