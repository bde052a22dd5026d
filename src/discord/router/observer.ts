import type { Reply } from '../../reply/reply.ts';

/** Kinds of interactions, counted separately. */
export type InteractionKind =
  | 'ping'
  | 'command'
  | 'message'
  | 'autocomplete'
  | 'click'
  | 'submission'
  | 'other';

/** The outcome of an interaction: `refused` is a UserError, `failed` an incident, `done` needs no answer. */
export type InteractionOutcome = Reply['outcome'] | 'done' | 'refused' | 'failed';

/** Receives events for metrics, in a closed vocabulary: never a user, a query or a token. */
export interface Observer {
  /**
   * `command` is a registered name or `other`; `ms` is the time until the first response was ready; `pack` is the id of
   * the pack that answered.
   */
  interaction(
    kind: InteractionKind,
    command: string,
    outcome: InteractionOutcome,
    ms: number,
    pack: string,
  ): void;
  /** An answer or a follow-up did not reach Discord. */
  undelivered(): void;
  /** The HTTP endpoint rejected a request with this status. */
  rejected(status: number): void;
}
