import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../../src/knowledge/import/document.ts';
import { readDocument } from '../../../src/knowledge/import/read-file.ts';
import { importFixture } from '../../fixtures/imports/printed.ts';
import { docx, epub } from '../../fixtures/imports/zipped.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const CALDER = { status: 'stated', value: [{ given: 'Ines', family: 'Calder' }] };
const WALL = 'We have built a wall of chalk against a sea of iron, and the sea is patient with us all.';

describe('readDocument()', () => {
  it('reads a web page without its furniture, with what its metadata state', async () => {
    const page = `<html><head><title>Walls | The Review</title>
      <meta name="citation_title" content="Walls"><meta name="citation_author" content="Calder, Ines">
      <meta name="citation_publication_date" content="2009/05/12"><meta name="citation_doi" content="10.1234/w.9">
      <meta name="citation_journal_title" content="The Review"></head><body>
      <nav><a href="/">Home</a> <a href="/shop">Buy our mugs</a></nav><aside><p>${'mugs '.repeat(21)}</p></aside>
      <article><h1>Walls</h1><p>${WALL}<sup><a href="#n1">1</a></sup></p><p>The harbour <b>was</b>&nbsp;lit, 10<sup>2</sup> lamps.</p>
      ${`<p>${WALL}</p>`.repeat(6)}</article><footer>Buy our mugs</footer></body></html>`;
    const { paragraphs, details, notices } = await readDocument('walls.html', utf8(page));
    expect(paragraphs.slice(0, 3)).toEqual(['Walls', WALL, 'The harbour was\u00a0lit, 10² lamps.']);
    expect(paragraphs.join()).not.toContain('mugs');
    expect(details).toEqual({
      type: 'article-journal',
      title: { status: 'stated', value: 'Walls' },
      author: CALDER,
      container: { status: 'stated', value: 'The Review' },
      issued: { status: 'stated', value: '2009-05-12' },
      doi: '10.1234/w.9',
      url: undefined,
    });
    expect(notices).toEqual([
      expect.stringMatching(/^Left out as the site's furniture: \d+ of the page's \d+ words$/),
      expect.stringMatching(/^Left out, though it is long: “mugs /),
      'Left out: 1 raised marks of notes',
    ]);
  });

  it('reads a Word file, whose properties are no statements', async () => {
    const file = docx(
      ['Walls', WALL, 'Дерево было дёшево.'],
      '<dc:title>Walls</dc:title><dc:creator>Calder, Ines</dc:creator>',
    );
    const { paragraphs, details, notices } = await readDocument('walls.docx', file);
    expect(paragraphs).toEqual(['Walls', WALL, 'Дерево было дёшево.']);
    expect(details).toMatchObject({
      title: { status: 'inferred', value: 'Walls' },
      author: { status: 'inferred', value: CALDER.value },
    });
    expect(notices).toEqual([expect.stringContaining('no pages of its own')]);
  });

  it('reads a book chapter by chapter, with the pages of its printed edition', async () => {
    const file = epub([
      `<h1>One</h1><p>We have built <span epub:type="pagebreak" title="12"/>a wall<a epub:type="noteref" href="#n">1</a>.</p>`,
      '<p>二月に<a role="doc-pagebreak" aria-label=" page 13. "/><ruby>潜<rp>(</rp><rt>もぐ</rt><rp>)</rp></ruby>った。<a href="#x">↩</a></p>',
    ]);
    const { paragraphs, details, notices } = await readDocument('walls.epub', file);
    expect(paragraphs).toEqual(['One', 'We have built ⟦p. 12⟧a wall.', '二月に⟦p. 13⟧潜った。']);
    expect(details).toEqual({
      type: 'book',
      title: { status: 'stated', value: 'Walls and Water' },
      author: CALDER,
      issued: { status: 'stated', value: '2009-05-12' },
      doi: '10.1234/walls.2009',
      more: { publisher: undefined, ISBN: undefined, language: undefined },
    });
    expect(notices).toEqual([
      'Left out: 1 raised marks of notes',
      'Left out: 1 readings set beside words (ruby)',
    ]);
  });

  it('reads Markdown with its front matter', async () => {
    const text = `---\ntitle: Walls\nauthor: [Ines Calder]\ndate: 2009-05-12\n---\n# Walls\n\nA *wall*\nof chalk.\n\n- one\n- two\n`;
    const { paragraphs, details } = await readDocument('walls.md', utf8(text));
    expect(paragraphs).toEqual(['Walls', 'A wall of chalk.', 'one', 'two']);
    expect(details).toMatchObject({
      title: { status: 'stated', value: 'Walls' },
      author: CALDER,
      issued: { status: 'stated', value: '2009-05-12' },
    });
  });

  it('reads plain text, a paragraph a line, or joined where lines were broken to a width', async () => {
    expect((await readDocument('a.txt', utf8('Walls\nBy Ines Calder\n\nOne.\nTwo.\n'))).paragraphs).toEqual([
      'Walls',
      'By Ines Calder',
      'One.',
      'Two.',
    ]);
    const wrapped = `${'We have built a wall of chalk against a sea of iron, and the\nsea is patient with all of us who stand upon it and who watch\nit come.'}\n\n`;
    const { paragraphs, notices } = await readDocument('a.txt', utf8(wrapped.repeat(2)));
    expect(paragraphs).toEqual(
      Array(2).fill(
        'We have built a wall of chalk against a sea of iron, and the sea is patient with all of us who stand upon it and who watch it come.',
      ),
    );
    expect(notices).toEqual(['Lines broken to a width were joined; verse would be, too']);
  });

  it('takes form feeds in plain text for pages', async () => {
    const { paragraphs } = await readDocument('a.txt', utf8('One.\fTwo.'));
    expect(paragraphs).toEqual(['⟦p. 1⟧One. ⟦p. 2⟧Two.']);
  });

  it('takes the first lines for title and author where nothing states them', async () => {
    const { details } = await readDocument('a.txt', utf8(`Walls and Water\n\nBy Ines Calder\n\n${WALL}\n`));
    expect(details).toMatchObject({
      title: { status: 'inferred', value: 'Walls and Water', from: 'the first line' },
      author: CALDER,
    });
  });

  it.each([
    ['windows-1251', importFixture('windows-1251.txt'), /^Портовый совет собирался в таможне/],
    ['Shift_JIS', importFixture('shift-jis.txt'), /^神島の防波堤は一八七一年に着工された。/],
  ])('guesses %s, and says that it guessed', async (encoding, file, words) => {
    const { paragraphs, notices } = await readDocument('a.txt', readFileSync(file));
    expect(paragraphs[0]).toMatch(words);
    expect(notices[0]).toContain(`read as ${encoding}, a guess`);
  });

  it('knows files without an ending by their first bytes', async () => {
    expect((await readDocument('-', docx(['Walls', WALL]))).paragraphs).toEqual(['Walls', WALL]);
    expect((await readDocument('-', epub(['<p>One.</p>']))).paragraphs).toEqual(['One.']);
    expect(
      (await readDocument('-', utf8(`<!doctype html><html><body><p>One.</p></body></html>`))).paragraphs,
    ).toEqual(['One.']);
    expect((await readDocument('-', utf8('# One\n\nTwo.'))).paragraphs).toEqual(['One', 'Two.']);
  });

  it.each([
    ['empty.txt', new Uint8Array(), 'is empty'],
    ['blank.txt', utf8(' \n\n'), 'has no text in it'],
    ['film.mp4', Uint8Array.from([0, 0, 0, 24, 1, 2, 3]), 'is of no kind that can be read'],
    ['large.pdf', { length: MAX_BYTES + 1 } as Uint8Array, 'has 65 MB, more than the 64 that are read'],
    [
      'drm.epub',
      epub(['<p>One.</p>'], {
        'META-INF/encryption.xml':
          '<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>',
      }),
      'is encrypted (DRM)',
    ],
    ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'is encrypted, or an old Word file'],
    ['letter.rtf', utf8('{\\rtf1 Walls}'), 'is RTF'],
    ['noise.txt', Uint8Array.from([65, 0, 66]), 'is of no kind that can be read'],
    ['walls.docx', docx(['Walls']).subarray(0, 300), 'is broken or cut off'],
    [
      'bomb.docx',
      zipSync({ 'word/document.xml': new Uint8Array(MAX_BYTES + 1) }, { level: 1 }),
      'has 65 MB, more than the 64 that are read',
    ],
    ['no.epub', zipSync({ mimetype: strToU8('application/epub+zip') }), 'is no EPUB that can be read'],
  ])('refuses %s', async (name, bytes, message) => {
    await expect(readDocument(name, bytes)).rejects.toThrow(message);
  });
});
