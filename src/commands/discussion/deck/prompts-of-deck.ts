import { createHash } from 'node:crypto';
import { canBePolled } from '../../../facts/contrast.ts';
import type { FactBase } from '../../../facts/fact-base.ts';
import type { Prompt, PromptKind } from '../../../facts/prompt.ts';
import type { Deck } from '../../../store/store.ts';
import { contrastOfPrompt, factsOfPrompt } from '../discussion-evidence.ts';

/** Whether most of the evidence of a prompt is on a topic. */
export function isOnTopic(base: FactBase, prompt: Prompt, topic: string): boolean {
  const facts = factsOfPrompt(base, prompt);
  return 2 * facts.filter(({ topics }) => topics.includes(topic)).length > facts.length;
}

/** The prompts of a deck, in the order of the files. */
export const promptsOfDeck = (base: FactBase, { topic, kind }: Deck): Prompt[] =>
  [...base.prompts.values()].filter(
    (prompt) =>
      (kind === undefined || prompt.kind === kind) && (topic === undefined || isOnTopic(base, prompt, topic)),
  );

/** A filter of prompts: with a poll, those with positions to vote on. */
export const fitting =
  (base: FactBase, { poll }: { readonly poll: boolean }) =>
  (prompt: Prompt): boolean => {
    const contrast = poll ? contrastOfPrompt(base, prompt) : undefined;
    return !poll || prompt.poll !== undefined || (contrast !== undefined && canBePolled(contrast));
  };

/** Opening questions that a deck begins with; the others come last. */
const OPENINGS = 2;
/** The kinds that follow, in turn. */
const FOLLOWING: readonly PromptKind[] = ['compare', 'evidence', 'close-reading', 'counterfactual', 'role'];
const LAST = 1_000_000;

/**
 * Puts prompts in the order in which they come: two opening questions, then the other kinds in turn. Within a kind,
 * the order is random, but the same for the same `seed`.
 */
export function inOrder(prompts: readonly Prompt[], seed: string): Prompt[] {
  const hash = ({ id }: Prompt) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  const mixed = prompts.map((prompt) => ({ prompt, hash: hash(prompt) }));
  mixed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const counts = new Map<PromptKind, number>();
  const ranked = mixed.map(({ prompt }) => {
    const at = counts.get(prompt.kind) ?? 0;
    counts.set(prompt.kind, at + 1);
    return { prompt, rank: rankOf(prompt.kind, at) };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ prompt }) => prompt);
}

function rankOf(kind: PromptKind, at: number): number {
  if (kind === 'opening') return at < OPENINGS ? at - OPENINGS : LAST + at;
  return at * FOLLOWING.length + FOLLOWING.indexOf(kind);
}
