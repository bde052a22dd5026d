import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';

/**
 * What a command answers: Components V2 (Discord's message components reference) within Discord's limits, as plain
 * data. `ephemeral` replies are seen by the asker alone.
 */
export interface Reply {
  /** How the question fared; `notice` is the bot speaking for itself. */
  readonly outcome: 'answer' | 'closest' | 'none' | 'notice';
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly ephemeral: boolean;
}

/** One suggestion of an autocompleted option: what is shown and what is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}
