import { byId, makeButton } from '../../sandbox/page/dom.ts';
import type { DeskPack } from '../wire.ts';

/** Draws a tab for each source that has a text; `open` is called with the one that is chosen. */
export function drawSources(pack: DeskPack, current: string | undefined, open: (id: string) => void): void {
  byId('sources').replaceChildren(
    ...pack.sources
      .filter(({ hasText }) => hasText)
      .map(({ id, short, quoted, words }) => {
        const tab = makeButton(`${short} ${Math.round((quoted / Math.max(1, words)) * 100)} %`, 'tab', () =>
          open(id),
        );
        tab.setAttribute('role', 'tab');
        tab.setAttribute('aria-selected', String(id === current));
        tab.setAttribute('aria-controls', 'text');
        tab.tabIndex = id === current ? 0 : -1;
        tab.addEventListener('keydown', ({ key }) => {
          const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : undefined;
          const next = by && neighbourSource(pack, id, by);
          if (next !== undefined) open(next);
        });
        return tab;
      }),
  );
}

/** The source after or before the current one, among those that have a text. */
export function neighbourSource(
  { sources }: DeskPack,
  current: string | undefined,
  by: 1 | -1,
): string | undefined {
  const ids = sources.filter(({ hasText }) => hasText).map(({ id }) => id);
  const at = ids.indexOf(current ?? '');
  return ids[(at + by + ids.length) % ids.length];
}
