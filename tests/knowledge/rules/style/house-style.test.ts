import { describe, expect, it } from 'vitest';
import { houseStyle } from '../../../../src/knowledge/rules/style/house-style.ts';
import { aFact, packOf } from '../../../fixtures/packs/pack-of.ts';

const check = (claims: readonly string[], language = 'en') =>
  houseStyle(
    packOf({
      fact: Object.fromEntries(claims.map((claim, at) => [`canal/f-${at}`, aFact({ claim })])),
      names: { board: { name: 'Harbor Board', kind: 'body', aliases: [] } },
      pack: { language },
    }),
  ).map(({ file, message }) => [file, message]);

describe('houseStyle()', () => {
  it.each([
    [['Pell’s canal’s favourable tolls']],
    [["Pell's canal", "Calder's town"]],
    [['Calder calls it a “favorable” trade with the Harbor Board']],
    [['A parameter of travelling']],
  ])('passes %j', (claims) => {
    expect(check(claims)).toEqual([]);
  });

  it('fails a straight apostrophe beside curly ones', () => {
    expect(check(['Pell’s canal', "Calder's town"])).toEqual([
      ['facts/canal/f-1.yaml', expect.stringContaining('straight apostrophe')],
    ]);
  });

  it.each(['favorable tolls', 'defense of the locks', 'eleven kilometers', 'traveled by barge', 'analyzed'])(
    'fails American spelling in an English pack: %s',
    (claim) => {
      expect(check([claim])).toEqual([['facts/canal/f-0.yaml', expect.stringContaining('is American')]]);
      expect(check([claim], 'de')).toEqual([]);
    },
  );
});
