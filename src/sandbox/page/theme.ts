/** The colour themes; `system` follows the operating system. */
export const THEMES = ['system', 'light', 'dark'] as const;

const KEY = 'footnote-theme';

/** The chosen theme, stored in this browser. */
export const chosenTheme = (): string => localStorage.getItem(KEY) ?? 'system';

/** Applies a theme and stores it for the next visit. */
export function chooseTheme(theme: string): void {
  localStorage.setItem(KEY, theme);
  show(theme);
}

function show(theme: string): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

show(chosenTheme());
