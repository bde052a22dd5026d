import { nameMentions } from './composer/mentions.ts';
import { byId, make, makeButton } from './dom.ts';
import type { AnsweredInteraction, ChannelMessage } from './message.ts';
import type { PageChannel } from './page-channel.ts';
import type { PageChannels } from './page-channels.ts';
import type { Person } from './people.ts';
import { snowflake } from './snowflake.ts';
import { say, timeText } from './texts.ts';

/** A message with its element. */
export interface ShownMessage {
  readonly message: ChannelMessage;
  readonly article: HTMLElement;
}

/** A new message. */
export interface NewMessage {
  /** Its id, if it has one already. */
  readonly id?: string;
  readonly channelId: string;
  readonly author?: Person;
  readonly content?: string;
  readonly data?: ChannelMessage['data'];
  /** The components as HTML, in which the server has escaped every text. */
  readonly html?: string | undefined;
  readonly isPrivate?: boolean;
  readonly isThinking?: boolean;
  readonly answers?: AnsweredInteraction | undefined;
  /** The command that it answers, as typed. */
  readonly command?: string | undefined;
  /** The viewer of a private message. */
  readonly seenBy: Person;
}

/** The messages of all channels, of which one is shown. */
export interface Channel {
  add(message: NewMessage): ShownMessage;
  /** Replaces the components of a message. */
  change(id: string, data: ChannelMessage['data'], html: string): void;
  /** Adds a link to a thread below its message, if that is present. */
  addThread(thread: PageChannel): void;
  remove(id: string): void;
  get(id: string): ShownMessage | undefined;
  /** Shows the messages that a person can see in a channel. */
  show(person: Person, place: PageChannel): void;
}

/** `tools` creates the controls at the corner of a message. */
export function createChannel(
  tools: (id: string) => HTMLElement,
  places: PageChannels,
  whereTo: () => void,
): Channel {
  const log = byId('log');
  const shown = new Map<string, ShownMessage & { readonly seenBy: Person | undefined }>();

  /** Scrolls to the top of a long answer. */
  const bringUp = (article: HTMLElement) => {
    log.scrollTop = Math.min(article.offsetTop - 8, log.scrollHeight);
  };

  /** The message of a thread is shown above the thread's messages. */
  const isIn = ({ id, channelId }: ChannelMessage, place: PageChannel) =>
    channelId === place.id || id === place.id;

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

/** Replaces HTML and returns the focus to the control with the same name. */
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

const threadLink = ({ id, name }: PageChannel): HTMLElement =>
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
