import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { countWords } from '../../verbatim.ts';
import { type Details, dayOf, type ImportedDocument, inferred, oneLine, stated } from '../document.ts';
import { findDoi } from '../doi.ts';
import { type Decoded, encodingNotice } from '../encoding.ts';
import { authorsOf } from '../names.ts';
import { htmlBlocks } from './html-blocks.ts';

/** Reads a web page: its article as Readability finds it, or the whole body where it finds none. */
export function readHtml(decoded: Decoded): ImportedDocument {
  const { document } = parseHTML(decoded.text);
  const whole = htmlBlocks(document).paragraphs;
  const metas = metaReader(document);
  const title = metas('citation_title', 'og:title')[0] ?? headingOf(document);
  const article = new Readability(document).parse();
  const { paragraphs, notices } = htmlBlocks(parseHTML(`<body>${article?.content ?? ''}</body>`).document);
  const words = countWords(whole.join(' '));
  const left = words - countWords(paragraphs.join(' '));
  const isArticle = paragraphs.length > 0;
  return {
    paragraphs: isArticle ? withTitle(paragraphs, title ?? article?.title) : whole,
    details: detailsOf(metas, { ...article, title: title ?? article?.title }),
    notices: [
      ...encodingNotice(decoded),
      ...(isArticle
        ? [`Left out as the site's furniture: ${Math.max(0, left)} of the page's ${words} words`]
        : ['No article was found: the whole page was taken']),
      ...(isArticle ? leftOut(whole, paragraphs) : []),
      ...notices,
    ],
  };
}

/** A paragraph of so many words is more than furniture. */
const LONG = 20;

/** The long paragraphs of a page that its article lacks. */
function leftOut(whole: readonly string[], paragraphs: readonly string[]): string[] {
  const lacking = whole.filter((words) => !paragraphs.includes(words) && countWords(words) >= LONG);
  return lacking.map((words) => `Left out, though it is long: “${words.slice(0, 60)}…”`);
}

/** The first heading, where the page's title begins with it: "Walls | The Review". */
function headingOf(document: { querySelector(selector: string): { textContent: string | null } | null }) {
  const text = (selector: string) => oneLine(document.querySelector(selector)?.textContent ?? '');
  const heading = text('h1');
  return heading !== '' && text('title').startsWith(heading) ? heading : undefined;
}

/** Readability takes the title out of the article. */
const withTitle = (paragraphs: readonly string[], title: string | null | undefined): readonly string[] =>
  !title || paragraphs[0] === title ? paragraphs : [title, ...paragraphs];

type Metas = (...names: readonly string[]) => string[];

/** Gives the contents of the first of the named `<meta>` elements that is there. */
function metaReader(document: { querySelectorAll(selector: string): Iterable<Element> }): Metas {
  const metas = [...document.querySelectorAll('meta')].map((meta) => ({
    name: (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase(),
    content: meta.getAttribute('content')?.trim() ?? '',
  }));
  return (...names) =>
    names
      .map((name) => metas.filter((meta) => meta.name === name && meta.content !== ''))
      .find((found) => found.length > 0)
      ?.map(({ content }) => content) ?? [];
}

interface Element {
  getAttribute(name: string): string | null;
}

type Article = { [K in 'title' | 'byline' | 'siteName' | 'publishedTime']?: string | null | undefined };

function detailsOf(metas: Metas, article: Article): Details {
  const journal = metas('citation_journal_title')[0];
  const authors = metas('citation_author', 'dc.creator', 'dcterms.creator', 'author').flatMap(authorsOf);
  const date = metas(
    'citation_publication_date',
    'citation_date',
    'article:published_time',
    'dc.date',
    'date',
  )[0];
  const byline = article.byline ? authorsOf(article.byline) : [];
  return {
    type: journal === undefined ? 'webpage' : 'article-journal',
    title:
      stated(metas('citation_title', 'og:title')[0]) ??
      inferred(article.title, 'the page’s title and headings'),
    author:
      authors.length > 0
        ? { status: 'stated', value: authors }
        : byline.length > 0
          ? { status: 'inferred', value: byline, from: `the line “${article.byline}”` }
          : undefined,
    container: stated(journal ?? metas('og:site_name')[0] ?? article.siteName),
    issued: stated(dayOf(date ?? article.publishedTime ?? '')),
    doi: findDoi(metas('citation_doi', 'dc.identifier', 'prism.doi').join(' ')),
    url: metas('og:url', 'citation_public_url')[0],
  };
}
