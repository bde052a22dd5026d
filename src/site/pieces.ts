import { citationLine, type Saying, voiceLine } from '../citation/citation-line.ts';
import type { Spans } from '../citation/spans.ts';
import type { Fact, Quote } from '../facts/fact.ts';
import { need } from '../facts/fact-base.ts';
import { type Child, el, type Html } from '../html/html.ts';
import { capitalised, dateText, headline } from '../reply/headline.ts';
import { nameInScript } from '../reply/name-in-script.ts';
import { quoted } from '../reply/quote-text.ts';
import { linkToRecord, type SiteView } from './site.ts';

/** Stands for an asterisk of a record's own while a line's Markdown is read. */
const STAR = '\uE000';

const sayingOf = ({ base, say }: SiteView): Saying => ({
  say,
  show: (words) => words.replaceAll('*', STAR),
  named: (name) => nameInScript(base, name, say.language),
});

/** A line with `**bold**` and `*italic*`, as citations have them. */
export const lineHtml = (line: string): Child[] =>
  line.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).map((part) => {
    const words = part.replace(/^\*+|\*+$/g, '').replaceAll(STAR, '*');
    if (part.startsWith('**')) return el('b', {}, words);
    return part.startsWith('*') ? el('cite', {}, words) : words;
  });

/** A reference of a style, with its italics. */
export const spansHtml = (runs: Spans): Child[] =>
  runs.map(({ text, italic }) => (italic ? el('i', {}, text) : text));

/** A quote, whole, with its citation, which leads to its source; `voice` leaves out title and outlet. */
export function quoteFigure(
  view: SiteView,
  quote: Quote,
  about: { id?: string; voice?: boolean } = {},
): Html {
  const { base } = view;
  const source = need(base.sources, quote.source);
  const line = (about.voice ? voiceLine : citationLine)(source, quote, sayingOf(view));
  return el(
    'figure',
    { class: 'quote', id: about.id },
    quote.when && el('p', { class: 'when' }, capitalised(dateText(quote.when, view.say))),
    el('blockquote', { lang: base.language }, el('p', {}, quoted(quote))),
    el('figcaption', {}, '— ', el('a', { href: linkToRecord(view, 'source', source.id) }, lineHtml(line))),
  );
}

/** The headline of an entry, behind its date. */
export const headlineParts = (view: SiteView, fact: Fact): Child[] => [
  fact.when && el('b', { class: 'when' }, `${capitalised(dateText(fact.when, view.say))} · `),
  headline(view, fact),
];

/** Entries as a list of links. */
export const entryList = (view: SiteView, facts: readonly Fact[]): Html =>
  el(
    'ul',
    { class: 'entries' },
    facts.map((fact) =>
      el('li', {}, el('a', { href: linkToRecord(view, 'entry', fact.id) }, headlineParts(view, fact))),
    ),
  );

/** A titled part of a page; nothing where it has no content. */
export const section = (title: string, ...content: readonly Child[]): Html | undefined =>
  content.flat().every((child) => child === undefined)
    ? undefined
    : el('section', {}, el('h2', {}, title), content);

/** Small facts about a record, one beside the other. */
export const remarks = (...parts: readonly (Child | undefined)[]): Html | undefined => {
  const some = parts.filter((part) => part !== undefined && part !== '');
  return some.length === 0
    ? undefined
    : el(
        'p',
        { class: 'remarks' },
        some.flatMap((part, at) => (at === 0 ? [part] : [' · ', part])),
      );
};
