import { describe, expect, it } from 'vitest';
import { idOfClaim } from '../../../src/desk/page/draft-of-marking.ts';

describe('idOfClaim()', () => {
  it.each([
    ['Saltby was a hamlet of forty houses before the canal', 'saltby-hamlet-forty-houses-canal'],
    ['Calder: the market, not the coal, made Saltby rich', 'market-not-coal-made-saltby-rich'],
    ['Café owners’ résumé', 'cafe-owners-resume'],
    ['堀は百年前に開かれた', 'entry'],
  ])('makes a file’s name of %j', (claim, id) => {
    expect(idOfClaim(claim, new Set())).toBe(id);
  });

  it('does not take a name that is taken', () => {
    expect(idOfClaim('A bank', new Set(['bank', 'bank-2']))).toBe('bank-3');
  });
});
