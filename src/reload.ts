import type { Registry } from './commands/command.ts';
import type { LiveRegistry } from './commands/live-registry.ts';
import { OperatorError } from './errors.ts';
import type { FactBase } from './facts/fact-base.ts';
import { problemLine } from './knowledge/problem.ts';
import type { Logger } from './log.ts';

/** What a reload needs. */
export interface ReloadOptions {
  readonly dir: string;
  readonly live: LiveRegistry;
  /** Makes the registry that answers from a fact base. */
  readonly compose: (base: FactBase) => Registry;
  readonly log: Logger;
  /** Registers with Discord what commands have changed; rejects with what to do. */
  readonly deploy: () => Promise<void>;
}

/** Problems that the log is told of at once; `npm run -s knowledge -- check` prints all. */
const SHOWN = 20;

/**
 * Makes what loads the fact base anew and puts it in the place of the one that serves, whole or not at all: of a broken
 * one the log has the problems. Commands that came, went or changed with it are registered with Discord.
 */
export function createReload({ dir, live, compose, log, deploy }: ReloadOptions): () => Promise<void> {
  let deploying = Promise.resolve();
  const register = (): Promise<void> =>
    deploy().catch((error: unknown) => {
      const reason = error instanceof OperatorError ? { reason: error.message } : { err: error };
      log.error(reason, 'commands were not registered: reload to try again');
    });

  return async () => {
    const start = performance.now();
    const next = await read(dir, compose);
    if (!next.ok) {
      const { length } = next.problems;
      const problems = next.problems.slice(0, SHOWN);
      log.error({ problems, count: length }, 'the fact base is broken: the one before it keeps serving');
      return;
    }
    live.replace(next.registry);
    log.info({ facts: next.facts, ms: Math.round(performance.now() - start) }, 'the fact base was reloaded');
    // One after the other: the last reload decides what Discord shows.
    deploying = deploying.then(register);
  };
}

type Reading =
  | { readonly ok: true; readonly registry: Registry; readonly facts: number }
  | { readonly ok: false; readonly problems: readonly string[] };

async function read(dir: string, compose: ReloadOptions['compose']): Promise<Reading> {
  try {
    // Most processes are never told to reload, and need none of what reads YAML.
    const { loadFactBase } = await import('./knowledge/load.ts');
    const loaded = loadFactBase(dir);
    if (!loaded.ok) return { ok: false, problems: loaded.problems.map(problemLine) };
    return { ok: true, registry: compose(loaded.base), facts: loaded.base.facts.size };
  } catch (error) {
    return { ok: false, problems: [error instanceof Error ? error.message : String(error)] };
  }
}
