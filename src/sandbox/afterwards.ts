import type { AfterWork } from '../discord/router/deferral.ts';

/** Work that is to follow answers, by the tokens of their interactions, until the page asks for it. */
export interface Pending {
  add(token: string, after: Promise<AfterWork>): void;
  /** Each piece of work is given once. */
  take(token: string): Promise<AfterWork> | undefined;
}

/** Answers that may wait for their page at a time; a page that was closed never asks. */
const MOST = 100;

/** Makes an empty keeper of such work. */
export function createPending(): Pending {
  const pending = new Map<string, Promise<AfterWork>>();
  return {
    add(token, after) {
      pending.set(token, after);
      const [oldest] = pending.keys();
      if (pending.size > MOST && oldest !== undefined) pending.delete(oldest);
    },
    take(token) {
      const after = pending.get(token);
      pending.delete(token);
      return after;
    },
  };
}
