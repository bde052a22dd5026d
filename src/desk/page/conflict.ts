import { byId, make, makeButton } from '../../sandbox/page/dom.ts';
import type { SaveOutcome } from '../wire.ts';

/** Shows a file as it is on disk beside what would have been written; nothing is written until the curator chooses. */
export function showConflict(
  { file, disk, mine }: Extract<SaveOutcome, { outcome: 'changed' }>,
  choices: { readonly openTheirs: () => void; readonly newName: () => void },
): void {
  const box = byId('conflict');
  const side = (title: string, text: string) =>
    make('div', {}, make('h3', {}, title), make('pre', { tabindex: '0', 'aria-label': title }, text));
  box.replaceChildren(
    make(
      'p',
      { class: 'problem', role: 'alert' },
      `${file} is not as this draft found it. Nothing was written.`,
    ),
    make('div', { class: 'pair' }, side('On disk', disk ?? 'The file is gone.'), side('This draft', mine)),
    ...(disk === undefined
      ? []
      : [makeButton('Go on from the file on disk, with what is typed here', 'button', choices.openTheirs)]),
    makeButton('Save this draft under another name', 'button', choices.newName),
  );
  box.hidden = false;
  box.querySelector('button')?.focus();
}

export const hideConflict = (): void => {
  byId('conflict').hidden = true;
};
