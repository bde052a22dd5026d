import { byId } from './dom.ts';

/** Opens a modal that the server rendered; `submit` is called with its custom id and values, in Discord's format. */
export function openModal(
  html: string,
  submit: (customId: string, components: readonly object[]) => void,
): void {
  const dialog = byId<HTMLDialogElement>('modal');
  dialog.innerHTML = html;
  const form = dialog.querySelector('form');
  dialog.querySelector('[data-cancel]')?.addEventListener('click', () => dialog.close());
  form?.addEventListener('submit', () => submit(form.dataset['customId'] ?? '', filledIn(form)));
  dialog.showModal();
}

/** Each field as the component of a label (API documentation: modal submit data). */
const filledIn = (form: HTMLFormElement): object[] =>
  [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('[name]')].map(
    (field, at) => ({
      type: 18,
      id: at * 2 + 1,
      component: {
        type: Number(field.dataset['componentType']),
        id: at * 2 + 2,
        custom_id: field.name,
        ...(field instanceof HTMLSelectElement
          ? { values: [...field.selectedOptions].map(({ value }) => value) }
          : { value: field.value }),
      },
    }),
  );
