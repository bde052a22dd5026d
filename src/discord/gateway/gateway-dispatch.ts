import { type APIInteraction, GatewayDispatchEvents, type WebSocketOptions } from 'discord.js';
import { traceOf } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { leavingDeadConnections } from './dead-connections.ts';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];
type Emit = (event: string, payload: { readonly data?: unknown }) => boolean;

/**
 * discord.js's option `ws` by which raw interactions go to `answer`, so that every transport hands the router the same
 * plain data, and not to discord.js: it would make objects of them that nobody reads, and throws at what is not as
 * Discord promises. Nobody catches what it throws at a dispatch, which would end the process: here it is logged.
 */
export function interactionsTo(
  answer: (interaction: APIInteraction) => void,
  log: Logger,
): Pick<WebSocketOptions, 'buildStrategy'> {
  const watch = (manager: Manager): void => {
    const emit: Emit = manager.emit.bind(manager) as Emit;
    const watched: Emit = (event, payload) => {
      try {
        const { t, d } = (event === 'dispatch' ? payload.data : {}) as { t?: unknown; d?: APIInteraction };
        if (t !== GatewayDispatchEvents.InteractionCreate) return emit(event, payload);
        answer(d as APIInteraction);
      } catch (error) {
        log.error({ err: traceOf(error) }, 'discord.js could not read what Discord sent');
      }
      return true;
    };
    manager.emit = watched as typeof manager.emit;
  };
  return {
    buildStrategy(manager) {
      watch(manager);
      return leavingDeadConnections(manager);
    },
  };
}
