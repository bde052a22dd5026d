import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** How long the other side of a closing handshake is waited for, in ms. */
const HANDSHAKE_MS = 1_000;
/** A WebSocket's state while it waits for that. */
const CLOSING = 2;

/**
 * discord.js's own strategy, which does not wait long for the dead: where heartbeats stay unanswered because nothing
 * comes through any more, the closing handshake does so too, and discord.js would connect anew only after the 30 s that
 * its WebSocket waits for that.
 */
export function leavingDeadConnections(manager: Manager): SimpleShardingStrategy {
  const strategy = new SimpleShardingStrategy(manager);
  manager.on('debug', ({ message, shardId }) => {
    if (!message.startsWith('Destroying shard')) return;
    // There is no public way: both are private to discord.js's types. Where they are not there, it waits as it does by
    // itself; nobody would catch what is thrown here.
    const connection = strategy['shards']?.get?.(shardId)?.['connection'];
    const leave = () => {
      if (connection?.readyState === CLOSING) connection.terminate?.();
    };
    setTimeout(leave, HANDSHAKE_MS).unref();
  });
  return strategy;
}
