import { type APIInteraction, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Registry } from '../../commands/command.ts';
import { readCustomId } from '../../reply/custom-id.ts';
import type { ClickAnswer, Reply } from '../../reply/reply.ts';

/** Kinds of interactions that are counted apart. */
export type InteractionKind = 'ping' | 'command' | 'message' | 'autocomplete' | 'click' | 'other';

/** How an interaction fared; `refused` is a UserError, `failed` an incident, `done` what needs no answer. */
export type InteractionOutcome = Reply['outcome'] | 'done' | 'refused' | 'failed';

/** Is told what happens, in words of which there are few: no user, no query, no token ever comes here. */
export interface Observer {
  /** `command` is a name of the registry or `other`; `ms` the time until the first response was ready. */
  interaction(kind: InteractionKind, command: string, outcome: InteractionOutcome, ms: number): void;
  /** An answer, or what was to follow it, did not reach Discord. */
  undelivered(): void;
  /** The HTTP endpoint turned a request away with this status. */
  turnedAway(status: number): void;
}

/** What was asked, in the observer's words. */
export function subjectOf(
  interaction: APIInteraction,
  { commands, actions }: Registry,
): readonly [kind: InteractionKind, command: string] {
  const known = (names: ReadonlyMap<string, unknown>, name: string | undefined) =>
    name !== undefined && names.has(name) ? name : 'other';
  switch (interaction.type) {
    case InteractionType.Ping:
      return ['ping', 'other'];
    case InteractionType.ApplicationCommand:
      return [
        interaction.data?.type === ApplicationCommandType.Message ? 'message' : 'command',
        known(commands, interaction.data?.name),
      ];
    case InteractionType.ApplicationCommandAutocomplete:
      return ['autocomplete', known(commands, interaction.data?.name)];
    case InteractionType.MessageComponent:
      return ['click', known(actions, readCustomId(interaction.data?.custom_id ?? '')?.action)];
    default:
      return ['other', 'other'];
  }
}

/** How an answer fared. */
export const outcomeOf = (answer: ClickAnswer): InteractionOutcome =>
  answer.do === 'delete' ? 'done' : answer.reply.outcome;
