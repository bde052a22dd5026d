import { SimpleShardingStrategy, type WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';

/** The longest that the closing handshake of a connection is waited for, in ms. */
const HANDSHAKE_MS = 1_000;
/** A WebSocket's `readyState` during its closing handshake. */
const CLOSING = 2;

/**
 * A `SimpleShardingStrategy` that terminates a socket which is stuck in its closing handshake after one second. Where
 * heartbeats stay unanswered because the network passes nothing, @discordjs/ws itself reconnects only after 30 s.
 * docs/decisions/gateway.md.
 */
export function closingDeadConnections(manager: WebSocketManager): SimpleShardingStrategy {
  const strategy = new SimpleShardingStrategy(manager);
  manager.on(WebSocketShardEvents.Debug, ({ message, shardId }) => {
    if (!message.startsWith('Destroying shard')) return;
    // Private names; tests/discord/gateway-faults.slow.test.ts holds that the installed version has them.
    const connection = strategy['shards']?.get(shardId)?.['connection'];
    const terminate = () => {
      if (connection?.readyState === CLOSING) connection.terminate?.();
    };
    setTimeout(terminate, HANDSHAKE_MS).unref();
  });
  return strategy;
}
