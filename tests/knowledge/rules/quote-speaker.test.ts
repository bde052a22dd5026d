import { describe, expect, it } from 'vitest';
import { quoteSpeaker } from '../../../src/knowledge/rules/quote-speaker.ts';
import { packOf, quoting } from '../../fixtures/packs/pack-of.ts';

const check = (paragraph: string, keys: Parameters<typeof quoting>[0]) =>
  quoteSpeaker(
    packOf({
      fact: { 'canal/opened': quoting({ paragraph: 1, ...keys }) },
      texts: new Map([['calder', { paragraphs: [paragraph], pages: [], words: 20, sha256: '' }]]),
    }),
  ).map(({ message }) => message);

const SPOKEN =
  'Pell told the diggers: “We shall never see a boat on this water.” The Cut was a “white elephant”.';

describe('quoteSpeaker()', () => {
  it.each([
    { exact: 'We shall never see a boat on this water', speaker: 'Josiah Pell' },
    { exact: 'We shall never see a boat on this water', speaker: 'Ines Calder' },
    { exact: 'Pell told the diggers: “We shall never see a boat' },
    { exact: 'The Cut was a “white elephant”' },
    { exact: 'white elephant' },
  ])('passes $exact', (keys) => {
    expect(check(SPOKEN, keys)).toEqual([]);
  });

  it('passes where no text is at hand', () => {
    expect(quoteSpeaker(packOf({ texts: new Map() }))).toEqual([]);
  });

  it.each([
    [SPOKEN, 'never see a boat on this water'],
    ['彼は「この水に船が浮かぶ日は来ない」と言った。', '船が浮かぶ日は来ない'],
  ])('fails somebody’s words that nobody is said to speak: %s', (text, exact) => {
    expect(check(text, { exact })).toEqual([expect.stringContaining('name whose words they are')]);
  });

  it('fails the author as a speaker of the author’s own words', () => {
    expect(check(SPOKEN, { exact: 'The Cut was a “white elephant”', speaker: 'Ines Calder' })).toEqual([
      expect.stringContaining('is the author of calder'),
    ]);
  });
});
