import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leavingDeadConnections } from '../../../src/discord/gateway/dead-connections.ts';

const [OPEN, CLOSING] = [1, 2];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A strategy whose private `shards` are these, told that the first of them is destroyed, and as much later. */
function destroying(shards: unknown): void {
  const manager = new EventEmitter();
  const strategy = leavingDeadConnections(manager as Parameters<typeof leavingDeadConnections>[0]);
  Object.assign(strategy, { shards });
  manager.emit('debug', { message: 'Destroying shard\n\tReason: Zombie connection', shardId: 0 });
  vi.advanceTimersByTime(10_000);
}

describe('leavingDeadConnections()', () => {
  it('leaves a connection that hangs in its closing handshake, and no other', () => {
    for (const [readyState, times] of [
      [CLOSING, 1],
      [OPEN, 0],
    ] as const) {
      const terminate = vi.fn();
      destroying(new Map([[0, { connection: { readyState, terminate } }]]));
      expect(terminate).toHaveBeenCalledTimes(times);
    }
  });

  it('lets discord.js do as it does by itself where what is private to it is another', () => {
    for (const shards of [
      undefined,
      {},
      new Map(),
      new Map([[0, {}]]),
      new Map([[0, { connection: null }]]),
      new Map([[0, { connection: { readyState: CLOSING } }]]),
    ])
      expect(() => destroying(shards)).not.toThrow();
  });
});
