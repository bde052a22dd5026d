import { describe, expect, it } from 'vitest';
import { createNameFinder } from '../../src/text/find-names.ts';
import { lacksNamed } from '../../src/text/lacks-named.ts';

const find = createNameFinder([
  { of: 'green', spellings: ['Michael Green', 'Green'] },
  { of: 'arctic', spellings: ['Arctic'] },
  { of: 'kurils', spellings: ['Kurils', 'Kuril Islands', 'Курилы'] },
  { of: 'sanctions', spellings: ['sanctions'] },
]);
const termOf = (word: string) => word.replace(/s$/, '');
const isPlace = (ids: readonly string[]) => !ids.includes('sanctions');
const TEXT = 'Michael Green wants sanctions over the Kuril Islands.';
const lacks = (question: string) => lacksNamed(question, TEXT, { find, counts: isPlace, termOf });

describe('lacksNamed()', () => {
  it.each(['what does Green say about the Arctic', 'Arctic', 'Kurils or Arctic?'])(
    'holds for %j, which names a place that the text does not name',
    (question) => {
      expect(lacks(question)).toBe(true);
    },
  );

  it.each(['Green on the Kurils', 'Курилы', 'what are sanctions for', 'who pays', ''])(
    'does not hold for %j, of which all names are in the text in some spelling, or none is asked for',
    (question) => {
      expect(lacks(question)).toBe(false);
    },
  );

  it('does not hold where the text has the words of the name in another form', () => {
    expect(lacksNamed('Kurils', 'A Kuril fox.', { find, counts: isPlace, termOf })).toBe(false);
    expect(lacksNamed('Kuril Islands', 'A Kuril fox.', { find, counts: isPlace, termOf })).toBe(true);
  });

  it('does not count names that are not asked for', () => {
    expect(lacksNamed('sanctions', 'Nothing of the kind.', { find, counts: isPlace, termOf })).toBe(false);
    expect(lacksNamed('sanctions', 'Nothing of the kind.', { find, counts: () => true, termOf })).toBe(true);
  });

  it('does not judge a long message, which names places around what it asks', () => {
    const message = 'my friend went to the Arctic last year and now says that Green wants sanctions';
    expect(lacks(message)).toBe(false);
    expect(lacks(message.split(' ').slice(4, 14).join(' '))).toBe(true);
  });
});
