import type { Fact } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';

/** The whole base as one plain document, `{sources, topics, names, facts, contrasts, prompts}`: a public contract. */
export function exportBase(base: FactBase): object {
  return {
    sources: [...base.sources.values()],
    topics: [...base.topics.values()],
    names: [...base.names.values()],
    facts: [...base.facts.values()].map(exportFact),
    contrasts: [...base.contrasts.values()],
    prompts: [...base.prompts.values()],
  };
}

const exportFact = ({ when, ...fact }: Fact): object => ({
  ...fact,
  when: when && { date: when.date, basis: when.basis, from: when.from },
});
