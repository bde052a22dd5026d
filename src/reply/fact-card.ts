import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APISectionComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { writtenWhen } from '../citation/citation-line.ts';
import { listText } from '../citation/list-text.ts';
import { edtfText } from '../dates/edtf.ts';
import type { Contrast } from '../facts/contrast.ts';
import { type Fact, HELD_KINDS, inReadingOrder } from '../facts/fact.ts';
import { contrastsOf, need } from '../facts/fact-base.ts';
import { button } from './controls.ts';
import { customId } from './custom-id.ts';
import { literal } from './escape.ts';
import {
  capitalised,
  contrastQuestion,
  datedHeadline,
  dateText,
  headlineText,
  languageNote,
} from './headline.ts';
import { MAX_TEXT } from './limits.ts';
import { nameInScript } from './name-in-script.ts';
import { quotesWithCitations, shortSource } from './quote-text.ts';
import type { View } from './reply.ts';
import { entryUrl } from './site-link.ts';
import { container, cutAtWord, MAX_PARTS, REMARKS, text } from './text.ts';
import { tokenOf } from './token.ts';

/** Characters of a contrast's question, and of the small print; several times what a good record needs. */
const MAX_QUESTION = 600;
const MAX_SMALL = 600;
/** Quotes that are looked at: more than a card has room for. */
const MAX_QUOTES = 12;
/** Characters of a reason for a revision. */
const MAX_REASON = 150;

/** What a caller adds to a fact's card. */
interface CardParts {
  /** Small print. */
  readonly below?: readonly string[];
  /** The contrast to name; the first that the fact speaks in unless given. */
  readonly contrast?: Contrast | undefined;
}

/**
 * A fact as a card on which the quote alone has full size: the headline, each quote whole, its citation, then one foot
 * with the contrast and the small print.
 */
export function factCard(
  view: View,
  fact: Fact,
  { below = [], contrast = contrastsOf(view.base, fact)[0] }: CardParts = {},
): APIContainerComponent {
  const { base, say } = view;
  const heading = `-# ${datedHeadline(view, fact)}`;
  const url = entryUrl(view, fact);
  const onSite = url === undefined ? [] : [`-# [${view.say('fact.on-site')}](${url})`];
  const foot = footOf(view, fact, contrast, [...below, ...onSite]);
  const used = heading.length + contentLength(foot);
  const { shown, left } = fitQuotes(view, fact, used);
  const more = left === 0 ? [] : [text(`-# ${say('fact.more-quotes', { count: left })}`)];
  return container(
    [text(heading), ...shown.map(text), ...more, ...foot],
    need(base.topics, fact.topics[0] ?? '').color,
  );
}

/** As many quotes as fit whole; the last one that is shown ends in a full citation. */
function fitQuotes(view: View, { quotes }: Fact, used: number): { shown: string[]; left: number } {
  for (let count = Math.min(quotes.length, MAX_QUOTES); count > 0; count -= 1) {
    const shown = quotesWithCitations(view, inReadingOrder(quotes.slice(0, count))).flat();
    if (shown.length <= MAX_PARTS && used + REMARKS + shown.join('\n').length <= MAX_TEXT)
      return { shown, left: quotes.length - count };
  }
  return { shown: [], left: quotes.length };
}

/** With a contrast, its question with the button beside it; then the small print, where there is any. */
function footOf(
  view: View,
  fact: Fact,
  contrast: Contrast | undefined,
  below: readonly string[],
): APIComponentInContainer[] {
  const small = [smallPrint(view, fact), ...below].filter((line) => line !== '').join('\n');
  if (contrast === undefined) return small === '' ? [] : [text(small)];
  const section: APISectionComponent = {
    type: ComponentType.Section,
    components: [text(differLine(view, contrast)), ...(small === '' ? [] : [text(small)])],
    accessory: button(view.say('button.compare'), customId('compare', tokenOf(contrast.id))),
  };
  return [section];
}

const contentLength = (components: readonly APIComponentInContainer[]): number =>
  components.reduce((sum, component) => {
    if (component.type === ComponentType.TextDisplay) return sum + component.content.length;
    return component.type === ComponentType.Section ? sum + contentLength(component.components) : sum;
  }, 0);

/** A fact in one line with its first citation: "headline (Miller, c. July 2014, ¶4)". */
export function factLine(view: View, fact: Fact): string {
  const [quote] = fact.quotes;
  const said = headlineText(view, fact);
  return quote === undefined ? said : `${said} (${shortSource(view, quote)})`;
}

/** The question of a contrast, as small print: "Sources differ: …". */
export function differLine(view: View, contrast: Contrast): string {
  const question = literal(cutAtWord(contrastQuestion(view, contrast), MAX_QUESTION));
  return `-# ${view.say(`fact.${contrast.type}`, { question })}`;
}

/** What a fact is, what it speaks of, what became of it, and in which language it is. */
function smallPrint(view: View, fact: Fact): string {
  const { say } = view;
  const [kind] = HELD_KINDS.filter((one) => one === fact.kind);
  const last = fact.revised?.at(-1);
  const parts = [
    kind && capitalised(say(`fact.kind.${kind}`)),
    speaksOf(view, fact),
    last && say('fact.revised', { date: last.date, reason: cutAtWord(last.reason, MAX_REASON) }),
    ...languageNote(view, [fact]),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `-# ${literal(cutAtWord(parts.join(' · '), MAX_SMALL))}`;
}

/** "speaks of 1945": the dates of the documents and events that it is about. */
function speaksOf({ say }: View, { about = [] }: Fact): string | undefined {
  if (about.length === 0) return undefined;
  const dates = [...new Set(about.map(({ date }) => edtfText(date, say.language)))];
  return say('fact.speaks-of', { dates: listText(say, dates) });
}

/** Kind, holder, the date of what is stated, when the sources were written, and the id: for the packet's file. */
export function aboutFact(view: View, fact: Fact): string {
  const { base, say } = view;
  const { id, kind, holder, when, quotes } = fact;
  const written = new Set(
    quotes.map(({ source }) => writtenWhen(need(base.sources, source), say) ?? say('fact.written-unknown')),
  );
  const kindText = say(`fact.kind.${kind}`);
  const parts = [
    holder === undefined
      ? kindText
      : say('fact.kind-of', { kind: kindText, holder: nameInScript(base, holder, say.language) }),
    when && dateText(when, say),
    say('fact.as-written', { when: listText(say, written) }),
    ...languageNote(view, [fact]),
    say('fact.permanent', { id }),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
