import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { OperatorError } from '../../../errors.ts';
import { type Details, dayOf, type ImportedDocument, stated } from '../document.ts';
import { findDoi } from '../doi.ts';
import { authorsOf } from '../names.ts';
import { htmlBlocks } from './html-blocks.ts';
import { xmlTexts } from './xml.ts';

/** Algorithms that hide fonts alone (EPUB 3.3, 4.5; Adobe's). */
const OF_FONTS = /obfuscation/i;

/**
 * Reads a book in EPUB 2 or 3: the chapters in the order of its spine, without its table of contents.
 *
 * @throws OperatorError where it is encrypted, or lacks the parts that make it a book
 */
export function readEpub(bytes: Uint8Array): ImportedDocument {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|opf|x?html?)$/i.test(name) });
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const methods = text('META-INF/encryption.xml').matchAll(/EncryptionMethod[^>]*Algorithm="([^"]+)"/g);
  if ([...methods].some(([, method = '']) => !OF_FONTS.test(method))) {
    throw new OperatorError('is encrypted (DRM): bring a copy without');
  }
  const opf = /full-path="([^"]+)"/.exec(text('META-INF/container.xml'))?.[1];
  if (opf === undefined || files[opf] === undefined) throw new OperatorError('is no EPUB that can be read');
  const chapters = spine(text(opf)).map((href) => {
    const path = posix.join(posix.dirname(opf), decodeURIComponent(href.replace(/#.*/, '')));
    return new DOMParser().parseFromString(closed(text(path)), 'text/html');
  });
  return { ...htmlBlocks(...chapters), details: detailsOf(xmlTexts(text(opf))) };
}

/** XHTML as HTML: what closes itself there, such as the mark of a page, would stay open here. */
const closed = (xhtml: string): string =>
  xhtml.replace(/<(a|div|i|p|span|td|th)(\s[^<>]*)?\/>/g, '<$1$2></$1>');

/** The files of the chapters in reading order; the table of contents is none. */
function spine(opf: string): string[] {
  const document = new DOMParser().parseFromString(opf, 'text/xml');
  const items = new Map(
    [...document.getElementsByTagName('item')].map((item) => [item.getAttribute('id'), item] as const),
  );
  return [...document.getElementsByTagName('itemref')].flatMap((ref) => {
    const item = items.get(ref.getAttribute('idref'));
    const isContents = /\bnav\b/.test(item?.getAttribute('properties') ?? '');
    const href = item?.getAttribute('href');
    return href && !isContents ? [href] : [];
  });
}

function detailsOf(metadata: (name: string) => string[]): Details {
  const authors = metadata('dc:creator').flatMap(authorsOf);
  const [identifiers, language] = [metadata('dc:identifier').join(' '), metadata('dc:language')[0]];
  return {
    type: 'book',
    title: stated(metadata('dc:title')[0]),
    author: authors.length === 0 ? undefined : { status: 'stated', value: authors },
    issued: stated(dayOf(metadata('dc:date')[0] ?? '')),
    doi: findDoi(identifiers),
    more: {
      publisher: metadata('dc:publisher')[0],
      ISBN: /(?:isbn:?\s*)([\d-]{9,16}[\dx])/i.exec(identifiers)?.[1],
      language: language?.split('-')[0],
    },
  };
}
