import { describe, expect, it } from 'vitest';
import { yearsIn } from '../../../src/commands/quiz/years-in-text.ts';

describe('yearsIn()', () => {
  it.each([
    ['in 1855', 1855],
    ['from 1904 to 1907', 1906],
    ['1904–05', 1905],
    ['between 1904 and 1907', 1905],
    ['the 1950s', 1953],
    ['since ’56', 1956],
    ['the nineteenth century', 1855],
    ['the twenty-first century', 2014],
    ['the 19th-century treaty', 1875],
    ['12 March 1875', 1875],
    ['1956年に', 1956],
    ['19世紀', 1855],
    ['в XIX веке и в 1855 году', 1855],
    ['１８５５年', 1855],
  ])('finds in “%s” the year %i', (text, year) => {
    expect(yearsIn([text])(year)).toBe(true);
  });

  it.each([
    ['in 1855', 1856],
    ['from 1904 to 1907', 1908],
    ['the 1950s', 1960],
    ['no year at all', 1855],
  ])('finds in “%s” no %i', (text, year) => {
    expect(yearsIn([text])(year)).toBe(false);
  });
});
