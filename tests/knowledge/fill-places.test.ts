import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillPlaces } from '../../src/knowledge/fill-places.ts';
import { readText } from '../../src/knowledge/texts.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';

const TEXTS = new Map([
  ['paged', readText('⟦p. 12⟧\nA wall of chalk.\nA sea ⟦p. 13⟧ of iron.\nA wall of chalk.')],
  ['plain', readText('Nothing.\nThe lamps were not lit.')],
]);

/** What becomes of a fact's file, and the problems. */
function fill(written: string) {
  const dir = emptyFolder();
  mkdirSync(join(dir, 'facts/canal'), { recursive: true });
  const file = join(dir, 'facts/canal/walls.yaml');
  writeFileSync(file, written);
  const problems = fillPlaces(dir, TEXTS).map(({ path, message }) => `${path}: ${message}`);
  return { text: readFileSync(file, 'utf8'), problems };
}

describe('fillPlaces()', () => {
  it('writes paragraph and page below the source, and leaves comments and order as they are', () => {
    const written = `# mine\nkind:   event\nquotes: # two\n  - source: paged # the book\n    exact: "sea of iron"  # spoken\n\n  - exact: lamps were not lit\n    source: plain\n    sic: [lamps]\nclaim: x\n`;
    expect(fill(written)).toEqual({
      text: `# mine\nkind:   event\nquotes: # two\n  - source: paged # the book\n    paragraph: 2\n    page: 12-13\n    exact: "sea of iron"  # spoken\n\n  - exact: lamps were not lit\n    source: plain\n    paragraph: 2\n    sic: [lamps]\nclaim: x\n`,
      problems: [],
    });
  });

  it('writes the page below a paragraph that is there', () => {
    expect(fill('quotes:\n- source: paged\n  exact: A wall of chalk\n  paragraph: 3').text).toBe(
      'quotes:\n- source: paged\n  exact: A wall of chalk\n  paragraph: 3\n  page: 13',
    );
  });

  it('writes into a record on one line, and with the line ends of the file', () => {
    expect(fill('quotes: [{ source: plain, exact: not lit }]\n').text).toBe(
      'quotes: [{ source: plain, paragraph: 2, exact: not lit }]\n',
    );
    expect(fill('quotes:\r\n  - source: plain\r\n    exact: not lit\r\n').text).toBe(
      'quotes:\r\n  - source: plain\r\n    paragraph: 2\r\n    exact: not lit\r\n',
    );
  });

  it('asks which paragraph is meant where a quote stands in several, unless its page says', () => {
    const several = 'quotes:\n  - source: paged\n    exact: A wall of chalk\n';
    expect(fill(several)).toEqual({
      text: several,
      problems: ['quotes.0: stands in ¶1, ¶3 of paged: write which, as paragraph'],
    });
    expect(fill(`${several}    page: 13\n`).text).toContain('source: paged\n    paragraph: 3\n');
  });

  it('shows where a quote that stands nowhere differs from the text', () => {
    const wrong = 'quotes:\n  - source: plain\n    exact: The lamps were never lit.\n';
    expect(fill(wrong)).toEqual({
      text: wrong,
      problems: [
        'quotes.0: is in no paragraph of plain, word for word: ¶2 has “…not lit.” where the quote has “…never lit.”',
      ],
    });
  });

  it('leaves alone what is whole, what has no text, and what is no record', () => {
    for (const written of [
      'quotes:\n  - source: plain\n    paragraph: 7\n    exact: not lit\n',
      'quotes:\n  - source: absent\n    exact: not lit\n',
      'quotes: none\n',
      'quotes: [',
    ]) {
      expect(fill(written)).toEqual({ text: written, problems: [] });
    }
  });
});
