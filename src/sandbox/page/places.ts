import { byId, make } from './dom.ts';
import { CHANNELS, type Place, SEMINAR, SIGNS } from './place.ts';

/** The places of the page's server; the address says which one is open. */
export interface Places {
  current(): Place;
  get(id: string): Place | undefined;
  /** A thread has opened. */
  add(thread: { readonly id: string; readonly name: string; readonly parentId: string }): Place;
}

/** Makes them, and the list of them at the side; `opened` is called when one opens another. */
export function createPlaces(opened: (place: Place) => void): Places {
  const places = new Map<string, Place>(CHANNELS.map((place) => [place.id, place]));
  let open = SEMINAR;

  const listed = (place: Place): HTMLElement => {
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
    // An address that names no place, such as the way to the message box, leaves all as it is.
    const named = location.hash === '' ? SEMINAR : places.get(location.hash.slice(1));
    if (named === undefined || named.kind === 'forum' || named.id === open.id) return;
    open = named;
    draw();
    opened(open);
  };
  addEventListener('hashchange', follow);
  draw();
  return {
    current: () => open,
    get: (id) => places.get(id),
    add(thread) {
      const place: Place = { ...thread, kind: 'thread' };
      places.set(place.id, place);
      draw();
      follow();
      return place;
    },
  };
}
