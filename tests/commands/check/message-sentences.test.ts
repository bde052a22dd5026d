import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, sentencesOf } from '../../../src/commands/check/message-sentences.ts';
import { markdownText } from '../../fixtures/markdown-text.ts';

const shown = (message: string) => sentencesOf(message).map((sentence) => sentence.shown);
const words = (message: string) => sentencesOf(message).map((sentence) => sentence.words);

describe('sentencesOf()', () => {
  it('cuts where a sentence ends, in three scripts', () => {
    expect(shown('The harbour opened early. Did it burn? Nobody knows!')).toEqual([
      'The harbour opened early.',
      'Did it burn?',
      'Nobody knows!',
    ]);
    expect(shown('港は早く開いた。灯台は燃えた！')).toEqual(['港は早く開いた。', '灯台は燃えた！']);
    expect(shown('Порт открыли рано. Маяк сгорел в 1904 г. и позже.')).toHaveLength(2);
  });

  it('cuts at a new line, whose list mark, heading mark or quotation mark is not of the sentence', () => {
    expect(shown('# The harbour\n- opened early\r\n> burnt down\n2. was rebuilt')).toEqual([
      'The harbour',
      'opened early',
      'burnt down',
      'was rebuilt',
    ]);
  });

  it.each([
    'Dr. Vera Orlova wrote it.',
    'J. Berkshire Miller wrote it.',
    'The U.S. Embassy wrote it.',
    'It opened in Feb. 1855.',
    'В 1904 г. Маяк сгорел.',
  ])('does not end a sentence at the abbreviation in “%s”', (sentence) => {
    expect(shown(sentence)).toEqual([sentence]);
  });

  it.each([
    ['a mention', '<@123456789>'],
    ['a role', '<@&123456789>'],
    ['a channel', '<#123456789>'],
    ['an emoji of a server', '<a:harbour:123456789>'],
    ['a time', '<t:1700000000:R>'],
    ['a command', '</harbour:123456789>'],
    ['an address', 'https://example.org/Harbour_(port).html?q=Light.'.slice(0, -1)],
    ['an address without a preview', '<https://example.org/harbour>'],
    ['a code block', '```js\nharbour. Light!\n```'],
  ])('shows %s as it is written, and does not look it up', (_, thing) => {
    const [sentence, ...others] = sentencesOf(`They say ${thing} the quays are of granite.`);
    expect(others).toEqual([]);
    expect(sentence?.shown).toBe(`They say ${thing.replace(/\s+/g, ' ')} the quays are of granite.`);
    expect(sentence?.words.replace(/\s+/g, ' ')).toBe('They say the quays are of granite.');
  });

  it('looks up the words of a link, and not its address', () => {
    expect(words('See [the great quays](https://example.org/light) there.')[0]).toMatch(
      /^See \[the great quays\]\(\s+\) there\.$/,
    );
  });

  it('leaves out what says nothing', () => {
    expect(shown('Hi all! lol ok. The light burnt.\n...\n😀😀 \n\n <@123456789>')).toEqual([
      'The light burnt.',
    ]);
  });

  it('keeps a message of one word, and nothing of a message of none', () => {
    expect(shown('Yalta?')).toEqual(['Yalta?']);
    expect(shown('https://example.org 😀 <@123456789>')).toEqual([]);
    expect(shown('')).toEqual([]);
  });

  it('shows every sentence’s own words, whatever is written', () => {
    fc.assert(
      fc.property(markdownText(60), (message) => {
        const flat = message.replace(/\s+/g, ' ');
        for (const { shown } of sentencesOf(message)) {
          expect(flat).toContain(shown);
          expect(shown).not.toMatch(/\uE000|\n/);
        }
      }),
    );
  });
});

describe('clausesOf()', () => {
  const clauses = (words: string) => clausesOf({ shown: words, words }).map((one) => one.words);

  it('cuts a sentence where a clause ends', () => {
    expect(clauses('Japan imposed full sanctions and Abe met Putin six times.')).toEqual([
      'Japan imposed full sanctions',
      'Abe met Putin six times.',
    ]);
    expect(clauses('Япония ввела все санкции, но Абэ встретился с Путиным')).toHaveLength(2);
  });

  it('leaves a list of names and a single clause whole', () => {
    expect(clauses('Abe and Putin met in Sochi.')).toEqual([]);
    expect(clauses('Abe met Putin.')).toEqual([]);
  });
});
