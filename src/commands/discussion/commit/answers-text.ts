import { findFact } from '../../../facts/fact-base.ts';
import type { Prompt } from '../../../facts/prompt.ts';
import { escapeMarkdown, literal } from '../../../reply/escape.ts';
import { headlineText, promptHeading } from '../../../reply/headline.ts';
import type { View } from '../../../reply/reply.ts';
import { fitWhole } from '../../../reply/text.ts';
import type { Answer } from '../../../store/answers/collections.ts';
import { positionsOf } from '../poll.ts';

/** An answer: its side, its words, the entry that it cites, and its author where it has one. */
function answerText(view: View, prompt: Prompt, { side, words, fact, userId }: Answer): string {
  const position = side === undefined ? undefined : positionsOf(view, prompt)[side];
  const cited = fact === undefined ? undefined : findFact(view.base, fact);
  const by = userId === undefined ? undefined : `<@${userId}>`;
  const head = [by, position === undefined ? undefined : `**${literal(position)}**`].filter(Boolean);
  return [
    ...(head.length === 0 ? [] : [head.join(' · ')]),
    words.split('\n').map(escapeMarkdown).join('\n'),
    ...(cited === undefined ? [] : [`-# ${headlineText(view, cited)} · ${cited.id}`]),
  ].join('\n');
}

/** Answers on as many pages as their whole texts need, each below the question. */
export function answerPages(view: View, prompt: Prompt, answers: readonly Answer[]): string[][] {
  const heading = promptHeading(view, prompt);
  const pages: string[][] = [];
  let rest = answers.map((answer) => answerText(view, prompt, answer));
  while (rest.length > 0) {
    const { kept } = fitWhole(rest, heading.length, MAX_ON_PAGE);
    // One answer always fits: its words are bounded by its form.
    const page = kept.length === 0 ? rest.slice(0, 1) : kept;
    pages.push([heading, ...page]);
    rest = rest.slice(page.length);
  }
  return pages;
}

/** Answers of a page: a message has 40 components. */
const MAX_ON_PAGE = 25;
