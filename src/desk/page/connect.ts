import type { ContrastType } from '../../facts/contrast.ts';
import type { NameKind } from '../../facts/name.ts';
import type { PromptKind } from '../../facts/prompt.ts';
import { byId, make, makeButton } from '../../sandbox/page/dom.ts';
import type { Connection, DeskPack } from '../wire.ts';
import { saveConnection } from './api.ts';
import { idOfClaim } from './draft-of-marking.ts';

/** The basket of entries, and what is made of it. */
export interface Connect {
  collect(ids: readonly string[]): void;
}

const input = (id: string) => byId<HTMLInputElement | HTMLSelectElement>(id);
const typed = (id: string): string => input(id).value.trim();
const say = (text: string): void => {
  byId('connect-says').textContent = text;
};
const given = (key: string, value: string): object => (value === '' ? {} : { [key]: value });

/** Opens the section, at its basket. */
export function openConnect(): void {
  byId<HTMLDetailsElement>('connect').open = true;
  byId('entry').focus();
}

/** What is typed and not saved: the basket, and the fields by their ids. */
interface Kept {
  readonly basket: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

/** Makes the section work. What is typed is kept in the browser until it is saved; `saved` is called when a file was written. */
export function createConnect(pack: () => DeskPack, storage: Storage, saved: () => Promise<void>): Connect {
  const place = `footnote-connect ${pack().dir}`;
  const kept = readKept(storage.getItem(place));
  let basket: readonly string[] = kept.basket.filter((id) => pack().entries.some((one) => one.id === id));
  const fields = () => [
    ...byId('connect').querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'),
  ];
  const keep = () => {
    const typedIn = Object.fromEntries(fields().map(({ id, value }) => [id, value]));
    try {
      storage.setItem(place, JSON.stringify({ basket, fields: typedIn } satisfies Kept));
    } catch {
      say('This browser has no room to keep what you type: save it.');
    }
  };

  const draw = () => {
    const claims = new Map(pack().entries.map(({ id, claim }) => [id, claim]));
    // What is typed of the sides stays.
    const words = new Map(basket.map((id) => [id, [wordOf('label', id), wordOf('poll', id)] as const]));
    byId('basket').replaceChildren(
      ...basket.map((id) => {
        const [label = '', poll = ''] = words.get(id) ?? [];
        const remove = makeButton('Remove', 'button', () => {
          basket = basket.filter((one) => one !== id);
          draw();
        });
        remove.setAttribute('aria-label', `Remove ${id}`);
        return make('li', {}, `${claims.get(id) ?? id} `, remove, ...side(id, label, poll));
      }),
    );
    byId('entries').replaceChildren(
      ...pack().entries.map(({ id, claim }) => make('option', { value: id }, claim)),
    );
    byId('contrasts').replaceChildren(
      ...pack().contrasts.map(({ id, question }) => make('option', { value: id }, question)),
    );
    keep();
  };

  const collect = (ids: readonly string[]) => {
    const known = new Set(pack().entries.map(({ id }) => id));
    const found = ids.filter((id) => known.has(id));
    basket = [...new Set([...basket, ...found])];
    draw();
    say(found.length === 0 ? 'No such entry.' : `${basket.length} in the basket.`);
  };

  const send = async (connection: Connection) => {
    try {
      const outcome = await saveConnection(connection);
      if (outcome.outcome === 'saved') {
        say(`Saved: ${outcome.file}`);
        await saved();
        if (connection.is !== 'name') basket = [];
        byId<HTMLFormElement>(`${connection.is}-form`).reset();
        draw();
      } else if (outcome.outcome === 'changed') say(`${outcome.file} is there already: nothing was written.`);
      else say(`Not saved: ${outcome.problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
    } catch (error) {
      say(`${error instanceof Error ? error.message : error}: nothing was written.`);
    }
  };

  const contrast = (): Connection => ({
    is: 'contrast',
    id: idOfClaim(typed('contrast-question'), new Set(pack().contrasts.map(({ id }) => id))),
    record: {
      type: typed('contrast-type') as ContrastType,
      question: typed('contrast-question'),
      sides: basket.map((id) => ({
        label: wordOf('label', id),
        ...given('poll', wordOf('poll', id)),
        facts: [id],
      })),
      ...given('note', typed('contrast-note')),
    },
  });
  const prompt = (): Connection => ({
    is: 'prompt',
    id: idOfClaim(typed('prompt-question'), new Set()),
    record: {
      kind: typed('prompt-kind') as PromptKind,
      question: typed('prompt-question'),
      facts: basket,
      ...given('contrast', typed('prompt-contrast')),
    },
  });
  const name = (): Connection => {
    const there = pack().names.find((one) => one.name === typed('name-name'));
    return {
      is: 'name',
      record: {
        id: there?.id ?? idOfClaim(typed('name-name'), new Set(pack().names.map(({ id }) => id))),
        name: typed('name-name'),
        kind: there?.kind ?? (typed('name-kind') as NameKind),
        ...given('role', typed('name-role')),
        aliases: typed('name-aliases')
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
      },
    };
  };

  for (const [id, of] of Object.entries({ contrast, prompt, name }))
    byId(`${id}-form`).addEventListener('submit', (event) => {
      event.preventDefault();
      void send(of());
    });
  byId('collect').addEventListener('click', () => collect([typed('entry')]));
  byId('entry').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    collect([typed('entry')]);
    input('entry').value = '';
  });
  draw();
  for (const field of fields()) field.value = kept.fields[field.id] ?? field.value;
  byId('connect').addEventListener('input', keep);
  keep();
  return { collect };
}

function readKept(text: string | null): Kept {
  try {
    return JSON.parse(text ?? '') as Kept;
  } catch {
    return { basket: [], fields: {} };
  }
}

const wordOf = (what: 'label' | 'poll', id: string): string =>
  (document.getElementById(`${what}-${id}`) as HTMLInputElement | null)?.value.trim() ?? '';

/** The fields of a side: its label, and its position in a poll. */
function side(id: string, label: string, poll: string): HTMLElement[] {
  const field = (what: 'label' | 'poll', title: string, value: string, maxlength: string) => {
    const box = make('input', { id: `${what}-${id}`, type: 'text', maxlength });
    box.value = value;
    return make('div', { class: 'field' }, make('label', { for: `${what}-${id}` }, title), box);
  };
  return [field('label', 'Label of its side', label, '120'), field('poll', 'Words for a poll', poll, '55')];
}
