import { byId } from './dom.ts';

/** Shows a picture of a message in the size of the window, until it is clicked on or Escape is pressed. */
export function serveWholePictures(root: HTMLElement): void {
  const dialog = byId<HTMLDialogElement>('whole');
  root.addEventListener('click', ({ target }) => {
    const picture = target instanceof Element ? target.closest('.picture')?.querySelector('img') : null;
    if (picture == null) return;
    const whole = picture.cloneNode() as HTMLImageElement;
    dialog.setAttribute('aria-label', whole.alt);
    dialog.replaceChildren(whole);
    dialog.showModal();
  });
  dialog.addEventListener('click', () => dialog.close());
}
