import type { FactBase } from '../../facts/fact-base.ts';
import type { Outcome, Searcher } from '../../facts/outcome.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import type { Choice, View } from '../../reply/reply.ts';
import { facts } from './pick-fact.ts';

/**
 * Finds what a person asked for, in a topic or everywhere. A picked suggestion gives exactly its fact. What a topic
 * cannot answer is looked for in the whole base, so that a question under the wrong command is not lost.
 */
export function lookUp(base: FactBase, searcher: Searcher, query: string, topic?: string): Outcome {
  const picked = facts.picked(base, query);
  if (picked) return { outcome: 'answer', confidence: 1, unknown: [], matches: [{ fact: picked, score: 1 }] };
  const found = searcher.search(query, { topic });
  if (topic === undefined || found.outcome === 'answer') return found;
  const anywhere = searcher.search(query);
  return anywhere.outcome === 'answer' || found.outcome === 'none' ? anywhere : found;
}

/** Suggestions for a query that is being typed. */
export const suggest = (view: View, searcher: Searcher, typed: string, topic?: string): Choice[] =>
  searcher
    .complete(typed, { topic, limit: MAX_CHOICES })
    .slice(0, MAX_CHOICES)
    .map((fact) => facts.choiceOf(view, fact));
