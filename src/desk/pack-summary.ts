import { FACT_KINDS, HELD_KINDS } from '../facts/fact.ts';
import { problemLine } from '../knowledge/problem.ts';
import type { Records } from '../knowledge/read.ts';
import { quotedWords } from '../knowledge/rules/quote-budget.ts';
import type { OpenPack } from './open-pack.ts';
import type { DeskPack } from './wire.ts';

/** What the page shows of a pack as a whole. */
export function packSummary({ checked, base }: OpenPack, dir: string): DeskPack {
  const { pack, problems } = checked;
  const facts = [...base.facts.values()];
  const holders = [
    ...[...base.sources.values()].map(({ short }) => short),
    ...[...base.names.values()].map(({ name }) => name),
  ];
  return {
    title: base.title.en,
    dir,
    sources: [...base.sources.values()].map(({ id, short }) => ({
      id,
      short,
      hasText: pack.texts.has(id),
      ...quotedWords(pack, id),
    })),
    topics: [...base.topics.values()].map(({ id, title }) => ({
      id,
      title,
      entries: facts.filter(({ topics }) => topics.includes(id)).length,
    })),
    holders: [...new Set(holders)],
    kinds: FACT_KINDS,
    heldKinds: HELD_KINDS,
    contrasts: [...base.contrasts.values()].map(({ id, question }) => ({ id, question })),
    names: [...base.names.values()].map(({ id, name, kind }) => ({ id, name, kind })),
    entries: facts.map(({ id, claim, asks }) => ({ id, claim, asks: asks.length })),
    files: filesOf(pack.records),
    problems: problems.map(problemLine),
    withoutTranslation: facts.filter(({ translations }) => !translations?.ja || !translations.ru).length,
  };
}

/** The files of a pack that hold no entry, each from the pack's folder. */
const filesOf = ({ source, topic, contrast, prompt, map }: Records): string[] => [
  ...['pack', 'names', 'synonyms', 'glossary', 'withdrawn'].map((name) => `${name}.yaml`),
  ...Object.entries({
    sources: source,
    topics: topic,
    contrasts: contrast,
    prompts: prompt,
    maps: map,
  }).flatMap(([folder, records]) => records.map(({ id }) => `${folder}/${id}.yaml`)),
];
