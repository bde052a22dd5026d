import { byId } from '../dom.ts';

/** Enlarges a clicked picture to the window, until a click or Escape. */
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
