import { describe, expect, it } from 'vitest';
import { claimNamesHolder } from '../../../src/knowledge/rules/claim-names-holder.ts';
import { aFact, aSource, packOf } from '../../fixtures/packs/pack-of.ts';

const names = {
  company: { name: 'Board of the Canal Company', kind: 'body' as const, aliases: ['directors', '取締役会'] },
};
const check = (holder: string, claim: string) =>
  claimNamesHolder(packOf({ fact: { 'canal/opened': aFact({ kind: 'position', holder, claim }) }, names }));

describe('claimNamesHolder()', () => {
  it('passes a claim with the holder’s name, its last word or another spelling', () => {
    expect(check('Ines Calder', 'Ines Calder holds that the market came first.')).toEqual([]);
    expect(check('Ines Calder', 'The market came first, in Calder’s view.')).toEqual([]);
    expect(check('Board of the Canal Company', 'The Directors wanted narrow locks.')).toEqual([]);
    expect(check('Board of the Canal Company', '運河の取締役会は反対した。')).toEqual([]);
  });

  it('passes a claim with the short label of the holder’s source', () => {
    const source = {
      wr: aSource({ short: 'Review', author: { status: 'stated', value: [{ literal: 'The WR' }] } }),
    };
    const claim = 'The Review holds that the market came first.';
    const fact = { 'canal/opened': aFact({ kind: 'argument', holder: 'The WR', claim }) };
    expect(claimNamesHolder(packOf({ fact, source }))).toEqual([]);
  });

  it('fails a claim that does not name its holder, or has the name only within another word', () => {
    const problem = {
      file: 'facts/canal/opened.yaml',
      path: 'claim',
      message: 'does not say whose position it is: name Ines Calder in it',
    };
    expect(check('Ines Calder', 'The market came first.')).toEqual([problem]);
    expect(check('Ines Calder', 'The Calderbank market came first.')).toEqual([problem]);
  });

  it('asks nothing of a claim that is nobody’s', () => {
    expect(claimNamesHolder(packOf())).toEqual([]);
  });
});
