import { inTurns } from './async/in-turns.ts';
import type { Steps } from './async/steps.ts';
import type { Registry } from './commands/command.ts';
import type { LiveRegistry } from './commands/live-registry.ts';
import { OperatorError } from './errors.ts';
import type { FactBase } from './facts/fact-base.ts';
import type { Searcher } from './facts/outcome.ts';
import { toFactBase } from './knowledge/fact-base-of.ts';
import { packSteps, type ReadPack } from './knowledge/load.ts';
import { type Problem, problemLine } from './knowledge/problem.ts';
import type { Logger } from './log.ts';
import { searcherSteps } from './search/searcher.ts';

/** What a reload needs. */
export interface ReloadOptions {
  /** The folder of the fact base. */
  readonly dir: string;
  readonly live: LiveRegistry;
  /** Makes the registry that answers from a fact base and its index. */
  readonly compose: (base: FactBase, searcher: Searcher) => Registry;
  readonly log: Logger;
  /** Registers changed commands with Discord; rejects with what to do. */
  readonly deploy: () => Promise<void>;
}

/** Problems that one log entry lists; `npm run -s knowledge -- check` prints all. */
const MAX_LISTED = 20;
/** A reload starts after so many ms without another request, but at most `LONGEST_MS` after the first one. */
const QUIET_MS = 200;
const LONGEST_MS = 2_000;

/**
 * Makes the function that requests a reload: it replaces the fact base that is served, whole or not at all, and
 * registers the commands that changed with Discord. Requests that come in quick succession, or while a reload is under
 * way, become one more reload.
 */
export function createReload(options: ReloadOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  let requestedAt: number | undefined;
  let underWay: Promise<void> | undefined;
  const run = () => {
    requestedAt = undefined;
    underWay = reloadOnce(options).finally(() => {
      underWay = undefined;
      if (requestedAt !== undefined) schedule();
    });
  };
  const schedule = () => {
    const waited = performance.now() - (requestedAt ?? performance.now());
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(QUIET_MS, LONGEST_MS - waited))).unref();
  };
  return () => {
    requestedAt ??= performance.now();
    if (underWay === undefined) schedule();
  };
}

/** Reloads now. Never rejects: what goes wrong is logged, and the fact base from before goes on serving. */
export async function reloadOnce({ dir, live, compose, log, deploy }: ReloadOptions): Promise<void> {
  const start = performance.now();
  const next = await read(dir, compose);
  if (!next.ok) {
    const { length } = next.problems;
    const problems = next.problems.slice(0, MAX_LISTED);
    log.error({ problems, count: length }, 'the fact base is broken: the one before it keeps serving');
    return;
  }
  live.replace(next.registry);
  log.info({ facts: next.facts, ms: Math.round(performance.now() - start) }, 'the fact base was reloaded');
  try {
    await deploy();
  } catch (error) {
    const reason = error instanceof OperatorError ? { reason: error.message } : { err: error };
    log.error(reason, 'commands were not registered: reload to try again');
  }
}

type Reading =
  | { readonly ok: true; readonly registry: Registry; readonly facts: number }
  | { readonly ok: false; readonly problems: readonly string[] };

function* problemSteps({ pack, problems: unread, rules }: ReadPack): Steps<Problem[]> {
  const problems = [...unread];
  for (const rule of rules) {
    yield;
    problems.push(...rule(pack));
  }
  return problems;
}

async function read(dir: string, compose: ReloadOptions['compose']): Promise<Reading> {
  try {
    const read = await inTurns(packSteps(dir));
    const problems = await inTurns(problemSteps(read));
    if (problems.length > 0) return { ok: false, problems: problems.map(problemLine) };
    const base = toFactBase(read.pack.records);
    const searcher = await inTurns(searcherSteps(base));
    return { ok: true, registry: compose(base, searcher), facts: base.facts.size };
  } catch (error) {
    return { ok: false, problems: [error instanceof Error ? error.message : String(error)] };
  }
}
