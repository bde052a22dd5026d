import { describe, expect, it } from 'vitest';
import { lettersDrawn } from '../../../../src/knowledge/rules/style/letters-drawn.ts';
import { aFact, aTopic, packOf } from '../../../fixtures/packs/pack-of.ts';

describe('lettersDrawn', () => {
  it('passes Polish, Ukrainian, Vietnamese, Greek and Japanese', () => {
    const claim = 'Łódź, Київ, Hà Nội, Αθήνα and 択捉島 opened in 1794';
    expect(lettersDrawn(packOf({ fact: { 'canal/a': aFact({ claim }) } }))).toEqual([]);
  });

  it('names the characters that no font has, and where', () => {
    const pack = packOf({ topic: { canal: aTopic({ title: 'The Canal of 서울' }) } });
    expect(lettersDrawn(pack)).toEqual([
      {
        file: 'topics/canal.yaml',
        path: 'title',
        message: expect.stringMatching(/^has 서 울, which pictures show as a box/),
      },
    ]);
  });
});
