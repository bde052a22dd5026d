import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type APIInteraction, DiscordAPIError, type REST } from 'discord.js';
import { InFlight } from '../../async/in-flight.ts';
import type { Logger } from '../../log.ts';
import { followUp } from '../rest/follow-up.ts';
import { failureFields } from '../rest/rest.ts';
import type { FollowUpAction } from '../router/deferral.ts';
import type { Observer } from '../router/observer.ts';

/** Follow-up work of responses, done once they have been sent. */
export interface FollowUps {
  /**
   * Runs a follow-up once its response has been sent. Never throws: failures are logged. A response that could not be
   * sent has no follow-up.
   */
  when(response: Writable, interaction: APIInteraction, after: Promise<FollowUpAction>): void;
  /** Resolves when no work is in progress. */
  finish(): Promise<void>;
}

/** Pauses before a retry, in ms: Discord may still be processing the response. */
const RETRY_PAUSES_MS = [250, 1_000];

/** Runs follow-ups over REST. */
export function createFollowUps({
  rest,
  log,
  observer,
}: {
  readonly rest: REST;
  readonly log: Logger;
  readonly observer?: Observer | undefined;
}): FollowUps {
  const inFlight = new InFlight();

  const run = async (response: Writable, interaction: APIInteraction, after: Promise<FollowUpAction>) => {
    try {
      await finished(response);
      await retryUntilKnown(async () => followUp(rest, interaction, await after));
    } catch (error) {
      log.warn({ id: interaction.id, ...failureFields(error) }, 'a follow-up did not reach Discord');
      observer?.undelivered();
    }
  };

  return {
    when(response, interaction, after) {
      inFlight.add(run(response, interaction, after));
    },
    finish: () => inFlight.finish(),
  };
}

/** Retries while Discord returns 404: a sent response may not be known to it yet. */
async function retryUntilKnown(work: () => Promise<void>): Promise<void> {
  for (const ms of RETRY_PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.status !== 404) throw error;
      await pause(ms);
    }
  }
  return work();
}
