import { byId, make } from './dom.ts';
import type { KeptMessages } from './kept-messages.ts';
import { CHANNELS, type PageChannel, SEMINAR, SIGNS } from './page-channel.ts';

/** The channels and threads of the page's server; the URL fragment selects the open one. */
export interface PageChannels {
  current(): PageChannel;
  get(id: string): PageChannel | undefined;
  /** Adds a thread. */
  add(thread: { readonly id: string; readonly name: string; readonly parentId: string }): PageChannel;
}

/** Builds the list of channels at the side; `opened` is called when the user opens another one. */
export function createPageChannels(kept: KeptMessages, opened: (place: PageChannel) => void): PageChannels {
  const places = new Map<string, PageChannel>(
    [...CHANNELS, ...kept.threads()].map((place) => [place.id, place]),
  );
  const named = (): PageChannel | undefined =>
    // A fragment that is not a channel, such as the skip link to the message box, changes nothing.
    location.hash === '' ? SEMINAR : places.get(location.hash.slice(1));
  const first = named();
  let open = first === undefined || first.kind === 'forum' ? SEMINAR : first;

  const listed = (place: PageChannel): HTMLElement => {
    const sign = make('span', { class: 'hash', 'aria-hidden': 'true' }, SIGNS[place.kind]);
    const name = make('span', { class: 'place-name' }, place.name);
    if (place.kind === 'forum') return make('span', { class: 'channel forum' }, sign, name);
    const current = place.id === open.id ? 'page' : undefined;
    return make(
      'a',
      { class: `channel ${place.kind}`, href: `#${place.id}`, 'aria-current': current },
      ...[sign, name],
    );
  };
  const draw = () => {
    const threads = [...places.values()].filter(({ kind }) => kind === 'thread');
    byId('places').replaceChildren(
      ...CHANNELS.flatMap((channel) => [
        channel,
        ...threads.filter(({ parentId }) => parentId === channel.id),
      ]).map(listed),
    );
    byId('place-sign').textContent = SIGNS[open.kind];
    byId('place-name').textContent = open.name;
    byId('place-topic').hidden = open.kind === 'thread';
  };
  const follow = () => {
    const next = named();
    if (next === undefined || next.kind === 'forum' || next.id === open.id) return;
    open = next;
    draw();
    opened(open);
  };
  addEventListener('hashchange', follow);
  draw();
  return {
    current: () => open,
    get: (id) => places.get(id),
    add(thread) {
      const place: PageChannel = { ...thread, kind: 'thread' };
      places.set(place.id, place);
      kept.keepThread(place);
      draw();
      follow();
      return place;
    },
  };
}
