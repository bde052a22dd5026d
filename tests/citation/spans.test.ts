import { describe, expect, it } from 'vitest';
import { initialedName, initialsFirst } from '../../src/citation/name-list.ts';
import { asMarkdown, type Span, spans } from '../../src/citation/spans.ts';
import { literal } from '../../src/reply/escape.ts';

const italic = (text: string): Span => ({ text, italic: true });

describe('spans()', () => {
  it('joins runs of one slant and leaves out what is empty', () => {
    expect(spans('a', '', 'b', italic('c'), italic('d'), italic(''))).toEqual([
      { text: 'ab' },
      { text: 'cd', italic: true },
    ]);
  });
});

describe('asMarkdown()', () => {
  it('sets italics with asterisks, spaces outside of them', () => {
    expect(asMarkdown(spans('a ', italic(' b '), 'c'))).toBe('a  *b* c');
  });

  it('hands the whole text to what escapes it, so that brackets and parentheses across runs stay literal', () => {
    expect(asMarkdown(spans('[', italic('a*b'), '](c)'), literal)).toBe('[*a\\*b*]\\(c)');
  });
});

describe('names', () => {
  it.each([
    [{ given: 'J. Berkshire', family: 'Miller' }, 'J. B. Miller', 'Miller, J. B.'],
    [{ given: 'Jean-Paul', family: 'Dupont' }, 'J.-P. Dupont', 'Dupont, J.-P.'],
    [{ given: 'Ludwig van', family: 'Beethoven' }, 'L. van Beethoven', 'Beethoven, L. van'],
    [{ given: 'Вера', family: 'Орлова' }, 'В. Орлова', 'Орлова, В.'],
    [{ given: '美里', family: '松岡' }, '松岡美里', '松岡美里'],
    [{ literal: 'Port Authority' }, 'Port Authority', 'Port Authority'],
  ])('cuts given names of %j to initials', (name, inOrder, initialed) => {
    expect(initialsFirst(name)).toBe(inOrder);
    expect(initialedName(name)).toBe(initialed);
  });
});
