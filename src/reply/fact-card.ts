import { type APIContainerComponent, ComponentType } from 'discord-api-types/v10';
import { citationLine, shortCitation, writtenWhen } from '../citation/citation-line.ts';
import { edtfText } from '../dates/edtf.ts';
import type { Fact, Quote } from '../facts/fact.ts';
import { contrastsOf, type FactBase, need } from '../facts/fact-base.ts';
import { literal, quoteBlock } from './escape.ts';
import { kept } from './kept.ts';
import type { View } from './reply.ts';
import { cutAtWord, fitWhole, MAX_PARTS, text } from './text.ts';

/** Characters of a claim, and of the small print; several times what a good record needs. */
const MAX_CLAIM = 600;
const MAX_SMALL = 600;
/** Characters of a source's label in a line; it is a name. */
const MAX_SHORT = 100;
/** Revisions that a card tells of, and characters of a reason. */
const MAX_REVISIONS = 3;
const MAX_REASON = 150;

/**
 * A fact as a card: the claim, each quote whole with its citation, what else the sources say of it, then kind,
 * holder and the age of the sources. `below` is small print of the caller's.
 */
export function factCard(view: View, fact: Fact, below: readonly string[] = []): APIContainerComponent {
  const { base, say } = view;
  const heading = `### ${claimText(base, fact)}`;
  const small = [smallPrint(view, fact), ...below].join('\n');
  const differ = differLine(view, fact);
  const quotes = fact.quotes.map((quote) => quoteWithCitation(view, quote));
  const { kept: fit, left } = fitWhole(quotes, heading.length + small.length + differ.length, MAX_PARTS);
  const more = left === 0 ? [] : [`-# ${say('fact.more-quotes', { count: left })}`];
  return {
    type: ComponentType.Container,
    accent_color: need(base.topics, fact.topics[0] ?? '').color,
    components: [heading, ...fit, ...more, differ, small].filter((part) => part !== '').map(text),
  };
}

/** A fact in one line with its first citation: "claim (Miller ¶4)". */
export const factLine = (base: FactBase, fact: Fact): string => line({ base }, fact);

const line = kept(({ base }: Pick<View, 'base'>, fact: Fact): string => {
  const [quote] = fact.quotes;
  if (quote === undefined) return claimText(base, fact);
  return `${claimText(base, fact)} (${pointer(base, quote)})`;
});

/** Where a quote stands, in short: "Miller ¶4". */
function pointer(base: FactBase, quote: Quote): string {
  const source = need(base.sources, quote.source);
  return literal(shortCitation({ ...source, short: cutAtWord(source.short, MAX_SHORT) }, quote));
}

/** A quote as a block quote, whole, with its citation below. */
export const quoteWithCitation = kept(
  ({ base, say }: View, quote: Quote): string =>
    `${quoteBlock(quote.exact)}\n— ${citationLine(need(base.sources, quote.source), quote, literal, say)}`,
);

/** A claim as it is shown: literally, and cut at a word where it is far too long. */
export const claimText = (base: FactBase, fact: Fact): string => claimOf({ base }, fact);

const claimOf = kept((_: Pick<View, 'base'>, { claim }: Fact): string =>
  literal(cutAtWord(claim, MAX_CLAIM)),
);

/** The question of the first contrast that the fact speaks in; empty where there is none. */
export const differLine = kept(({ base, say }: View, fact: Fact): string => {
  const [contrast] = contrastsOf(base, fact);
  if (contrast === undefined) return '';
  const lead = say(contrast.type === 'agree' ? 'fact.agree' : 'fact.differ');
  return `**${lead}** ${literal(cutAtWord(contrast.question, MAX_CLAIM))}`;
});

/** What a fact is, and what became of it. */
const smallPrint = kept((view: View, fact: Fact): string =>
  [aboutLine(view, fact), ...revisionLines(view, fact)].join('\n'),
);

/** What changed since the fact was published, the last change first; small print. */
const revisionLines = ({ say }: View, { revised = [] }: Fact): string[] =>
  revised
    .slice(-MAX_REVISIONS)
    .reverse()
    .map(
      ({ date, reason }) =>
        `-# ${say('fact.revised', { date, reason: literal(cutAtWord(reason, MAX_REASON)) })}`,
    );

/** Making one costs more than the rest of a card. */
const LISTS = {
  en: new Intl.ListFormat('en-GB'),
  ja: new Intl.ListFormat('ja'),
  ru: new Intl.ListFormat('ru'),
} as const;

const aboutLine = (view: View, fact: Fact): string =>
  `-# ${literal(cutAtWord(aboutFact(view, fact), MAX_SMALL))}`;

/** Kind, holder, the date of what is stated, when the sources were written, and the id, as they are. */
export function aboutFact({ base, say }: View, { id, kind, holder, when, quotes }: Fact): string {
  const written = new Set(
    quotes.map(({ source }) => writtenWhen(need(base.sources, source), say) ?? say('fact.written-unknown')),
  );
  const date = when && edtfText(when.date, say.language);
  const kindText = say(`fact.kind.${kind}`);
  const parts = [
    holder === undefined ? kindText : say('fact.kind-of', { kind: kindText, holder }),
    date && (when.basis === 'inferred' ? say('fact.date-inferred', { date }) : date),
    say('fact.as-written', {
      when: LISTS[say.language].format(written),
    }),
    say.language === 'en' ? undefined : say('fact.in-english'),
    say('fact.permanent', { id }),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
