/** Work in progress that no caller awaits, tracked so that a shutdown can wait for it. */
export class InFlight {
  readonly #work = new Set<Promise<void>>();

  /** Tracks work until it ends; `work` must not reject. */
  add(work: Promise<void>): void {
    const tracked = work.finally(() => this.#work.delete(tracked));
    this.#work.add(tracked);
  }

  /** Resolves when no work is in progress, work added meanwhile included. */
  async finish(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work);
  }
}
