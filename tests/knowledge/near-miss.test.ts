import { describe, expect, it } from 'vitest';
import { nearMiss, nearMissText } from '../../src/knowledge/near-miss.ts';

const TEXT = [
  'The inquest sat for nine days in the assembly rooms, before an audience that brought its own chairs.',
  'It ran for eleven miles from the river Wend to the pits at Harrow, and it never paid.',
];

describe('nearMiss()', () => {
  it('shows the whole word that a quote ends or begins within', () => {
    const text = ['All that a skilled workman needs.'];
    expect(nearMiss('that a skilled work', text)).toMatchObject({
      printed: '…workman',
      quoted: '…work',
    });
    expect(nearMiss('man needs', text)).toMatchObject({ printed: 'workman needs', quoted: 'man needs' });
  });

  it('shows the place where a quote differs from the text', () => {
    expect(nearMiss('It ran for twelve miles from the river Wend', TEXT)).toEqual({
      paragraph: 2,
      printed: '…for eleven miles from the river…',
      quoted: '…for twelve miles from the river…',
    });
  });

  it('finds a word left out, a mark changed and a beginning that differs', () => {
    const shown = (quote: string) =>
      nearMissText(nearMiss(quote, TEXT) ?? { paragraph: 0, printed: '', quoted: '' });
    expect(shown('sat for nine days in assembly rooms, before an audience')).toBe(
      '¶1 has “…in the assembly rooms, before…” where the quote has “…in assembly rooms, before an…”',
    );
    expect(shown('to the pits at Harrow; and it never paid.')).toContain('Harrow, and it never paid.');
    expect(shown('He ran for eleven miles from the river')).toContain('where the quote has “He ran for');
  });

  it('finds none where nothing is near', () => {
    expect(
      nearMiss('Four ships were lost that night, and with them twenty-three men.', TEXT),
    ).toBeUndefined();
    expect(nearMiss('', TEXT)).toBeUndefined();
  });
});
