import {
  type APIInteraction,
  type APIInteractionResponse,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { RecentMap } from '../../commands/recent-map.ts';
import type { Logger } from '../../log.ts';
import { followUp } from '../rest/follow-up.ts';
import { failureFields, openRequest } from '../rest/rest.ts';
import { deliver } from '../rest/retry.ts';
import type { Files } from '../router/deferral.ts';
import type { Observer } from '../router/observer.ts';
import type { Router } from '../router/router.ts';

/** Answers interactions over REST and knows which answers are under way. */
export interface Answerer {
  /** Never throws: what goes wrong is logged, since nobody waits for it. */
  answer(interaction: APIInteraction): void;
  /** Resolves when no answer is under way. */
  finish(): Promise<void>;
}

/** Discord takes an interaction's first response for so long after it sent it, in ms. */
const ACCEPTED_MS = 3_000;
const LONGEST_PAUSE = 500;
/** More than come in a minute, in which a session can be resumed. */
const REMEMBERED = 5_000;

/** Makes an answerer that asks the router and posts what it says as the interaction's callback. */
export function createAnswerer(rest: REST, router: Router, log: Logger, observer?: Observer): Answerer {
  const underWay = new Set<Promise<void>>();
  const seen = new RecentMap<string, true>(REMEMBERED);

  /** The callback is signed by the interaction's own token, not by the bot's. Sent twice, the second is refused. */
  const post = async (
    { id, token }: APIInteraction,
    body: APIInteractionResponse,
    files: Files,
    since: number,
  ) => {
    const route = Routes.interactionCallback(id, token);
    const request = openRequest(body, files);
    await deliver(() => rest.post(route, request), {
      until: since + ACCEPTED_MS,
      longest: LONGEST_PAUSE,
      done: RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    });
  };

  const run = async (interaction: APIInteraction): Promise<void> => {
    const start = performance.now();
    let command: string | undefined;
    const fields = () => ({
      id: interaction.id,
      ...(command !== undefined && { command }),
      ms: Math.round(performance.now() - start),
    });
    try {
      const routed = await router(interaction);
      const { response, files, after } = routed;
      command = routed.command;
      await post(interaction, response, files, start);
      if (log.isLevelEnabled('debug')) log.debug(fields(), 'answered');
      if (after !== undefined) await followUp(rest, interaction, await after);
    } catch (error) {
      // Mostly 10062 (the three seconds are over) and 40060 (already answered): nothing is left to be done.
      log.warn({ ...fields(), ...failureFields(error) }, 'an answer did not reach Discord');
      observer?.undelivered();
    }
  };

  return {
    answer(interaction) {
      if (!canBeAnswered(interaction)) {
        log.warn('an interaction came without an id or a token: nothing can answer it');
        return;
      }
      // What Discord replays as a session is resumed may have arrived before; what was done once is not done again.
      if (seen.get(interaction.id)) return;
      seen.set(interaction.id, true);
      const work = run(interaction).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    async finish() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** Discord promises that it can; what it sends may be broken all the same. */
const canBeAnswered = (interaction: Partial<APIInteraction> | null): boolean =>
  typeof interaction?.id === 'string' && typeof interaction.token === 'string';
