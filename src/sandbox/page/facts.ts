import { chooseTheme, chosenTheme } from './theme.ts';

const theme = document.querySelector<HTMLSelectElement>('[data-theme-switch]');
if (theme !== null) {
  theme.value = chosenTheme();
  theme.addEventListener('change', () => chooseTheme(theme.value));
}

// On a narrow screen the filters are collapsed above the facts.
const panel = document.querySelector<HTMLDetailsElement>('.filter-panel');
if (panel !== null && matchMedia('(max-width: 50rem)').matches) panel.open = false;
