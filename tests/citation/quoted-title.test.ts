import { describe, expect, it } from 'vitest';
import { doubleQuoted } from '../../src/citation/quoted-title.ts';

describe('doubleQuoted()', () => {
  it.each([
    ['A “pivot” to Asia', '“A ‘pivot’ to Asia”'],
    ['“Japan’s ‘Pivot’”: a reply', '“‘Japan’s “Pivot”’: a reply”'],
    ['The "old" and the "new"', '“The ‘old’ and the ‘new’”'],
    ['‘Pivot’ and “turn”', '“‘Pivot’ and ‘turn’”'],
    ['«Курилы: „спор“ или „диалог“»', '“«Курилы: „спор“ или „диалог“»”'],
    ['Das „Ende“ of “it”', '“Das „Ende“ of ‘it’”'],
    ['Workers’ rights in “Japan’s” north', '“Workers’ rights in ‘Japan’s’ north”'],
    ['A 5" gun', '“A 5" gun”'],
    ['Half “a quotation', '“Half “a quotation”'],
  ])('makes of %s %s', (title, quoted) => {
    expect(doubleQuoted(title)).toBe(quoted);
  });
});
