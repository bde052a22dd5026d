import { make } from '../dom.ts';
import { ROLE_ID } from '../ids.ts';
import { PEOPLE } from '../people.ts';
import { signed } from '../place.ts';
import type { Places } from '../places.ts';
import { momentText, say } from '../texts.ts';

/** The name of the page's one role. */
export const ROLE_NAME = 'tutors';

/** Says whom, where and when the mentions in a message mean; a place can be opened. */
export function nameMentions(root: Element, places: Places): void {
  for (const mention of root.querySelectorAll<HTMLElement>('.mention')) {
    const { channel = '', user, role, time } = mention.dataset;
    const place = places.get(channel);
    const person = PEOPLE.find(({ id }) => id === user);
    if (place?.kind === 'forum') mention.textContent = signed(place);
    else if (place !== undefined)
      mention.replaceWith(make('a', { class: 'mention', href: `#${place.id}` }, signed(place)));
    else if (person !== undefined) mention.textContent = `@${say(person.text)}`;
    else if (role === ROLE_ID) mention.textContent = `@${ROLE_NAME}`;
    else if (time !== undefined) mention.textContent = momentText(new Date(Number(time) * 1000));
  }
}
