import { nameMentions } from './composer/mentions.ts';
import { byId, make, makeButton } from './dom.ts';
import type { AnsweredUse, ChannelMessage } from './message.ts';
import type { Person } from './people.ts';
import type { Place } from './place.ts';
import type { Places } from './places.ts';
import { snowflake } from './snowflake.ts';
import { say, timeText } from './texts.ts';

/** A message as it stands in the channel. */
export interface Shown {
  readonly message: ChannelMessage;
  readonly article: HTMLElement;
}

/** What a new message is. */
export interface NewMessage {
  /** The id that it has already. */
  readonly id?: string;
  /** Where it comes. */
  readonly channelId: string;
  readonly author?: Person;
  readonly content?: string;
  readonly data?: ChannelMessage['data'];
  /** The message's components, drawn by the server, which escapes every text in them. */
  readonly html?: string | undefined;
  readonly isPrivate?: boolean;
  readonly isThinking?: boolean;
  readonly answers?: AnsweredUse | undefined;
  /** The command that it answers, as it is called. */
  readonly command?: string | undefined;
  /** Who sees a private one. */
  readonly seenBy: Person;
}

/** The messages of all channels, in order; those of one can be seen. */
export interface Channel {
  add(message: NewMessage): Shown;
  /** Gives a message other components, in its place. */
  change(id: string, data: ChannelMessage['data'], html: string): void;
  /** Puts a way to a thread below the message that it is on, if that is here. */
  addThread(thread: Place): void;
  remove(id: string): void;
  get(id: string): Shown | undefined;
  /** Shows what this person can see in this place. */
  show(person: Person, place: Place): void;
}

/** Makes the channel; `tools` are the controls at a message's corner. */
export function createChannel(
  tools: (id: string) => HTMLElement,
  places: Places,
  whereTo: () => void,
): Channel {
  const log = byId('log');
  const shown = new Map<string, Shown & { readonly seenBy: Person | undefined }>();

  /** Shows the top of a long answer, not its end. */
  const bringUp = (article: HTMLElement) => {
    log.scrollTop = Math.min(article.offsetTop - 8, log.scrollHeight);
  };

  /** The message that a thread is on stands above those in it. */
  const isIn = ({ id, channelId }: ChannelMessage, place: Place) => channelId === place.id || id === place.id;

  const remove = (id: string) => {
    const article = shown.get(id)?.article;
    const hadFocus = article?.contains(document.activeElement) ?? false;
    article?.remove();
    shown.delete(id);
    if (hadFocus) whereTo();
  };

  return {
    add(made) {
      const {
        id = snowflake(),
        channelId,
        author,
        content = '',
        data,
        html,
        isPrivate = false,
        isThinking = false,
        answers,
        command,
      } = made;
      const message: ChannelMessage = {
        id,
        channelId,
        at: new Date(),
        author,
        content,
        data,
        isPrivate,
        isThinking,
        answers,
      };
      const article = draw(message, command, html, tools, () => remove(message.id));
      shown.set(message.id, { message, article, seenBy: isPrivate ? made.seenBy : undefined });
      nameMentions(article, places);
      article.hidden = !isIn(message, places.current());
      log.append(article);
      if (!article.hidden) bringUp(article);
      return { message, article };
    },
    change(id, data, html) {
      const before = shown.get(id);
      if (before === undefined) return;
      const wasThinking = before.message.isThinking;
      const body = before.article.querySelector('.body');
      if (body !== null) {
        keepingFocus(body, html);
        nameMentions(body, places);
      }
      if (wasThinking) bringUp(before.article);
      const time = before.article.querySelector('time');
      if (!wasThinking && time?.nextElementSibling === null)
        time.after(make('span', { class: 'edited' }, say('sandbox.edited')));
      shown.set(id, { ...before, message: { ...before.message, data, isThinking: false } });
    },
    remove,
    get: (id) => shown.get(id),
    addThread(thread) {
      const article = shown.get(thread.id)?.article;
      if (article === undefined || article.querySelector('.thread-link') !== null) return;
      article.querySelector('.body')?.after(threadLink(thread));
    },
    show(person, place) {
      for (const { message, article, seenBy } of shown.values()) {
        article.hidden = (seenBy !== undefined && seenBy.id !== person.id) || !isIn(message, place);
        article.toggleAttribute('data-starts', message.id === place.id);
      }
    },
  };
}

/** Draws anew, and leaves the focus on the control that is called as the one that had it. */
function keepingFocus(body: Element, html: string): void {
  const focused = body.contains(document.activeElement) ? document.activeElement : undefined;
  const name = focused?.textContent;
  body.innerHTML = html;
  if (focused === undefined) return;
  const controls = [...body.querySelectorAll<HTMLElement>('button')];
  (controls.find((one) => one.textContent === name) ?? controls.at(0))?.focus();
}

function draw(
  { id, at, author, content, isPrivate, isThinking, answers }: ChannelMessage,
  command: string | undefined,
  html: string | undefined,
  tools: (id: string) => HTMLElement,
  dismiss: () => void,
): HTMLElement {
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
    ),
    body,
    ...(isPrivate ? [onlyYou(dismiss)] : []),
    tools(id),
  );
}

const threadLink = ({ id, name }: Place): HTMLElement =>
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
