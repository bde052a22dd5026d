import { describe, expect, it } from 'vitest';
import { mentions } from '../../src/knowledge/mention.ts';

describe('mentions()', () => {
  it.each([
    ['the Seizure of land', 'seizure'],
    ['Calder’s view', 'Calder'],
    ["the town's leader", 'town’s leader'],
    ['talks (2+2) went on', '2+2'],
    ['the G-7 met', 'G-7'],
    ['運河会社は反対した', '運河会社'],
    ['Calderbank, then Calder', 'Calder'],
  ])('finds in “%s” the whole “%s”', (text, phrase) => {
    expect(mentions(text, phrase)).toBe(true);
  });

  it.each([
    ['he seized it', 'seize'],
    ['Calderbank', 'Calder'],
    ['the 1920s', '1920'],
    ['𐐨Calder', 'Calder'],
    ['any J Pell', 'J. Pell'],
  ])('does not find in “%s” the word “%s”', (text, phrase) => {
    expect(mentions(text, phrase)).toBe(false);
  });
});
