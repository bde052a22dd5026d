import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, readTexts } from '../../src/knowledge/texts.ts';
import { emptyFolder, packFolder } from '../fixtures/packs/pack-folder.ts';

describe('readTexts()', () => {
  it('counts non-blank lines as paragraphs, whatever ends the lines', () => {
    const dir = packFolder({ 'texts/short.txt': 'Title\r\n\r\n \t\r\nTwo words.\n' });
    expect(readTexts(join(dir, 'texts'), ['short']).texts.get('short')).toEqual({
      paragraphs: ['Title', 'Two words.'],
      pages: [[], []],
      words: 3,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('leaves out a source whose text is not there', () => {
    expect(readTexts(emptyFolder(), ['short']).texts.size).toBe(0);
    expect(readTexts(join(emptyFolder(), 'nowhere'), ['short']).texts.size).toBe(0);
  });
});

describe('readText()', () => {
  it('takes page marks, alone on a line or inside one, for no part of the text', () => {
    const { paragraphs, pages, words } = readText('⟦p. 12⟧\nTitle\n\nTwo ⟦p. 13⟧ words.\nThree.\n');
    expect(paragraphs).toEqual(['Title', 'Two words.', 'Three.']);
    expect(pages).toEqual([
      [{ at: 0, page: '12' }],
      [
        { at: 0, page: '12' },
        { at: 4, page: '13' },
      ],
      [{ at: 0, page: '13' }],
    ]);
    expect(words).toBe(4);
  });
});
