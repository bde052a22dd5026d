import {
  type APIInteraction,
  type APIInteractionResponse,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { InFlight } from '../../async/in-flight.ts';
import type { Logger } from '../../log.ts';
import { RecentMap } from '../../memo/recent-map.ts';
import { followUp } from '../rest/follow-up.ts';
import { failureFields, interactionRequest } from '../rest/rest.ts';
import { retry } from '../rest/retry.ts';
import type { Files } from '../router/deferral.ts';
import type { Observer } from '../router/observer.ts';
import type { Router } from '../router/router.ts';

/** Answers interactions over REST and tracks answers in progress. */
export interface Answerer {
  /** Starts to answer. Never throws: failures are logged, since no caller waits. */
  answer(interaction: APIInteraction): void;
  /** Resolves when no answer is in progress. */
  finish(): Promise<void>;
}

/** Discord accepts the first response for this long after it sent the interaction, in ms. */
const ACCEPTED_MS = 3_000;
const MAX_PAUSE_MS = 500;
/** More than arrive within a minute, for which Discord can resume a session. */
const MAX_SEEN_IDS = 5_000;

/** Posts the router's responses as interaction callbacks. */
export function createAnswerer(rest: REST, router: Router, log: Logger, observer?: Observer): Answerer {
  const inFlight = new InFlight();
  const seen = new RecentMap<string, true>(MAX_SEEN_IDS);

  /** The interaction's own token authorises the callback. Discord rejects a second copy. */
  const post = async (
    { id, token }: APIInteraction,
    body: APIInteractionResponse,
    files: Files,
    since: number,
  ) => {
    const route = Routes.interactionCallback(id, token);
    const request = interactionRequest(body, files);
    await retry(() => rest.post(route, request), {
      until: since + ACCEPTED_MS,
      longest: MAX_PAUSE_MS,
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
      // Mostly 10062 (three seconds have passed) or 40060 (already answered): neither can be recovered.
      log.warn({ ...fields(), ...failureFields(error) }, 'an answer did not reach Discord');
      observer?.undelivered();
    }
  };

  return {
    answer(interaction) {
      if (!canBeAnswered(interaction)) {
        log.warn('interaction without an id or a token: cannot be answered');
        return;
      }
      // A resumed session replays events that may have been handled already.
      if (seen.get(interaction.id)) return;
      seen.set(interaction.id, true);
      inFlight.add(run(interaction));
    },
    finish: () => inFlight.finish(),
  };
}

/** Whether an interaction has the id and token that an answer needs, as Discord documents. */
const canBeAnswered = (interaction: Partial<APIInteraction> | null): boolean =>
  typeof interaction?.id === 'string' && typeof interaction.token === 'string';
