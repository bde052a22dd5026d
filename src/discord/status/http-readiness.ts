import type { Check } from './health.ts';

/** How long what was seen holds, in ms: probes come every few seconds, from more than one side. */
const HOLDS = 10_000;

/** What stands between this process and its work, looked at a moment ago. */
export type Readiness = () => Promise<readonly Check[]>;

/** Makes a readiness that looks at most once in ten seconds however often it is asked; `look` must not reject. */
export function createReadiness(
  look: () => Promise<readonly Check[]>,
  now: () => number = () => performance.now(),
): Readiness {
  let seen: { readonly at: number; readonly checks: Promise<readonly Check[]> } | undefined;
  return () => {
    if (seen === undefined || now() - seen.at >= HOLDS) seen = { at: now(), checks: look() };
    return seen.checks;
  };
}
