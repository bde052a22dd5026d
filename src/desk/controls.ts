import { el, type Html } from '../html/html.ts';

/** A button with its key. */
export const button = (id: string, label: string, key?: string): Html =>
  el(
    'button',
    { id, type: 'button', class: 'button' },
    label,
    key === undefined ? undefined : [' ', el('kbd', {}, key)],
  );
