import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPassages, readPassages } from '../../src/knowledge/import/annotations.ts';
import { importTexts } from '../../src/knowledge/import/import-texts.ts';
import { readText } from '../../src/knowledge/texts.ts';
import { type Planted, plantedFiles, plantedText, printedPage } from '../fixtures/imports/corpus.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { oneBrowser } from './one-browser.ts';

const LANGUAGES = ['en', 'ru', 'ja'] as const;
const KINDS = ['one.pdf', 'two.pdf', 'page.html', 'word.docx', 'book.epub', 'note.md', 'plain.txt'] as const;

async function printed(text: Planted, columns: number): Promise<Uint8Array> {
  const page = await (await oneBrowser()).newPage();
  await page.setContent(printedPage(text, columns));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf;
}

/** The text of a planted file as the import writes it. */
async function imported(text: Planted, kind: (typeof KINDS)[number]) {
  const dir = emptyFolder();
  const file = join(dir, kind);
  const bytes = kind.endsWith('.pdf')
    ? await printed(text, kind === 'two.pdf' ? 2 : 1)
    : (plantedFiles(text)[kind] ?? expect.unreachable(kind));
  writeFileSync(file, bytes);
  const to = { dir: join(dir, 'pack'), sourcesDir: join(dir, 'pack/texts'), id: 'planted' };
  mkdirSync(to.dir);
  const [done] = await importTexts(file, to);
  expect(done?.refused, done?.lines.join('\n')).toBe(false);
  return {
    dir: to.dir,
    texts: new Map([['planted', readText(readFileSync(join(to.sourcesDir, 'planted.txt'), 'utf8'))]]),
  };
}

/** A letter of a passage, changed for another of its script. */
const mutated = (passage: string, at: number): string => {
  const letter = passage[at] ?? '';
  const other = /\p{sc=Latin}/u.test(letter) ? 'q' : /\p{sc=Cyrillic}/u.test(letter) ? 'щ' : '龍';
  return passage.slice(0, at) + (letter === other ? 'x' : other) + passage.slice(at + 1);
};
const firstLetter = (passage: string): number => passage.search(/\p{L}(?=\p{L})/u);

describe.each(LANGUAGES)('a planted text in %s', { timeout: 120_000 }, (language) => {
  it.each(KINDS)(
    'comes out of %s with every passage, or says which it has not; none is altered',
    async (kind) => {
      const text = plantedText(language, 20 + KINDS.indexOf(kind));
      expect(new Set(text.passages).size).toBe(25);
      const { dir, texts } = await imported(text, kind);
      const marks = text.passages.map((exact) => ({ exact, tags: [] }));
      const lines = importPassages(marks, texts, dir);
      const drafts = readdirSync(join(dir, 'drafts')).map((name) =>
        parse(readFileSync(join(dir, 'drafts', name), 'utf8')),
      );
      expect(lines.filter((line) => line.startsWith('Not '))).toEqual([]);
      expect(drafts.map(({ quotes }) => quotes[0].exact).sort()).toEqual([...text.passages].sort());
      // What is not in the text, by one letter, is reported and becomes no draft.
      const false_ = marks.map(({ exact }) => ({ exact: mutated(exact, firstLetter(exact)), tags: [] }));
      const reported = importPassages(false_, texts, dir);
      expect(reported.filter((line) => line.startsWith('Not found: '))).toHaveLength(25);
      expect(reported.at(-1)).toBe('0 passages became drafts, 25 did not');
    },
  );
});

describe('marks on a planted text', () => {
  const text = plantedText('en', 25);
  it.each([
    [
      '.md',
      text.passages.map((exact) => `“${exact}” ([Calder, 2009, p. 3](zotero://select/x))`).join('\n\n'),
    ],
    ['.html', text.passages.map((exact) => `<p><span class="highlight">“${exact}”</span></p>`).join('')],
    ['.json', JSON.stringify(text.passages.map((exact) => ({ annotationText: exact, tags: [] })))],
  ])('are read from Zotero’s %s, letter for letter', (ending, file) => {
    expect(readPassages(ending, file).map(({ exact }) => exact)).toEqual(text.passages);
  });
});
