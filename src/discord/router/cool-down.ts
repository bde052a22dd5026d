import { RecentMap } from '../../commands/recent-map.ts';

/** How many commands, and buttons whose answers are public, one person may use in how many milliseconds. */
const COMMANDS = 5;
const WINDOW = 10_000;
/** People remembered at least; the longest quiet are forgotten first. */
const PEOPLE = 5_000;

/** Notes a person's use; gives the seconds they must wait first, 0 where they need not. */
export type CoolDown = (userId: string | undefined) => number;

/**
 * Makes a cool-down over a clock in milliseconds. What it knows of people counts for ten seconds, is forgotten by the
 * first command after another ten, and never written.
 */
export function createCoolDown(now: () => number = () => performance.now()): CoolDown {
  const used = new RecentMap<string, readonly number[]>(PEOPLE);
  let forgotAt = now();
  return (userId) => {
    if (userId === undefined) return 0;
    const time = now();
    if (time - forgotAt >= WINDOW) {
      used.forgetOld();
      forgotAt = time;
    }
    const recent = (used.get(userId) ?? NEVER).filter((one) => one > time - WINDOW);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= COMMANDS) return Math.ceil((oldest + WINDOW - time) / 1000);
    used.set(userId, [...recent, time]);
    return 0;
  };
}

const NEVER: readonly number[] = [];
