import { describe, expect, it } from 'vitest';
import { bibliography, letters } from '../../src/citation/bibliography.ts';
import { properWords } from '../../src/citation/sentence-case.ts';
import { asMarkdown } from '../../src/citation/spans.ts';
import { FILE_FORMATS, TEXT_STYLES } from '../../src/citation/styles.ts';
import { realBase } from '../golden/real-base.ts';
import { AWKWARD } from './awkward-sources.ts';

/*
 * Each line of the golden files was read against the style's own rules; a change in one is to be read so again.
 *
 * APA 7: (year, month day); titles in sentence case; "ca." for an estimate and for a date from elsewhere; journals and books by year;
 *   a page's title in italics and its site plain, a post's or article's title plain and its outlet in italics; the
 *   site left out where it is the author; "n.d." first in the list; 20 authors; "para." as locator.
 * MLA 9: "et al." from three; titles of parts in quotation marks, single ones within; the site in italics as
 *   container; "circa" and brackets; no "n.d."; no paragraph that the source does not count; description without marks; body that publishes itself as publisher.
 * Chicago 18: six authors, then three; in notes and in the text two, then "et al."; sites plain, blogs and papers in
 *   italics; guessed dates in brackets; "N.d." with a capital after a full stop, not in author-date; author-date
 *   repeats the day at the end; a comma stands after a title's question mark in notes.
 * Harvard: initials without spaces; three authors, then "et al." in italics; single quotation marks; "no date".
 * GOST: the entry's areas with dash; one to three persons head it; [и др.]; [сайт]; [б. г.]; Cyrillic first.
 */
const sources = [...realBase().base.sources.values(), ...AWKWARD];
const isProper = properWords(realBase().base);
const golden = (name: string): string => new URL(`golden/${name}`, import.meta.url).pathname;

describe('the styles, as reviewed line by line', () => {
  it.each(TEXT_STYLES)('$title', async (style) => {
    const letterBy = letters(sources, style);
    const entries = sources.map((source) =>
      [
        source.id,
        asMarkdown(style.reference(source, { letter: letterBy.get(source.id), isProper })),
        asMarkdown(style.citation(source, { paragraph: 4 }, { letter: letterBy.get(source.id), isProper })),
      ].join('\n  '),
    );
    const list = bibliography(sources, style, { isProper }).map((entry) => asMarkdown(entry));
    const text = [...entries, ['the list', ...list].join('\n  ')].join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(golden(`${style.id}.txt`));
  });

  it.each(FILE_FORMATS)('$title', async ({ id, extension, write }) => {
    // The golden files have plain line ends, which git leaves alone; files.test.ts looks at RIS’s own.
    const text = write(sources).replaceAll('\r\n', '\n');
    await expect(text).toMatchFileSnapshot(golden(`${id}.${extension}`));
  });
});
