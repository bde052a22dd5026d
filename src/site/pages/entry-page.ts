import { factCitations } from '../../citation/fact-citations.ts';
import { asPlain } from '../../citation/spans.ts';
import { FILE_FORMATS, TEXT_STYLES } from '../../citation/styles.ts';
import { edtfText } from '../../dates/edtf.ts';
import { type Fact, HELD_KINDS, inReadingOrder } from '../../facts/fact.ts';
import { contrastsOf, type FactBase, need } from '../../facts/fact-base.ts';
import { topicTitle } from '../../facts/topic.ts';
import { el, type Html } from '../../html/html.ts';
import { memoizeByObject } from '../../memo/memoize.ts';
import { capitalised, contrastQuestion, dateText, headline } from '../../reply/headline.ts';
import { nameInScript, sourceName } from '../../reply/name-in-script.ts';
import { quoteData } from '../linked-data.ts';
import { quoteFigure, remarks, section, spansHtml } from '../pieces.ts';
import { sitePage } from '../shell.ts';
import { linkTo, linkToRecord, type SiteView } from '../site.ts';

/** The page of an entry: its headline, every quote with its citation, how to cite it, and what stands beside it. */
export function entryPage(view: SiteView, fact: Fact): string {
  const { base, say } = view;
  const { kind, holder, when, about = [], revised = [] } = fact;
  const title = headline(view, fact);
  const kindText = say(`fact.kind.${kind}`);
  const isHeld = HELD_KINDS.includes(kind) && holder !== undefined;
  const contrasts = contrastsOf(base, fact);
  return sitePage(
    view,
    `entry/${encodeURIComponent(fact.id)}.html`,
    { title, description: fact.quotes[0]?.exact, jsonLd: quoteData(view, fact) },
    el('h1', {}, title),
    remarks(
      when && capitalised(dateText(when, say)),
      capitalised(
        isHeld
          ? say('fact.kind-of', { kind: kindText, holder: nameInScript(base, holder, say.language) })
          : kindText,
      ),
      about.length === 0
        ? undefined
        : say('fact.speaks-of', {
            dates: [...new Set(about.map(({ date }) => edtfText(date, say.language)))].join(', '),
          }),
      say.language === 'en' ? undefined : say('fact.quote-original'),
    ),
    inReadingOrder(fact.quotes).map((quote) =>
      quoteFigure(view, quote, { id: `quote-${fact.quotes.indexOf(quote) + 1}` }),
    ),
    citeSection(view, fact),
    section(
      say('compare.title'),
      ...(contrasts.length === 0
        ? []
        : [
            el(
              'ul',
              {},
              contrasts.map((contrast) =>
                el(
                  'li',
                  {},
                  el(
                    'a',
                    { href: linkToRecord(view, 'contrast', contrast.id) },
                    contrastQuestion(view, contrast),
                  ),
                ),
              ),
            ),
          ]),
    ),
    section(
      say('site.topics'),
      el(
        'ul',
        { class: 'row' },
        fact.topics.map((id) =>
          el(
            'li',
            {},
            el(
              'a',
              { href: linkToRecord(view, 'topic', id) },
              topicTitle(need(base.topics, id), say.language),
            ),
          ),
        ),
      ),
    ),
    revised.length === 0
      ? undefined
      : section(
          say('site.changes'),
          el(
            'ul',
            {},
            revised.map(({ date, reason }) => el('li', {}, say('fact.revised', { date, reason }))),
          ),
        ),
    remarks(say('fact.permanent', { id: fact.id })),
  );
}

/** An entry cited in every style, once for the pages of all languages. */
const citedIn = memoizeByObject((base: FactBase) =>
  memoizeByObject((fact: Fact) =>
    TEXT_STYLES.map((style) => ({ style, cited: factCitations(base, fact, style) })),
  ),
);

/** The citation in every style, each with a button that copies it; and the files that reference managers read. */
function citeSection(view: SiteView, fact: Fact): Html | undefined {
  const { base, say } = view;
  return section(
    say('button.cite'),
    citedIn(base)(fact).map(({ style, cited }, at) =>
      el(
        'details',
        { class: 'style', open: at === 0 },
        el('summary', {}, style.title),
        cited.map(({ reference, citations }) => {
          const inText = [...new Set(citations.map(({ citation }) => asPlain(citation)))];
          return el(
            'div',
            { class: 'copied' },
            el('p', { class: 'reference' }, spansHtml(reference)),
            copyButton(view, asPlain(reference), style.title),
            inText.map((one) => el('p', { class: 'in-text' }, one, ' ', copyButton(view, one, style.title))),
          );
        }),
      ),
    ),
    el(
      'p',
      { class: 'remarks' },
      `${say('site.files')}: `,
      [...new Set(fact.quotes.map(({ source }) => source))].flatMap((source, place) =>
        FILE_FORMATS.flatMap(({ title, extension }, at) => [
          place + at === 0 ? '' : ' · ',
          el(
            'a',
            { href: linkTo(view, `source/${encodeURIComponent(source)}.${extension}`), download: true },
            `${sourceName(view, need(base.sources, source))} (${title})`,
          ),
        ]),
      ),
    ),
  );
}

const copyButton = ({ say }: SiteView, text: string, style: string): Html =>
  el(
    'button',
    { type: 'button', class: 'copy', 'data-copy': text, 'aria-label': `${say('site.copy')}: ${style}` },
    say('site.copy'),
  );
