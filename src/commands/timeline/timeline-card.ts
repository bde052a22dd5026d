import { ComponentType } from 'discord-api-types/v10';
import { edtfBounds, edtfText } from '../../dates/edtf.ts';
import type { Fact, When } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { type Topic, topicTitle } from '../../facts/topic.ts';
import { button, menu } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { factLine } from '../../reply/fact-card.ts';
import { factOption } from '../../reply/fact-option.ts';
import { kept } from '../../reply/kept.ts';
import { type CardPicture, pictured } from '../../reply/pictured.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole, text } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';

/** Facts on one page at most; fewer where their claims are long. */
const PAGE = 10;
/** Characters of the title. */
const MAX_TITLE = 200;

/** Which dated facts to show: `from` and `to` are EDTF, as somebody typed them, and were found readable. */
export interface Span {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly topic?: Topic | undefined;
}

type Dated = Fact & { readonly when: When };

/** What a timeline's card has beside its facts. */
export interface Look {
  readonly picture?: CardPicture;
  /** What gives this reply again, beside span and page. */
  readonly args?: readonly string[];
}

/**
 * The dated facts of a span in order of time, page by page (counted from 0), below their picture if there is one;
 * undefined where there is no fact.
 */
export function timelineCard(view: View, span: Span, page = 0, look: Look = {}): Reply | undefined {
  const { args = [] } = look;
  const { base, say } = view;
  const pages = pagesOf(view, datedFacts(base, span));
  const at = Math.min(Math.max(0, page), pages.length - 1);
  const shown = pages[at];
  if (shown === undefined) return undefined;
  const title = `### ${literal(spanTitle(view, span))}`;
  const { gallery, files } = pictured(say, 'timeline.png', look.picture);
  const where =
    pages.length === 1 ? [] : [text(`-# ${say('timeline.page', { page: at + 1, pages: pages.length })}`)];
  const state = [span.from ?? '', span.to ?? '', span.topic ? tokenOf(span.topic.id) : ''];
  const turn = (label: 'button.earlier' | 'button.later', to: number) =>
    pages[to] === undefined ? [] : [button(say(label), customId('timeline', ...state, to, ...args))];
  return {
    outcome: 'answer',
    ephemeral: false,
    components: [
      {
        type: ComponentType.Container,
        ...(span.topic === undefined ? {} : { accent_color: span.topic.color }),
        components: [text(title), ...gallery, text(shown.map(({ line }) => line).join('\n')), ...where],
      },
    ],
    menus: [
      menu(
        say('timeline.open'),
        customId('pick'),
        shown.map(({ fact }) => factOption(base, fact)),
      ),
    ],
    buttons: [...turn('button.earlier', at - 1), ...turn('button.later', at + 1)],
    files,
    facts: shown.map(({ fact }) => fact.id),
    share: { action: 'timeline', args: [...state, String(at), ...args] },
  };
}

interface Line {
  readonly fact: Fact;
  readonly line: string;
}

const lineOf = kept(({ base, say }: View, fact: Dated): Line => {
  const line = `- **${edtfText(fact.when.date, say.language)}** ${factLine(base, fact)}`;
  return { fact, line };
});

/** Cuts the facts into pages of whole lines. */
function pagesOf(view: View, facts: readonly Dated[]): Line[][] {
  const lines = facts.map((fact) => lineOf(view, fact));
  const pages: Line[][] = [];
  for (let from = 0; from < lines.length; ) {
    const fitting = fitWhole(
      lines.slice(from, from + PAGE).map(({ line }) => line),
      MAX_TITLE + view.say('picture.missing').length,
    );
    pages.push(lines.slice(from, from + Math.max(1, fitting.kept.length)));
    from += Math.max(1, fitting.kept.length);
  }
  return pages;
}

/** What a span spans, in words. */
export function spanTitle({ say }: View, { from, to, topic }: Span): string {
  const [first, last] = [from, to].map((date) => date && edtfText(date, say.language));
  const range =
    first && last
      ? say('timeline.from-to', { from: first, to: last })
      : first
        ? say('timeline.from', { from: first })
        : last
          ? say('timeline.to', { to: last })
          : undefined;
  const parts = [say('timeline.title'), topic && topicTitle(topic, say.language), range];
  return cutAtWord(parts.filter(Boolean).join(' · '), MAX_TITLE);
}

/** Where a date stands in time: at its beginning, or at its end where the beginning is open. */
const standsAt = ({ min, max }: When): number => (Number.isFinite(min) ? min : max);

/** Facts that carry a date, of a span where one is given: by their beginning, then their end. */
export function datedFacts(base: FactBase, { from, to, topic }: Span = {}): Dated[] {
  // The beginning of 1970 is 0, and no less a bound.
  const min = (from ? edtfBounds(from)?.min : undefined) ?? Number.NEGATIVE_INFINITY;
  const max = (to ? edtfBounds(to)?.max : undefined) ?? Number.POSITIVE_INFINITY;
  return inOrder({ base }, base).filter(
    ({ when, topics }) => when.max >= min && when.min <= max && (!topic || topics.includes(topic.id)),
  );
}

const inOrder = kept((_: Pick<View, 'base'>, base: FactBase): readonly Dated[] =>
  [...base.facts.values()]
    .filter((fact): fact is Dated => fact.when !== undefined)
    .sort((a, b) => standsAt(a.when) - standsAt(b.when) || a.when.max - b.when.max),
);
