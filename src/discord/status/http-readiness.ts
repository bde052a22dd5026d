import type { Check } from './health.ts';

/** How long results are cached, in ms: probes come every few seconds, from several sources. */
const CACHE_MS = 10_000;

/** The results of the readiness checks, at most ten seconds old. */
export type Readiness = () => Promise<readonly Check[]>;

/** Caches the results of `look` for ten seconds; `look` must not reject. */
export function createReadiness(
  look: () => Promise<readonly Check[]>,
  now: () => number = () => performance.now(),
): Readiness {
  let seen: { readonly at: number; readonly checks: Promise<readonly Check[]> } | undefined;
  return () => {
    if (seen === undefined || now() - seen.at >= CACHE_MS) seen = { at: now(), checks: look() };
    return seen.checks;
  };
}
