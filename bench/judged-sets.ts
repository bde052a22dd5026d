import { existsSync, readFileSync } from 'node:fs';
import type { FactBase } from '../src/facts/fact-base.ts';
import { toFactBase } from '../src/knowledge/fact-base-of.ts';
import { checkPack } from '../src/knowledge/load.ts';
import type { Lock } from '../src/knowledge/lock.ts';
import { DEFAULT_SOURCES_DIR, readTexts } from '../src/knowledge/texts.ts';
import { findQuote } from '../src/knowledge/verbatim.ts';
import { type JudgedQuery, readJudged } from '../tests/golden/judged.ts';

/** The judged queries by name of their set; the visible ones only where they are at hand, outside the repository. */
export interface Measured {
  readonly base: FactBase;
  readonly lock: Lock;
  readonly sets: Readonly<Record<string, readonly JudgedQuery[]>>;
  /** More queries that must not be answered. */
  readonly silent: readonly JudgedQuery[];
}

const VISIBLE = '../shared/eval/queries.dev.jsonl';
const OWN = 'tests/golden/own.jsonl';
/** Sets of the visible one's make by writers who saw neither the base nor the other sets: blind once, tuned on since. */
const SEEN = {
  seen: 'tests/golden/seen.jsonl',
  'seen 2': 'tests/golden/seen-2.jsonl',
  'seen 3': 'tests/golden/seen-3.jsonl',
  'seen 4': 'tests/golden/seen-4.jsonl',
};
/** Unanswerable ones only, written from what students of any subject ask; for fitting, not for reporting. */
const SILENT = 'tests/golden/silent.jsonl';
/** Written by people who saw neither the fact base nor what the engine does; nothing is fitted to them. */
const HELD_OUT = {
  'held out': 'tests/golden/held-out.jsonl',
  'held out 2': 'tests/golden/held-out-2.jsonl',
};
export const isHeldOut = (set: string): boolean => set in HELD_OUT;

/** Reads the real base and all judged queries that are at hand. */
export function readMeasured(): Measured {
  const { pack } = checkPack('knowledge');
  const base = toFactBase(pack.records);
  const visible = existsSync(VISIBLE) ? { visible: readVisible([...base.sources.keys()]) } : {};
  const read = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([set, file]) => [set, readJudged(file)]));
  return {
    base,
    lock: pack.lock,
    sets: {
      ...visible,
      own: readJudged(OWN),
      ...read(SEEN),
      ...read(HELD_OUT),
    },
    silent: readJudged(SILENT),
  };
}

/** The visible set holds passages as text: turned into positions, as our own set has them. */
function readVisible(sourceIds: readonly string[]): JudgedQuery[] {
  const { texts } = readTexts(DEFAULT_SOURCES_DIR, sourceIds);
  return readFileSync(VISIBLE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const query = JSON.parse(line);
      const gold = query.gold.map(({ source, para, span, grade }: VisibleGold) => {
        const paragraph = texts.get(source)?.paragraphs[para - 1] ?? '';
        return { source, paragraph: para, grade, ...(findQuote(span, paragraph) ?? { start: 0, end: 0 }) };
      });
      return { ...query, gold };
    });
}

interface VisibleGold {
  readonly source: string;
  readonly para: number;
  readonly span: string;
  readonly grade: 1 | 2;
}
