import type { Reply } from '../../reply/reply.ts';

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
