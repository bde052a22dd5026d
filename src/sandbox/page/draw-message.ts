import { make, makeButton } from './dom.ts';
import type { DrawnMessage } from './message.ts';
import type { PageChannel } from './page-channel.ts';
import type { Person } from './people.ts';
import { say, timeText } from './texts.ts';

/** Draws a message; `tools` are the controls at its corner, and `dismiss` removes a private one. */
export function drawMessage(
  { message, command, html, isEdited = false }: DrawnMessage,
  tools: HTMLElement,
  dismiss: () => void,
): HTMLElement {
  const { id, at, author, content, isPrivate, isThinking, answers } = message;
  const name = author === undefined ? 'Footnote' : say(author.text);
  const body = make('div', { class: 'body' });
  if (isThinking) body.append(make('p', { class: 'thinking' }, say('sandbox.thinking')));
  else if (html === undefined) body.append(make('p', { class: 'written' }, content));
  else body.innerHTML = html;
  const kind = `${author === undefined ? 'app' : 'person'}${isPrivate ? ' private' : ''}`;
  return make(
    'article',
    { class: `message ${kind}`, 'data-id': id, tabindex: '-1', 'aria-labelledby': `by-${id}` },
    ...(answers !== undefined && command !== undefined ? [usedLine(answers.person, command)] : []),
    make(
      'span',
      { class: `avatar ${author?.text.split('.').at(-1) ?? 'bot'}`, 'aria-hidden': 'true' },
      author === undefined ? 'F†' : name.slice(0, 1),
    ),
    make(
      'header',
      { id: `by-${id}` },
      make('span', { class: 'name' }, name),
      ...(author === undefined ? [make('span', { class: 'tag' }, say('sandbox.app'))] : []),
      make('time', { datetime: at.toISOString() }, timeText(at)),
      ...(isEdited ? [editedMark()] : []),
    ),
    body,
    ...(isPrivate ? [onlyYou(dismiss)] : []),
    tools,
  );
}

/** That a message was changed. */
export const editedMark = (): HTMLElement => make('span', { class: 'edited' }, say('sandbox.edited'));

/** The way to the thread on a message. */
export const threadLink = ({ id, name }: PageChannel): HTMLElement =>
  make(
    'a',
    { class: 'thread-link', href: `#${id}` },
    make('strong', {}, name),
    make('span', {}, say('sandbox.thread')),
  );

const usedLine = (person: Person, command: string): HTMLElement =>
  make('p', { class: 'used' }, say('sandbox.used', { name: say(person.text), command }));

const onlyYou = (dismiss: () => void): HTMLElement =>
  make(
    'footer',
    { class: 'only-you' },
    `${say('sandbox.only-you')} · `,
    makeButton(say('sandbox.dismiss'), 'text-button', dismiss),
  );
