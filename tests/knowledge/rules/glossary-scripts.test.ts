import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/knowledge/problem.ts';
import { glossaryScripts } from '../../../src/knowledge/rules/glossary-scripts.ts';
import { packOf } from '../../fixtures/packs/pack-of.ts';

const check = (ja: string[], ru: string[]) =>
  glossaryScripts(packOf({ glossary: { meet: { ja, ru } } })).map(problemLine);

describe('glossaryScripts()', () => {
  it('passes words in the script of their language', () => {
    expect(check(['会う', 'なぜ', 'ビザ'], ['встретиться', 'сколько раз'])).toEqual([]);
  });

  it('fails a word that stands under the wrong language', () => {
    expect(check(['встретиться'], ['会う'])).toEqual([
      "glossary.yaml:meet.ja: 'встретиться' is not in the script of 'ja'",
      "glossary.yaml:meet.ru: '会う' is not in the script of 'ru'",
    ]);
  });

  it('fails a word that an entry lists twice', () => {
    expect(check(['会う', '会う'], [])).toEqual(["glossary.yaml:meet.ja: '会う' is there already"]);
  });
});
