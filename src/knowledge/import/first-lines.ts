import { withoutPageMarks } from '../page-marks.ts';
import type { Details } from './document.ts';
import { inferred } from './document.ts';
import { authorsOf } from './names.ts';

/** So many paragraphs may stand before a byline. */
const FIRST = 6;
const BYLINE = /^(?:(?:written )?by|authors?:|авторы?:|von|par|著者?[:：])\s+(\S+(?:\s+\S+){0,7})$/iu;
const MOST_WORDS = 25;

/** Details with what the first lines of a text show of author and title, where nothing else says it. */
export function withFirstLines(details: Details, paragraphs: readonly string[]): Details {
  const lines = paragraphs
    .map((line) => withoutPageMarks(line).trim())
    .filter(Boolean)
    .slice(0, FIRST);
  const byline = lines.find(
    (line) => BYLINE.test(line) && /\p{Lu}|\p{Lo}/u.test(BYLINE.exec(line)?.[1]?.[0] ?? ''),
  );
  const [first = ''] = lines;
  const isTitle = first !== byline && first.split(/\s+/).length <= MOST_WORDS && !/[.;:,。]$/.test(first);
  return {
    ...details,
    title: details.title ?? (isTitle ? inferred(first, 'the first line') : undefined),
    author:
      details.author ?? (byline === undefined ? undefined : { status: 'stated', value: authorsOf(byline) }),
  };
}
