import { z } from 'zod';
import { lookUp } from '../commands/answers/look-up.ts';
import { OperatorError } from '../errors.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Searcher } from '../facts/outcome.ts';

/** A line of `ask --jsonl`. */
const queryLine = z.object({
  id: z.union([z.string(), z.number()]),
  query: z.string(),
  command: z.string().optional(),
});

/** What a search gave, as other programs read it: a public contract. `ms` is the search's time. */
export function outcomeRecord(base: FactBase, searcher: Searcher, query: string, topic?: string) {
  const started = performance.now();
  const { outcome, confidence, matches } = lookUp(base, searcher, query, topic);
  const ms = performance.now() - started;
  const results = matches.slice(0, 10).map(({ fact, score }) => ({
    fact: fact.id,
    score,
    claim: fact.claim,
    kind: fact.kind,
    holder: fact.holder,
    quotes: fact.quotes,
  }));
  return { outcome, confidence, ms, results };
}

/** Answers one line of `ask --jsonl`; a bad line gives its error and never throws. */
export function answerQueryLine(base: FactBase, searcher: Searcher, line: string): object {
  let id: unknown = null;
  try {
    const data: unknown = JSON.parse(line);
    if (typeof data === 'object' && data !== null && 'id' in data) id = data.id;
    const { query, command, ...rest } = queryLine.parse(data);
    return { id: rest.id, ...outcomeRecord(base, searcher, query, topicOfCommand(base, command)) };
  } catch (error) {
    return { id: typeof id === 'string' || typeof id === 'number' ? id : null, error: reason(error) };
  }
}

/** The topic that a command looks in; none for /ask. */
export function topicOfCommand(base: FactBase, command: string | undefined): string | undefined {
  const name = command?.replace(/^\//, '');
  if (name === undefined || name === '' || name === 'ask') return undefined;
  if (base.topics.has(name)) return name;
  throw new OperatorError(
    `'${name}' takes no query: use ask or one of ${[...base.topics.keys()].join(', ')}`,
  );
}

function reason(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return error instanceof Error ? error.message : String(error);
}
