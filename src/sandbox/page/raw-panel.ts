import { byId } from './dom.ts';
import { say } from './texts.ts';

/** The developer panel: the last interaction and its response as JSON. */
export interface RawPanel {
  interaction(sent: unknown): void;
  response(received: unknown): void;
}

export function createRawPanel(): RawPanel {
  const panel = byId('raw');
  const button = byId('raw-button');
  const toggle = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    (isOpen ? byId('raw-close') : button).focus();
  };
  button.addEventListener('click', () => toggle(panel.hasAttribute('hidden')));
  byId('raw-close').addEventListener('click', () => toggle(false));
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && toggle(false));

  const copy = byId('raw-copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(
      ['raw-interaction', 'raw-response'].map((id) => byId(id).textContent).join('\n\n'),
    );
    copy.textContent = say('sandbox.copied');
    setTimeout(() => {
      copy.textContent = say('sandbox.copy');
    }, 1500);
  });

  // A file that was sent is its address.
  const withoutFiles = (_: string, value: unknown) =>
    typeof value === 'string' && value.startsWith('data:') ? `${value.slice(0, 40)}…` : value;
  const show = (id: string, value: unknown) => {
    const code = byId(id).querySelector('code');
    if (code === null) return;
    // Not a text of the page any more, so a change of language must not replace it.
    delete code.dataset['text'];
    code.textContent = JSON.stringify(value, withoutFiles, 2);
  };
  return {
    interaction: (sent) => show('raw-interaction', sent),
    response: (received) => show('raw-response', received),
  };
}
