import {
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandType,
  InteractionType,
  type REST,
  Routes,
} from 'discord.js';
import type { Logger } from '../log.ts';
import type { Files } from './deferral.ts';
import { followUp, rawFiles } from './follow-up.ts';
import type { Observer } from './observer.ts';
import { failureFields } from './rest.ts';
import type { Router } from './router.ts';

/** Answers interactions over REST and knows which answers are under way. */
export interface Answerer {
  /** Never throws: what goes wrong is logged, since nobody waits for it. */
  answer(interaction: APIInteraction): void;
  /** Resolves when no answer is under way. */
  finish(): Promise<void>;
}

/** Makes an answerer that asks the router and posts what it says as the interaction's callback. */
export function createAnswerer(rest: REST, router: Router, log: Logger, observer?: Observer): Answerer {
  const underWay = new Set<Promise<void>>();

  /** The callback is signed by the interaction's own token, not by the bot's. */
  const post = async ({ id, token }: APIInteraction, body: APIInteractionResponse, files: Files) => {
    await rest.post(Routes.interactionCallback(id, token), { body, auth: false, files: rawFiles(files) });
  };

  const run = async (interaction: APIInteraction): Promise<void> => {
    const start = performance.now();
    const fields = () => ({
      id: interaction.id,
      ...nameOf(interaction),
      ms: Math.round(performance.now() - start),
    });
    try {
      const { response, files, after } = await router(interaction);
      await post(interaction, response, files);
      log.debug(fields(), 'answered');
      if (after !== undefined) await followUp(rest, interaction, await after);
    } catch (error) {
      // Mostly 10062 (the three seconds are over) and 40060 (already answered): nothing is left to be done.
      log.warn({ ...fields(), ...failureFields(error) }, 'an answer did not reach Discord');
      observer?.undelivered();
    }
  };

  return {
    answer(interaction) {
      const work = run(interaction).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    async finish() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

/** The command's name, never what was typed. */
function nameOf(interaction: APIInteraction): { readonly command?: string } {
  const isCommand =
    interaction.type === InteractionType.ApplicationCommand ||
    interaction.type === InteractionType.ApplicationCommandAutocomplete;
  return isCommand && interaction.data.type === ApplicationCommandType.ChatInput
    ? { command: interaction.data.name }
    : {};
}
