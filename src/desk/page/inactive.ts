/** Makes the buttons of a card that is only looked at say so. */
export function inactive(box: HTMLElement): void {
  for (const control of box.querySelectorAll<HTMLElement>('button, [role="combobox"]')) {
    control.setAttribute('disabled', '');
    control.setAttribute('aria-disabled', 'true');
    control.removeAttribute('tabindex');
  }
}
