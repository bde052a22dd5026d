import type { Contrast } from '../../facts/contrast.ts';
import type { Fact } from '../../facts/fact.ts';
import { contrastsOf } from '../../facts/fact-base.ts';
import type { Outcome } from '../../facts/outcome.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { isSmallTalk } from '../../text/small-talk.ts';
import { type InteractionContext, type Registry, type Services, viewFor } from '../command.ts';
import { contestedBy } from '../contrasts/contested.ts';
import { contrastCard } from '../contrasts/contrast-card.ts';
import { contrastList } from '../contrasts/contrast-list.ts';
import { contrastsFor } from '../contrasts/contrasts-for.ts';
import { helpCard } from '../help/help-card.ts';
import { findNames } from '../names/find-name.ts';
import { nameCard } from '../names/name-card.ts';
import { countUnanswered } from '../server/open-gaps.ts';
import { sourcesCalled } from '../sources/find-source.ts';
import { sourceCard } from '../sources/source-card.ts';
import { askedAbout } from './asked-about.ts';
import { lookUp } from './look-up.ts';
import { outcomeReply } from './outcome-reply.ts';

/** Entries offered for the known words of a query of which some are unknown. */
const NEAREST = 3;

/**
 * Answers a query to the whole base with the card of the kind that it asks for: help for small talk; the contrast for a comparison,
 * and for a yes-or-no question on which the sources differ; of a person or source for a question about that alone; else what the
 * search finds. A query that is an entry's own ask gets that entry.
 */
export function answerQuery(
  services: Services,
  context: InteractionContext,
  query: string,
  registry: Registry,
): Reply {
  const view = viewFor(services, context);
  const found = lookUp(services.base, services.searcher, query);
  const isPromised = found.confidence === 1;
  if (!isPromised) {
    if (isSmallTalk(query)) return helpCard(view, registry);
    const card = cardOf(view, query) ?? contrastOf(services, view, query, found);
    if (card) return card;
  }
  countUnanswered(services, context, query, found);
  return outcomeReply(view, found, { query, ...besideOutcome(services, query, found) });
}

/** The card of the one name or source that a question asks about and nothing else; for a summary, of the source first. */
function cardOf(view: View, query: string): Reply | undefined {
  const asked = askedAbout(query);
  if (asked === undefined) return undefined;
  const { kind, about } = asked;
  const [name, otherName] = findNames(view, about);
  const [source, otherSource] = sourcesCalled(view, about);
  const ofName = name && !otherName ? () => nameCard(view, name) : undefined;
  const ofSource = source && !otherSource ? () => sourceCard(view, source) : undefined;
  const [first, second] = kind === 'tell' ? [ofSource, ofName] : [ofName, ofSource];
  return (first ?? second)?.();
}

/**
 * The contrast that a comparison asks for, or all where it names no subject, or the one that a question runs into; undefined where
 * the query asks for none.
 */
function contrastOf(services: Services, view: View, query: string, found: Outcome): Reply | undefined {
  const { contrasts, others, promised, isComparison, fits, asksForAll } = contrastsFor(services, query);
  if (asksForAll) return contrastList(view);
  const [first] = contrasts;
  if (isComparison && fits && first) return contrastCard(view, first, others);
  const contested = contestedBy(services.base, query, found, promised);
  return contested && contrastCard(view, contested);
}

/** What goes with an outcome: the contrast that fits the question, and for unknown words the entries nearest to the others. */
export function besideOutcome(
  { base, searcher }: Pick<Services, 'base' | 'searcher'>,
  query: string,
  { outcome, matches: [first], unknown }: Outcome,
): { contrast?: Contrast | undefined; nearest?: readonly Fact[] } {
  if (outcome === 'answer' && first !== undefined) {
    const own = contrastsOf(base, first.fact);
    if (own.length < 2) return {};
    const { matches } = searcher.contrasts(query, base.contrasts.size);
    return { contrast: matches.find(({ contrast }) => own.includes(contrast))?.contrast };
  }
  return outcome === 'none' && unknown.length > 0
    ? { nearest: searcher.complete(query, { limit: NEAREST }) }
    : {};
}
