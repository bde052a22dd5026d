import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type APIInteraction, DiscordAPIError, type REST } from 'discord.js';
import type { Logger } from '../../log.ts';
import { followUp } from '../rest/follow-up.ts';
import { failureFields } from '../rest/rest.ts';
import type { AfterWork } from '../router/deferral.ts';
import type { Observer } from '../router/observer.ts';

/** Work that follows responses once these have gone out. */
export interface Afterwards {
  /** Never throws: what goes wrong is logged. Where the response does not go out, nothing follows it. */
  when(response: Writable, interaction: APIInteraction, after: Promise<AfterWork>): void;
  /** Resolves when no work is under way. */
  finish(): Promise<void>;
}

/** Waits before another attempt, in ms, for Discord to take note of a response that it may still be reading. */
const PAUSES = [250, 1_000];

/** Makes the keeper of work that follows responses, done over REST. */
export function createAfterwards({
  rest,
  log,
  observer,
}: {
  readonly rest: REST;
  readonly log: Logger;
  readonly observer?: Observer | undefined;
}): Afterwards {
  const underWay = new Set<Promise<void>>();

  const run = async (response: Writable, interaction: APIInteraction, after: Promise<AfterWork>) => {
    try {
      await finished(response);
      await persevering(async () => followUp(rest, interaction, await after));
    } catch (error) {
      log.warn(
        { id: interaction.id, ...failureFields(error) },
        'what follows an answer did not reach Discord',
      );
      observer?.undelivered();
    }
  };

  return {
    when(response, interaction, after) {
      const work = run(response, interaction, after).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    async finish() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** Tries again while Discord knows of no response yet: ours left this machine, which is all that we know. */
async function persevering(work: () => Promise<void>): Promise<void> {
  for (const ms of PAUSES) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.status !== 404) throw error;
      await pause(ms);
    }
  }
  return work();
}
