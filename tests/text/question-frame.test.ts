import { describe, expect, it } from 'vitest';
import { framesIn } from '../../src/text/question-frame.ts';

/** What is left of a question without its frames. */
const rest = (question: string): string =>
  framesIn(question)
    .reduce(
      (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
      question,
    )
    .replace(/\s+/g, ' ')
    .trim();

describe('framesIn()', () => {
  it.each([
    ['what does the author think Japan should do', 'Japan should do'],
    ['what do the sources disagree about', ''],
    ['What did these articles say about oil?', 'oil?'],
    ['what do the three essays say about oil', 'oil'],
    ['what does Orlova say about oil', 'what does Orlova oil'],
    ['why oil is cheap according to the authors', 'why oil is cheap'],
    ['the author’s view of oil', 'oil'],
    ['что думает автор о нефти', 'нефти'],
    ['что авторы пишут про нефть', 'нефть'],
    ['著者によると石油は', '石油は'],
    ['is that right?', '?'],
    ['Is it really true that oil is cheap', 'oil is cheap'],
    ['правда ли, что нефть дешёвая', ', что нефть дешёвая'],
    ['それは本当ですか', ''],
  ])('finds what only says who is asked in %j', (question, left) => {
    expect(rest(question)).toBe(left);
  });

  it.each([
    'sources of energy',
    'article nine of the constitution',
    'what does Abe think',
    'the right to self-defence',
    'それは本当の石油',
    'источник энергии',
  ])('finds nothing in %j', (question) => {
    expect(framesIn(question)).toEqual([]);
  });
});
