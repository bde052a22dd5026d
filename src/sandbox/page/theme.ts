/** The looks that can be chosen; `system` leaves it to the operating system. */
export const THEMES = ['system', 'light', 'dark'] as const;

const KEY = 'footnote-theme';

/** What was chosen, kept in this browser alone. */
export const chosenTheme = (): string => localStorage.getItem(KEY) ?? 'system';

/** Chooses a look, now and for the next visit. */
export function chooseTheme(theme: string): void {
  localStorage.setItem(KEY, theme);
  show(theme);
}

function show(theme: string): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

show(chosenTheme());
