import type { DrawnMessage } from './message.ts';
import type { PageChannel } from './page-channel.ts';
import type { Person } from './people.ts';

/** A message as the channel holds it. */
export interface KeptMessage extends DrawnMessage {
  /** The viewer of a private message. */
  readonly seenBy?: Person | undefined;
}

/** What the page has of its channels, in the browser's storage: it is there after a reload. */
export interface KeptMessages {
  /** The messages, oldest first. */
  messages(): readonly KeptMessage[];
  threads(): readonly PageChannel[];
  keep(message: KeptMessage): void;
  keepThread(thread: PageChannel): void;
  forget(id: string): void;
  /** The number of the last event in the channels that was shown. */
  lastEvent: string;
  clear(): void;
}

/**
 * Opens the storage of a pack. Each message has a key of its own, so that two windows do not overwrite each other; where the
 * storage is full, the oldest messages give way.
 */
export function openKeptMessages(pack: string, storage: Storage = localStorage): KeptMessages {
  const own = `footnote:${pack}:`;
  const [messageKey, threadKey, eventKey] = [`${own}message:`, `${own}thread:`, `${own}event`];
  const keysOf = (start: string): string[] => Object.keys(storage).filter((key) => key.startsWith(start));
  const read = <T>(start: string): T[] =>
    keysOf(start).map((key) => JSON.parse(storage.getItem(key) ?? '') as T);
  const messages = (): KeptMessage[] =>
    read<KeptMessage>(messageKey)
      .map((kept) => ({ ...kept, message: { ...kept.message, at: new Date(kept.message.at) } }))
      .sort((a, b) => a.message.at.getTime() - b.message.at.getTime());

  const write = (key: string, value: unknown): void => {
    const text = JSON.stringify(value);
    for (;;) {
      try {
        storage.setItem(key, text);
        return;
      } catch {
        const oldest = messages()
          .map(({ message }) => messageKey + message.id)
          .find((other) => other !== key);
        if (oldest === undefined) return;
        storage.removeItem(oldest);
      }
    }
  };

  return {
    messages,
    threads: () => read<PageChannel>(threadKey),
    keep: (kept) => write(messageKey + kept.message.id, kept),
    keepThread: (thread) => write(threadKey + thread.id, thread),
    forget: (id) => storage.removeItem(messageKey + id),
    get lastEvent() {
      return storage.getItem(eventKey) ?? '0';
    },
    set lastEvent(number) {
      write(eventKey, Number(number));
    },
    clear() {
      for (const key of [...keysOf(messageKey), ...keysOf(threadKey)]) storage.removeItem(key);
    },
  };
}
