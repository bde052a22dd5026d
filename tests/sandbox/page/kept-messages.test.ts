import { describe, expect, it } from 'vitest';
import { type KeptMessage, openKeptMessages } from '../../../src/sandbox/page/kept-messages.ts';

/** A browser's storage with room for so many characters. */
function storageOf(room: number): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(values, key) ? values[key] : null),
    removeItem: (key: string) => void delete values[key],
    setItem(key: string, value: string) {
      const others = Object.entries(values).filter(([other]) => other !== key);
      if (others.reduce((sum, [, { length }]) => sum + length, value.length) > room)
        throw new DOMException('full', 'QuotaExceededError');
      values[key] = value;
    },
  };
  const values: Record<string, string> = Object.create(methods);
  return values as unknown as Storage;
}

const said = (id: string, minute: number, content = 'text'): KeptMessage => ({
  message: {
    id,
    channelId: '1',
    at: new Date(Date.UTC(2026, 0, 1, 0, minute)),
    content,
    isPrivate: false,
    isThinking: false,
  },
});

describe('openKeptMessages()', () => {
  it('gives messages back in order of time, of its own pack alone', () => {
    const storage = storageOf(10_000);
    const kept = openKeptMessages('One', storage);
    for (const [id, minute] of [['20', 2] as const, ['3', 3] as const, ['100', 1] as const])
      kept.keep(said(id, minute));
    openKeptMessages('Other', storage).keep(said('4', 0));
    expect(kept.messages().map(({ message }) => message.id)).toEqual(['100', '20', '3']);
    expect(kept.messages()[0]).toEqual(said('100', 1));
    kept.forget('20');
    expect(kept.messages()).toHaveLength(2);
  });

  it('lets the oldest messages go where the storage is full', () => {
    const kept = openKeptMessages('One', storageOf(1000));
    for (const id of ['1', '2', '3', '4']) kept.keep(said(id, Number(id), 'x'.repeat(250)));
    expect(kept.messages().map(({ message }) => message.id)).toEqual(['3', '4']);
    kept.keep(said('5', 5, 'x'.repeat(2000)));
    expect(kept.messages()).toEqual([]);
  });

  it('forgets messages and threads when cleared, but not how far the events were shown', () => {
    const kept = openKeptMessages('One', storageOf(10_000));
    kept.keep(said('1', 1));
    kept.keepThread({ id: '1', name: 'On dues', kind: 'thread', parentId: '9' });
    kept.lastEvent = '17';
    expect(kept.threads()).toEqual([{ id: '1', name: 'On dues', kind: 'thread', parentId: '9' }]);
    kept.clear();
    expect([kept.messages(), kept.threads(), kept.lastEvent]).toEqual([[], [], '17']);
  });
});
