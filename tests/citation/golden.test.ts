import { describe, expect, it } from 'vitest';
import { properWords } from '../../src/citation/sentence-case.ts';
import { asMarkdown } from '../../src/citation/spans.ts';
import { FILE_FORMATS, TEXT_STYLES } from '../../src/citation/styles.ts';
import { realBase } from '../golden/real-base.ts';
import { AWKWARD } from './awkward-sources.ts';

/*
 * Each line of the golden files was read against the style's own rules; a change in one is to be read so again. What is
 * wholly stated is as citeproc-js writes it (csl-style.slow.test.ts); what is looked at here is what is ours:
 *
 * APA 7: "ca." for an estimate and for a date from elsewhere (9.42); an untitled work described in brackets (9.22); the
 *   site left out where it is the author (9.32); sentence case (6.17).
 * MLA 9: "circa" and brackets; no paragraph that the source does not count; a description without marks; a body that
 *   publishes itself as publisher.
 * Chicago 17: guessed dates in brackets (14.145).
 * Harvard: "c.", "no date".
 * GOST: the entry's areas with dash; one to three persons head it; [и др.]; [сайт]; [б. г.]; Cyrillic first.
 */
const sources = [...realBase().base.sources.values(), ...AWKWARD];
const isProper = properWords(realBase().base);
const golden = (name: string): string => new URL(`golden/${name}`, import.meta.url).pathname;

describe('the styles, as reviewed line by line', () => {
  it.each(TEXT_STYLES)('$title', async (style) => {
    const citing = style.citing(sources, { isProper });
    const entries = sources.map((source) =>
      [
        source.id,
        asMarkdown(citing.reference(source)),
        asMarkdown(citing.citation(source, { paragraph: 4 })),
      ].join('\n  '),
    );
    const list = citing.list().map((entry) => asMarkdown(entry));
    const text = [...entries, ['the list', ...list].join('\n  ')].join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(golden(`${style.id}.txt`));
  });

  it.each(FILE_FORMATS)('$title', async ({ id, extension, write }) => {
    // The golden files have plain line ends, which git leaves alone; files.test.ts looks at RIS’s own.
    const text = write(sources).replaceAll('\r\n', '\n');
    await expect(text).toMatchFileSnapshot(golden(`${id}.${extension}`));
  });
});
