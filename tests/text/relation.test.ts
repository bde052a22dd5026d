import { describe, expect, it } from 'vitest';
import { lacksRelation } from '../../src/text/relation.ts';

const TEXT = 'Japanese capital would leave Canada. The Russian foreign minister spoke in the port of Tomsk.';

describe('lacksRelation()', () => {
  it.each([
    'capital of Canada',
    'what is the capital of Canada?',
    'who’s the mayor of Tomsk',
    'minister of Canada',
    'Hauptstadt von Kanada',
  ])('holds for %j, of which the text has the words at most', (question) => {
    expect(lacksRelation(question, TEXT, [])).toBe(true);
  });

  it.each(['port of Tomsk', 'foreign minister of Russia', 'the capital of Japan'])(
    'does not hold for %j, of which the text speaks',
    (question) => {
      expect(lacksRelation(question, TEXT, [])).toBe(false);
    },
  );

  it('does not hold where a question that the text answers has the very words', () => {
    expect(lacksRelation('mayor of Tomsk', TEXT, ['where did the mayor of Tomsk speak'])).toBe(false);
    expect(lacksRelation('mayor of Tomsk', TEXT, ['the Tomsk mayor'])).toBe(true);
  });

  it.each([
    'capital',
    '',
    'who took the capital of Canada away in 1914',
    'why did the price of oil in the north of Canada rise so fast',
  ])('never holds for %j, which asks for more or for something else', (question) => {
    expect(lacksRelation(question, TEXT, [])).toBe(false);
  });
});
