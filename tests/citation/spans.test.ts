import { describe, expect, it } from 'vitest';
import { initialedName, initialsFirst } from '../../src/citation/name-list.ts';
import { asMarkdown, asPlain, italic, joined, sentence, spans } from '../../src/citation/spans.ts';
import { literal } from '../../src/reply/escape.ts';

describe('spans()', () => {
  it('joins runs of one slant and leaves out what is empty', () => {
    expect(spans('a', undefined, ['', ['b']], italic('c'), italic('d'), italic(''))).toEqual([
      { text: 'ab' },
      { text: 'cd', italic: true },
    ]);
  });
});

describe('joined() and sentence()', () => {
  it('put no mark beside what is empty, and none after a mark that ends a sentence', () => {
    expect(joined([undefined, '', []], ', ')).toBeUndefined();
    expect(asPlain(spans(joined(['a', undefined, 'b'], ', ')))).toBe('a, b');
    expect(sentence(undefined, '')).toBeUndefined();
    for (const text of ['a.', 'a?', 'a!”', 'a…']) expect(asPlain(spans(sentence(text)))).toBe(text);
    expect(asPlain(spans(sentence('a]')))).toBe('a].');
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
