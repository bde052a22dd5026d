import type { Steps } from '../../async/steps.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { FoundContrasts } from '../../facts/outcome.ts';
import { asksToCompare } from '../../text/comparison.ts';
import { askKey, contrastText, sourcesNamed } from '../index/index-facts.ts';
import { indexSteps, type TextIndex } from '../index/text-index.ts';
import { supportOf } from '../judge/evidence.ts';
import type { Reading } from '../query/read-query.ts';
import type { PackWords } from '../query/reader-for.ts';

/** From what support on a contrast is about a query; where the query asks for a comparison, less will do. */
const FITS_FROM = { plain: 0.55, comparison: 0.35 };
const LIMIT = 10;

/** Makes the search over a base's contrasts, in steps: the same index and reading as for facts, over questions, labels and claims. */
export function* contrastFinder(
  base: FactBase,
  { termOf, findNames }: PackWords,
  readerFor: (index: TextIndex) => (query: string) => Reading,
): Steps<(query: string, limit?: number) => FoundContrasts> {
  const contrasts = [...base.contrasts.values()];
  const index = yield* indexSteps(
    contrasts.map((contrast) => contrastText(contrast, base)),
    termOf,
  );
  const read = readerFor(index);
  const asked = new Map(
    contrasts.flatMap((contrast) =>
      [contrast.question, ...(contrast.asks ?? [])].map((ask) => [askKey(ask), contrast] as const),
    ),
  );
  return (query: string, limit = LIMIT): FoundContrasts => {
    const reading = read(query);
    const isComparison = asksToCompare(query, sourcesNamed(findNames, query).size);
    const isTelling = reading.words.some(({ state, terms }) => state !== 'stop' && terms.length > 0);
    const hits = isTelling ? index.find(reading.terms, () => true) : [];
    const found = hits.slice(0, limit).flatMap(({ at }) => {
      const contrast = contrasts[at];
      return contrast ? [{ contrast, score: supportOf(reading, index, at) }] : [];
    });
    const all = isComparison ? contrasts.filter(({ type }) => type !== 'agree').slice(0, limit) : [];
    const matches = found.length > 0 ? found : all.map((contrast) => ({ contrast, score: 0 }));
    const least = isComparison ? FITS_FROM.comparison : FITS_FROM.plain;
    const fits = (matches[0]?.score ?? 0) >= least;
    return { matches, isComparison, fits, promised: asked.get(askKey(query)) };
  };
}
