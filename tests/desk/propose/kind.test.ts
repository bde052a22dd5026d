import { describe, expect, it } from 'vitest';
import { proposeKind } from '../../../src/desk/propose/kind.ts';

describe('proposeKind()', () => {
  it.each([
    ['the town may yet earn its living from boats', false, 'forecast'],
    ['I would argue that the market made it rich', false, 'forecast'],
    ['because grain stayed to be sold', false, 'argument'],
    ['the Trust announced a new lock', true, 'position'],
    ['the railway reached Saltby in 1846', true, 'event'],
    ['Saltby was a hamlet of forty houses', false, 'background'],
  ])('takes %j for what its words look like', (exact, isDated, kind) => {
    expect(proposeKind(exact, isDated)).toBe(kind);
  });
});
