import { describe, expect, it } from 'vitest';
import {
  fitting,
  inOrder,
  isOnTopic,
  promptsOfDeck,
} from '../../../../src/commands/discussion/deck/prompts-of-deck.ts';
import { factsOfPrompt } from '../../../../src/commands/discussion/discussion-evidence.ts';
import { PROMPT_KINDS, type Prompt, type PromptKind } from '../../../../src/facts/prompt.ts';
import { realBase } from '../../../golden/real-base.ts';

const some = (kind: PromptKind, count: number): Prompt[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${kind}-${at}`, kind, question: '?', facts: [] }));

describe('inOrder()', () => {
  const prompts = PROMPT_KINDS.flatMap((kind) => some(kind, 6));

  it('begins with two opening questions; close reading comes later, and the other openings last', () => {
    const kinds = inOrder(prompts, 'a server').map(({ kind }) => kind);
    expect(kinds.slice(0, 7)).toEqual([
      ...['opening', 'opening', 'compare', 'evidence', 'close-reading', 'counterfactual', 'role'],
    ]);
    expect(kinds.slice(-4)).toEqual(['opening', 'opening', 'opening', 'opening']);
    expect(kinds).toHaveLength(prompts.length);
  });

  it('is the same for a server each time, and another for another server', () => {
    const ids = (seed: string) => inOrder(prompts, seed).map(({ id }) => id);
    expect(ids('one')).toEqual(ids('one'));
    expect(ids('one')).not.toEqual(ids('another'));
  });
});

describe('promptsOfDeck()', () => {
  const { base } = realBase();

  it.each([...base.topics.keys()])('holds prompts most of whose evidence is on %s', (topic) => {
    const prompts = promptsOfDeck(base, { topic });
    for (const prompt of prompts) {
      const facts = factsOfPrompt(base, prompt);
      const on = facts.filter(({ topics }) => topics.includes(topic));
      expect(on.length / facts.length, prompt.id).toBeGreaterThan(0.5);
    }
    const others = [...base.prompts.values()].filter((prompt) => !prompts.includes(prompt));
    expect(others.some((prompt) => isOnTopic(base, prompt, topic))).toBe(false);
    expect(prompts.length).toBeGreaterThan(0);
  });

  it('gives polls only to prompts whose sides have words for their positions', () => {
    const polled = [...base.prompts.values()].filter(fitting(base, { poll: true }));
    expect(polled.length).toBeGreaterThan(0);
    for (const { contrast = '' } of polled)
      for (const { poll } of base.contrasts.get(contrast)?.sides ?? []) expect(poll).toBeTruthy();
  });
});
