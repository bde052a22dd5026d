import { nameMentions } from './composer/mentions.ts';
import { byId } from './dom.ts';
import type { ModalEntries } from './interactions.ts';
import type { PageChannels } from './page-channels.ts';
import { snowflake } from './snowflake.ts';

/** Discord's types of the controls that are read in another way than a select. */
const TEXT_INPUT = 4;
const FILE_UPLOAD = 19;
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;
const CHECKBOX = 23;

/**
 * Opens a modal that the server rendered, its mentions named; `submit` is called with its custom id and what was entered.
 */
export function openModal(
  html: string,
  places: PageChannels,
  submit: (customId: string, entries: ModalEntries) => void,
): void {
  const dialog = byId<HTMLDialogElement>('modal');
  dialog.innerHTML = html;
  nameMentions(dialog, places);
  const form = dialog.querySelector('form');
  dialog.querySelector('[data-cancel]')?.addEventListener('click', () => dialog.close());
  form?.addEventListener('change', () => checkCounts(form));
  form?.addEventListener('submit', () => {
    void entriesOf(form).then((entries) => submit(form.dataset['customId'] ?? '', entries));
  });
  if (form) checkCounts(form);
  dialog.addEventListener('close', returnCaret, { once: true });
  dialog.showModal();
}

/** Chromium gives the focus back without a caret, so that what is typed next would be lost. */
function returnCaret(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return;
  activeElement.blur();
  activeElement.focus();
}

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>('[data-component-type]')];

/** Holds the browser back where more or fewer boxes are ticked than the group takes. */
function checkCounts(form: HTMLFormElement): void {
  for (const field of fieldsOf(form)) {
    if (Number(field.dataset['componentType']) !== CHECKBOX_GROUP) continue;
    const boxes = inputsOf(field);
    const { min = '1', max = String(boxes.length) } = field.dataset;
    const count = boxes.filter(({ checked }) => checked).length;
    const isIn = count >= Number(min) && count <= Number(max);
    boxes[0]?.setCustomValidity(isIn ? '' : `${min}–${max}`);
  }
}

const inputsOf = (field: HTMLElement) => [...field.querySelectorAll('input')];

async function entriesOf(form: HTMLFormElement): Promise<ModalEntries> {
  const attachments: Record<string, object> = {};
  const components = await Promise.all(
    fieldsOf(form).map(async (field, at) => {
      const type = Number(field.dataset['componentType']);
      const value = await entryOf(field, type, attachments);
      const component = { type, id: at * 2 + 2, custom_id: field.dataset['name'], ...value };
      return { type: 18, id: at * 2 + 1, component };
    }),
  );
  return { components, resolved: { attachments } };
}

async function entryOf(field: HTMLElement, type: number, attachments: Record<string, object>) {
  const inputs = inputsOf(field);
  const checked = inputs.filter((input) => input.checked).map(({ value }) => value);
  switch (type) {
    case TEXT_INPUT:
      return { value: field.querySelector<HTMLInputElement>('input, textarea')?.value ?? '' };
    case RADIO_GROUP:
      return { value: checked[0] ?? null };
    case CHECKBOX_GROUP:
      return { values: checked };
    case CHECKBOX:
      return { value: inputs[0]?.checked ?? false };
    case FILE_UPLOAD: {
      const values: string[] = [];
      for (const file of inputs[0]?.files ?? []) {
        const id = snowflake();
        const { name: filename, size } = file;
        attachments[id] = { id, filename, size, url: await dataUrl(file) };
        values.push(id);
      }
      return { values };
    }
    default: {
      const chosen = field.querySelector('select')?.selectedOptions ?? [];
      return { values: [...chosen].map(({ value }) => value).filter((value) => value !== '') };
    }
  }
}

const dataUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
