import fc from 'fast-check';
import type { CslName, Known, Source } from '../../src/facts/source.ts';
import { statedSource } from '../fixtures/base.ts';

const known = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Known<T>> =>
  fc.oneof(
    value.map((one) => ({ status: 'stated', value: one }) as const),
    value.map((one) => ({ status: 'inferred', value: one, from: 'the head of the page' }) as const),
    fc.constant({ status: 'unknown' } as const),
  );

const word = fc.constantFrom(
  'Harbour',
  'and',
  'the',
  '“Light”',
  'U.S.',
  'О свете',
  '灯台',
  'a*b_c',
  "Keeper's",
  '"Fog"',
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const ending = fc.constantFrom('', '?', '!', ': Part 2', '…', '.', '’', ')');
const phrase = fc
  .tuple(words, ending)
  .map(([text, end]) => (text.endsWith('.') && end === '.' ? text : text + end));

const person = fc.record({
  given: fc.constantFrom('Vera', 'J. Berkshire', 'Jean-Paul', 'Ludwig van', '美里', 'Вера', 'T.'),
  family: fc.constantFrom('Orlova', 'de la Cruz', 'O’Neil', '松岡', 'Орлова', 'Abe'),
});
const body = fc
  .constantFrom('Port Authority', 'Quay Books', 'The Board', 'Smith & Co.')
  .map((literal) => ({ literal }));
const names: fc.Arbitrary<readonly CslName[]> = fc.array(fc.oneof(person, body), {
  minLength: 1,
  maxLength: 24,
});

/** EDTF of every form that a pack may hold. */
export const EDTF_FORMS = [
  ...[
    '2014',
    '2014-07',
    '2014-07-09',
    '2014~',
    '2014-07?',
    '2014-07-09%',
    '198X',
    '2014-XX',
    '2014-07-XX',
    '0079',
  ],
  ...[
    '-0043',
    '1904/1905',
    '2014-05/2014-06~',
    '2014-05-03/2014-05-09',
    '2012-12/..',
    '2012-12/',
    '../2014',
    '/2014-05',
  ],
  ...['[2016-05,2016-06]', '{2014,2016}', '[1999,2001]', '[2014-05-01,2014-06-02]', '2014~-03', '~2014-03'],
] as const;

/** Sources of any type, each detail stated, inferred or unknown. */
export const arbitrarySource: fc.Arbitrary<Source> = fc
  .record({
    type: fc.constantFrom(
      ...['webpage', 'post-weblog', 'article', 'article-newspaper', 'article-magazine', 'article-journal'],
      ...['report', 'book', 'chapter', 'map'],
    ),
    author: known(names),
    title: known(phrase),
    'container-title': known(fc.oneof(phrase, fc.constantFrom('Quay Books', 'The Board', 'Smith & Co.'))),
    'collection-title': known(phrase),
    issued: known(fc.constantFrom(...EDTF_FORMS)),
    description: fc.option(phrase, { nil: undefined }),
    copy: fc.constantFrom('', 'Plain text.', 'Scan of the 2nd printing'),
  })
  .map((parts) => statedSource(parts));
