import { describe, expect, it } from 'vitest';
import { askedAbout } from '../../../src/commands/answers/asked-about.ts';

describe('askedAbout()', () => {
  it.each([
    ['who is Mori?', 'who', 'Mori'],
    ['what was the G8', 'who', 'G8'],
    ['кто такой мори', 'who', 'мори'],
    ['森喜朗とは', 'who', '森喜朗'],
    ['森喜朗は誰ですか？', 'who', '森喜朗'],
    ['summarize streltsov', 'tell', 'streltsov'],
    ['расскажи про мори', 'tell', 'мори'],
    ["summarise Stratfor's article", 'tell', 'Stratfor'],
    ['what is the Miller article about?', 'tell', 'Miller'],
    ['what are the main points of Matsuoka', 'tell', 'Matsuoka'],
    ['перескажи статью Стрельцова', 'tell', 'Стрельцова'],
    ['ミラーの記事を要約して', 'tell', 'ミラー'],
    ['森喜朗について教えて', 'tell', '森喜朗'],
  ])('reads %j', (query, kind, about) => {
    expect(askedAbout(query)).toEqual({ kind, about });
  });

  it.each(['mori', 'where is Mori', 'кто сказал', '森喜朗', ''])('takes %j for no such question', (query) => {
    expect(askedAbout(query)).toBeUndefined();
  });
});
