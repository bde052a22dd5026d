import { describe, expect, it } from 'vitest';
import { translationsFit } from '../../../src/knowledge/rules/translations-fit.ts';
import { packOf } from '../../fixtures/packs/pack-of.ts';

const side = (label: string) => ({ label, facts: ['opened-1794'] });
const check = (labels: readonly string[]) =>
  translationsFit(
    packOf({
      contrast: {
        length: {
          type: 'differ',
          question: 'How long?',
          sides: [side('One'), side('Other')],
          translations: { ja: { question: '長さは', sides: labels.map((label) => ({ label })) } },
        },
      },
    }),
  );

describe('translationsFit()', () => {
  it('passes a label for each side', () => {
    expect(check(['一', '二'])).toEqual([]);
  });

  it('fails a side without a label', () => {
    expect(check(['一'])).toMatchObject([{ path: 'translations.ja.sides' }]);
  });
});
