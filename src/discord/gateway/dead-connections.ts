import { SimpleShardingStrategy, type WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';

/** How long the closing handshake of a connection may take, in ms. */
const HANDSHAKE_MS = 1_000;
/** A WebSocket's `readyState` during its closing handshake. */
const CLOSING = 2;

/**
 * A `SimpleShardingStrategy` that terminates a socket stuck in its closing handshake after one second. When
 * heartbeats go unanswered, @discordjs/ws itself reconnects only after 30 s. See docs/decisions/gateway.md.
 */
export function closingDeadConnections(manager: WebSocketManager): SimpleShardingStrategy {
  const strategy = new SimpleShardingStrategy(manager);
  manager.on(WebSocketShardEvents.Debug, ({ message, shardId }) => {
    if (!message.startsWith('Destroying shard')) return;
    // Private names; tests/discord/gateway-faults.slow.test.ts checks that the installed version has them.
    const connection = strategy['shards']?.get(shardId)?.['connection'];
    const terminate = () => {
      if (connection?.readyState === CLOSING) connection.terminate?.();
    };
    setTimeout(terminate, HANDSHAKE_MS).unref();
  });
  return strategy;
}
