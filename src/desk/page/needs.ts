import { byId, make, makeButton } from '../../sandbox/page/dom.ts';
import { fetchNeeds } from './api.ts';

/** Lists the entries that are hardest to find when the section is opened; `open` is called with one that is chosen. */
export function serveNeeds(open: (id: string) => void, failed: (error: unknown) => void): void {
  const section = byId<HTMLDetailsElement>('needs');
  const list = byId('needs-list');
  section.addEventListener('toggle', () => {
    if (!section.open) return;
    list.replaceChildren(make('li', {}, 'Asking every entry by its own words …'));
    fetchNeeds()
      .then(({ needs }) => {
        list.replaceChildren(
          ...needs.map(({ fact, missed, asked, rivals }) =>
            make(
              'li',
              {},
              makeButton(fact, 'text-button', () => open(fact)),
              ` ${missed} of ${asked} queries found another${rivals[0] === undefined ? '' : `: ${rivals.slice(0, 2).join(', ')}`}`,
            ),
          ),
        );
        if (needs.length === 0)
          list.replaceChildren(make('li', {}, 'Every entry comes first for its own words.'));
      })
      .catch(failed);
  });
}

/** Opens the list. */
export function openNeeds(): void {
  byId<HTMLDetailsElement>('needs').open = true;
  byId('needs').querySelector('summary')?.focus();
}
