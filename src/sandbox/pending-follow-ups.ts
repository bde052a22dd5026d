import type { FollowUpAction } from '../discord/router/deferral.ts';

/** Follow-ups by interaction token, until the page requests them. */
export interface PendingFollowUps {
  add(token: string, after: Promise<FollowUpAction>): void;
  /** Removes and returns a follow-up. */
  take(token: string): Promise<FollowUpAction> | undefined;
}

/** Follow-ups kept at most: a closed page never requests its own. */
const MAX_PENDING = 100;

export function createPendingFollowUps(): PendingFollowUps {
  const pending = new Map<string, Promise<FollowUpAction>>();
  return {
    add(token, after) {
      pending.set(token, after);
      const [oldest] = pending.keys();
      if (pending.size > MAX_PENDING && oldest !== undefined) pending.delete(oldest);
    },
    take(token) {
      const after = pending.get(token);
      pending.delete(token);
      return after;
    },
  };
}
