import { nameMentions } from './composer/mentions.ts';
import { byId } from './dom.ts';
import { drawMessage, editedMark, threadLink } from './draw-message.ts';
import type { KeptMessage, KeptMessages } from './kept-messages.ts';
import type { AnsweredInteraction, ChannelMessage } from './message.ts';
import type { PageChannel } from './page-channel.ts';
import type { PageChannels } from './page-channels.ts';
import type { Person } from './people.ts';
import { snowflake } from './snowflake.ts';

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

/** `tools` creates the controls at the corner of a message; what `kept` holds is shown at once. */
export function createChannel(
  tools: (message: ChannelMessage) => HTMLElement,
  places: PageChannels,
  kept: KeptMessages,
  whereTo: () => void,
): Channel {
  const log = byId('log');
  const shown = new Map<string, ShownMessage & KeptMessage>();

  /** Scrolls to the top of a long answer; the first one stands below the greeting. */
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
    kept.forget(id);
    if (hadFocus) whereTo();
  };

  /** Appends a message, or replaces how it is kept. */
  const put = (made: KeptMessage, article: HTMLElement) => {
    shown.set(made.message.id, { ...made, article });
    // What is still awaited would wait for ever after a reload.
    if (!made.message.isThinking) kept.keep(made);
  };
  const append = (made: KeptMessage): HTMLElement => {
    const { message } = made;
    const article = drawMessage(made, tools(message), () => remove(message.id));
    put(made, article);
    nameMentions(article, places);
    article.hidden = !isIn(message, places.current());
    log.append(article);
    return article;
  };
  const addThread = (thread: PageChannel) => {
    const article = shown.get(thread.id)?.article;
    if (article === undefined || article.querySelector('.thread-link') !== null) return;
    article.querySelector('.body')?.after(threadLink(thread));
  };
  for (const message of kept.messages()) append(message);
  for (const thread of kept.threads()) addThread(thread);

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
      const seenBy = isPrivate ? made.seenBy : undefined;
      const article = append({ message, command, html, seenBy });
      if (!article.hidden && shown.size > 1) bringUp(article);
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
      if (!wasThinking && time?.nextElementSibling === null) time.after(editedMark());
      const { article, ...drawn } = before;
      const message = { ...drawn.message, data, isThinking: false };
      put({ ...drawn, message, html, isEdited: drawn.isEdited === true || !wasThinking }, article);
    },
    remove,
    get: (id) => shown.get(id),
    addThread,
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
