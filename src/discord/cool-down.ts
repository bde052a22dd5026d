/** How many commands one person may use in how many milliseconds. */
const COMMANDS = 5;
const WINDOW = 10_000;
/** People remembered at most; the longest quiet are forgotten first. */
const PEOPLE = 10_000;

/** Notes a person's command; gives the seconds they must wait first, 0 where they need not. */
export type CoolDown = (userId: string | undefined) => number;

/** Makes a cool-down over a clock in milliseconds. What it knows of people lasts ten seconds and is never written. */
export function createCoolDown(now: () => number = () => performance.now()): CoolDown {
  const used = new Map<string, number[]>();
  return (userId) => {
    if (userId === undefined) return 0;
    const time = now();
    const recent = (used.get(userId) ?? []).filter((one) => one > time - WINDOW);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= COMMANDS) return Math.ceil((oldest + WINDOW - time) / 1000);
    used.delete(userId);
    used.set(userId, [...recent, time]);
    for (const id of used.keys()) {
      if (used.size <= PEOPLE && (used.get(id)?.at(-1) ?? 0) > time - WINDOW) break;
      used.delete(id);
    }
    return 0;
  };
}
