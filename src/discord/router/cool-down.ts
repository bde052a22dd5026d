import { RecentMap } from '../../memo/recent-map.ts';

/** Uses per user within a window of milliseconds: commands, and buttons with public answers. */
const MAX_USES = 5;
const WINDOW_MS = 10_000;
/** Users tracked at least; the longest inactive are dropped first. */
const MAX_USERS = 5_000;

/** Counts a use; returns the seconds to wait first, 0 for none. */
export type CoolDown = (userId: string | undefined) => number;

/** A cool-down on a clock in milliseconds. Uses are held in memory for 10 to 20 seconds and never stored. */
export function createCoolDown(now: () => number = () => performance.now()): CoolDown {
  const used = new RecentMap<string, readonly number[]>(MAX_USERS);
  let forgotAt = now();
  return (userId) => {
    if (userId === undefined) return 0;
    const time = now();
    if (time - forgotAt >= WINDOW_MS) {
      used.forgetOld();
      forgotAt = time;
    }
    const recent = (used.get(userId) ?? NEVER).filter((one) => one > time - WINDOW_MS);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= MAX_USES)
      return Math.ceil((oldest + WINDOW_MS - time) / 1000);
    used.set(userId, [...recent, time]);
    return 0;
  };
}

const NEVER: readonly number[] = [];
