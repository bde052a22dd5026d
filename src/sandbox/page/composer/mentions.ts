import { make } from '../dom.ts';
import { ROLE_ID, ROLE_NAME } from '../ids.ts';
import { signed } from '../page-channel.ts';
import type { PageChannels } from '../page-channels.ts';
import { PEOPLE } from '../people.ts';
import { momentText, say } from '../texts.ts';

/** Names the users, roles, channels and times that mentions refer to; a channel becomes a link. */
export function nameMentions(root: Element, places: PageChannels): void {
  for (const mention of root.querySelectorAll<HTMLElement>('.mention')) {
    const { channel = '', user, role, time, style } = mention.dataset;
    const place = places.get(channel);
    const person = PEOPLE.find(({ id }) => id === user);
    if (place?.kind === 'forum') mention.textContent = signed(place);
    else if (place !== undefined)
      mention.replaceWith(make('a', { class: 'mention', href: `#${place.id}` }, signed(place)));
    else if (person !== undefined) mention.textContent = `@${say(person.text)}`;
    else if (role === ROLE_ID) mention.textContent = `@${ROLE_NAME}`;
    else if (time !== undefined) mention.textContent = momentText(new Date(Number(time) * 1000), style);
  }
}
