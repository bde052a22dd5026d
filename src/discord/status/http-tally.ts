/** What interactions are counted by: kind, command and outcome, few words each. */
export interface Counted {
  readonly kind: string;
  readonly command: string;
  readonly outcome: string;
}

/** Counts between one look at the metrics and the next: prom-client's own counter costs ten times as much each time. */
export class Tally {
  readonly #kinds = new Map<string, Map<string, Map<string, number>>>();

  add({ kind, command, outcome }: Counted): void {
    const commands = this.#kinds.get(kind) ?? new Map<string, Map<string, number>>();
    const outcomes = commands.get(command) ?? new Map<string, number>();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    commands.set(command, outcomes);
    this.#kinds.set(kind, commands);
  }

  /** Hands over what was counted, and begins anew. */
  empty(to: (counted: Counted, times: number) => void): void {
    for (const [kind, commands] of this.#kinds)
      for (const [command, outcomes] of commands)
        for (const [outcome, times] of outcomes) to({ kind, command, outcome }, times);
    this.#kinds.clear();
  }
}
