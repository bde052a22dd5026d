import { sourceLine } from '../../citation/citation-line.ts';
import { citingOf } from '../../citation/fact-citations.ts';
import { FILE_FORMATS, TEXT_STYLES } from '../../citation/styles.ts';
import { quotesOfSide } from '../../commands/contrasts/contrast-sides.ts';
import { factsOfName } from '../../commands/names/name-facts.ts';
import { spellingsByScript } from '../../commands/names/scripts.ts';
import { sourceDetails } from '../../commands/sources/source-details.ts';
import type { Contrast } from '../../facts/contrast.ts';
import { factsOfTopic, need } from '../../facts/fact-base.ts';
import type { Name } from '../../facts/name.ts';
import type { Source } from '../../facts/source.ts';
import { type Topic, topicTitle } from '../../facts/topic.ts';
import { el } from '../../html/html.ts';
import { capitalised, contrastNote, contrastQuestion, sideWords } from '../../reply/headline.ts';
import { nameInScript, sourceName } from '../../reply/name-in-script.ts';
import { entryList, headlineParts, lineHtml, quoteFigure, remarks, section, spansHtml } from '../pieces.ts';
import { sitePage } from '../shell.ts';
import { linkTo, linkToRecord, type SiteView } from '../site.ts';

/** The page of a source: what is stated, inferred and unknown of it, how it is cited, and its entries. */
export function sourcePage(view: SiteView, source: Source): string {
  const { base, say } = view;
  const plain = lineHtml(sourceLine(source, { say }));
  const facts = [...base.facts.values()].filter(({ quotes }) =>
    quotes.some((quote) => quote.source === source.id),
  );
  return sitePage(
    view,
    `source/${encodeURIComponent(source.id)}.html`,
    { title: sourceName(view, source) },
    el('h1', {}, sourceName(view, source)),
    el('p', {}, plain),
    el(
      'ul',
      { class: 'details' },
      sourceDetails(view, source).map((line) => el('li', {}, lineHtml(unescaped(line.slice(2))))),
    ),
    section(
      say('bibliography.title'),
      TEXT_STYLES.map((style) =>
        el(
          'details',
          { class: 'style' },
          el('summary', {}, style.title),
          el('p', { class: 'reference' }, spansHtml(citingOf(base, style).reference(source))),
        ),
      ),
      el(
        'p',
        { class: 'remarks' },
        `${say('site.files')}: `,
        FILE_FORMATS.flatMap(({ title, extension }, at) => [
          at === 0 ? '' : ' · ',
          el(
            'a',
            { href: linkTo(view, `source/${encodeURIComponent(source.id)}.${extension}`), download: true },
            title,
          ),
        ]),
      ),
    ),
    section(say('topic.facts', { count: facts.length }), entryList(view, facts)),
  );
}

/** Without the backslashes of Discord's Markdown. */
const unescaped = (line: string): string => line.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');

/** The page of a name: its spellings, and the entries that are its own or name it. */
export function namePage(view: SiteView, name: Name): string {
  const { base, say } = view;
  const { held, mentioned } = factsOfName(base, name);
  const spellings = spellingsByScript(name).flatMap((one) => one.spellings);
  const title = nameInScript(base, name.name, say.language);
  return sitePage(
    view,
    `name/${encodeURIComponent(name.id)}.html`,
    { title },
    el('h1', {}, title),
    remarks(capitalised(say(`who.kind.${name.kind}`)), name.role && say('who.role', { role: name.role })),
    spellings.length === 0 ? undefined : section(say('who.spellings'), el('p', {}, spellings.join(' · '))),
    held.length === 0 ? undefined : section(say('who.held'), entryList(view, held)),
    mentioned.length === 0 ? undefined : section(say('who.mentioned'), entryList(view, mentioned)),
    held.length + mentioned.length === 0 ? el('p', {}, say('who.no-facts')) : undefined,
  );
}

/** The page of a topic: its entries, those that lead first. */
export function topicPage(view: SiteView, topic: Topic): string {
  const { base, say } = view;
  const title = topicTitle(topic, say.language);
  const words = say.language === 'en' ? topic : (topic.localizations[say.language] ?? topic);
  const facts = factsOfTopic(base, topic);
  return sitePage(
    view,
    `topic/${encodeURIComponent(topic.id)}.html`,
    { title, description: words.description },
    el('h1', {}, title),
    el('p', {}, words.description),
    remarks(say('topic.facts', { count: facts.length })),
    entryList(view, facts),
  );
}

/** The page of a contrast: its question, and every side with its quotes. */
export function contrastPage(view: SiteView, contrast: Contrast): string {
  const { base, say } = view;
  const title = contrastQuestion(view, contrast);
  const note = contrastNote(view, contrast);
  return sitePage(
    view,
    `contrast/${encodeURIComponent(contrast.id)}.html`,
    { title },
    el('h1', {}, title),
    remarks(say(`compare.${contrast.type}`)),
    note === undefined
      ? undefined
      : el('p', {}, say(contrast.type === 'agree' ? 'compare.note-agree' : 'compare.note', { note })),
    el(
      'div',
      { class: 'sides' },
      contrast.sides.map(({ label, facts }, at) =>
        el(
          'section',
          { class: 'side' },
          el('h2', {}, sideWords(view, contrast, at).label),
          facts.map((id) => {
            const fact = need(base.facts, id);
            return [
              quotesOfSide(base, label, fact.quotes).map((quote) =>
                quoteFigure(view, quote, { voice: true }),
              ),
              el(
                'p',
                { class: 'remarks' },
                el('a', { href: linkToRecord(view, 'entry', id) }, headlineParts(view, fact)),
              ),
            ];
          }),
        ),
      ),
    ),
  );
}
