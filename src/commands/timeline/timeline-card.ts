import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { edtfText } from '../../dates/edtf.ts';
import type { DatedEntry } from '../../facts/dated.ts';
import { topicTitle } from '../../facts/topic.ts';
import { bandsOf } from '../../picture/timeline/bands.ts';
import { card } from '../../reply/card.ts';
import { button, menus } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { factMenu } from '../../reply/fact-option.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import { type CardPicture, pictured } from '../../reply/pictured.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { type Span, spanEntries } from './timeline-entries.ts';
import type { Look } from './timeline-options.ts';
import { timelineText } from './timeline-text.ts';

/** Entries on one page at most, a screen of a phone; fewer where their headlines are long. */
const PAGE = 15;
/** Characters of the title, and of a headline. */
const MAX_TITLE = 200;
const MAX_HEADLINE = 600;

/** What a select sends for all times. */
export const ALL_TIMES = '..';

/**
 * What is dated in a span, in order of time, then what lasts, page by page (counted from 0), below its picture if there
 * is one; undefined where there is nothing.
 */
export function timelineCard(
  view: View,
  span: Span,
  look: Look,
  page = 0,
  picture?: CardPicture,
): Reply | undefined {
  const { say } = view;
  const pages = pagesOf(view, linesOf(view, span));
  const at = Math.min(Math.max(0, page), pages.length - 1);
  const shown = pages[at];
  if (shown === undefined) return undefined;
  const first = pages.slice(0, at).flat().length + 1;
  const range = { from: first, to: first + shown.length - 1, count: pages.flat().length };
  const where = pages.length === 1 ? '' : ` · ${say('timeline.range', range)}`;
  const title = `**${literal(spanTitle(view, span))}**${where}`;
  const { gallery, files } = pictured(say, 'timeline.png', picture);
  const { from = '', to = '', topic, kinds = '' } = span;
  const token = topic ? tokenOf(topic.id) : '';
  const state = (to_: number, shape = look.shape) => [from, to, token, String(to_), look.theme, kinds, shape];
  const turn = (label: 'button.earlier' | 'button.later', to_: number) =>
    pages[to_] === undefined ? [] : [button(say(label), customId('timeline', ...state(to_)))];
  const [other, label] =
    look.shape === 'phone' ? (['wide', 'button.wide'] as const) : (['phone', 'button.tall'] as const);
  const facts = [...new Set(shown.flatMap(({ entries }) => entries.map(({ fact }) => fact)))].slice(
    0,
    MAX_CHOICES,
  );
  return {
    ...card([...gallery, [title, ...withParts(view, shown)].join('\n')], topic?.color),
    menus: [
      ...factMenu(view, say('timeline.open'), facts),
      ...jumpMenu(view, span, customId('timeline-jump', ...state(0))),
    ],
    buttons: [
      ...turn('button.earlier', at - 1),
      ...turn('button.later', at + 1),
      ...(picture === 'missing' ? [button(say('button.picture'), customId('timeline', ...state(at)))] : []),
      ...(picture === undefined ? [] : [button(say(label), customId('timeline', ...state(at, other)))]),
      ...(topic === undefined
        ? []
        : [button(`← ${topicTitle(topic, say.language)}`, customId('topic', token))]),
    ],
    files,
    facts: facts.map(({ id }) => id),
    share: { action: 'timeline', args: state(at) },
  };
}

interface Line {
  /** What the line stands for: an entry, or all that speak of the same document or event. */
  readonly entries: readonly DatedEntry[];
  readonly line: string;
  /** Whether it stands in the part of what lasts. */
  readonly isLasting: boolean;
}

/** What stands in a span and has an end, then what goes on: begun before, or without an end. */
function linesOf(view: View, span: Span): Line[] {
  const { inside, before } = spanEntries(view.base, span);
  const isOpen = ({ when: { max } }: DatedEntry): boolean => !Number.isFinite(max);
  const line = (isLasting: boolean) => (entry: DatedEntry) => ({
    entries: [entry],
    isLasting,
    line: lineOf(view, entry),
    // What is only spoken of stands once, whoever speaks of it.
    key: entry.standing === 'spoken-of' ? lineOf(view, entry) : entry.fact.id,
  });
  const all = [
    ...inside.filter((entry) => !isOpen(entry)).map(line(false)),
    ...[...before, ...inside.filter(isOpen)].map(line(true)),
  ];
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, entries: [first, ...others].flatMap(({ entries }) => entries) }] : [],
  );
}

function lineOf(view: View, entry: DatedEntry): string {
  const { say } = view;
  const { when, standing } = entry;
  const said = edtfText(when.date, say.language);
  const date = when.basis === 'inferred' ? `[${said}]` : said;
  const words = literal(cutAtWord(timelineText(view, entry), MAX_HEADLINE));
  return `-# **${literal(date)}** ${words}${standing === 'spoken-of' ? ` · *${say('timeline.spoken-of')}*` : ''}`;
}

/** Lines with a heading where what lasts begins. */
function withParts({ say }: View, lines: readonly Line[]): string[] {
  const lasting = lines.findIndex(({ isLasting }) => isLasting);
  const all = lines.map(({ line }) => line);
  return lasting < 0 ? all : all.toSpliced(lasting, 0, `**${say('timeline.lasting')}**`);
}

/** Cuts the lines into pages of whole lines, as many as a menu has options for. */
function pagesOf({ say }: View, lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (let from = 0; from < lines.length; ) {
    let options = 0;
    const next = lines.slice(from, from + PAGE).filter(({ entries }) => {
      options += entries.length;
      return options <= MAX_CHOICES;
    });
    const fitting = fitWhole(
      next.map(({ line }) => line),
      MAX_TITLE + say('picture.missing').length + say('timeline.lasting').length,
    );
    pages.push(lines.slice(from, from + Math.max(1, fitting.kept.length)));
    from += Math.max(1, fitting.kept.length);
  }
  return pages;
}

/** A select of the years, months or days that a span has entries in, and of all times. */
function jumpMenu({ base, say }: View, span: Span, id: string): APIStringSelectComponent[] {
  const bands = bandsOf(spanEntries(base, span).inside, MAX_CHOICES - 1, 0).filter(({ isWhole }) => !isWhole);
  const isAll = span.from === undefined && span.to === undefined;
  const times = bands.map(({ date, entries }) => ({
    label: `${edtfText(date, say.language)} · ${entries.length}`,
    value: date,
  }));
  const options = [
    ...(isAll ? [] : [{ label: say('timeline.all-times'), value: ALL_TIMES }]),
    ...(times.length > 1 ? times : []),
  ];
  return menus(say('timeline.jump'), id, options);
}

/** What a span spans, in words. */
export function spanTitle({ say }: View, { from, to, topic }: Span): string {
  const [first, last] = [from, to].map((date) => date && edtfText(date, say.language));
  const range =
    first && last
      ? from === to
        ? first
        : say('timeline.from-to', { from: first, to: last })
      : first
        ? say('timeline.from', { from: first })
        : last
          ? say('timeline.to', { to: last })
          : undefined;
  const parts = [say('timeline.title'), topic && topicTitle(topic, say.language), range];
  return cutAtWord(parts.filter(Boolean).join(' · '), MAX_TITLE);
}
