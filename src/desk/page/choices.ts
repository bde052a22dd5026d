import { byId, make } from '../../sandbox/page/dom.ts';

/** One of several, each with its key. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly key: string;
}

/** Fills a fieldset with radio buttons; `changed` hears of a choice. */
export function drawChoices(name: string, choices: readonly Choice[], changed: () => void): void {
  const box = byId(`${name}s`);
  for (const { value, label, key } of choices) {
    const input = make('input', { type: 'radio', name, value, id: `${name}-${value}` });
    input.addEventListener('change', changed);
    box.append(
      make('label', { for: `${name}-${value}` }, input, key === '' ? '' : make('kbd', {}, key), ` ${label}`),
    );
  }
  box.append(make('p', { id: `${name}-says`, class: 'says', 'aria-live': 'polite' }));
}

const radios = (name: string): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${name}"]`),
];

/** The value that is chosen; empty where none is. */
export const chosen = (name: string): string => radios(name).find(({ checked }) => checked)?.value ?? '';

/** Chooses a value; whether there is such a one. */
export function choose(name: string, value: string): boolean {
  const radio = radios(name).find((one) => one.value === value);
  for (const one of radios(name)) one.checked = one === radio;
  return radio !== undefined;
}

/** A letter for each id, the first of its own that is free. */
export function lettersFor(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      const letter =
        [...id, ...'abcdefghijklmnopqrstuvwxyz'].find((one) => /[a-z]/.test(one) && !taken.has(one)) ?? '';
      taken.add(letter);
      return [id, letter];
    }),
  );
}
