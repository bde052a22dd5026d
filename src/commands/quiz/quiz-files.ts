import { citationLine } from '../../citation/citation-line.ts';
import { need } from '../../facts/fact-base.ts';
import { headline } from '../../reply/headline.ts';
import { quoted } from '../../reply/quote-text.ts';
import type { ReplyFile, View } from '../../reply/reply.ts';
import { textFile } from '../sources/citation-file.ts';
import { choicesIn } from './quiz-card.ts';
import type { Question } from './quiz-question.ts';

/** File formats of a set of questions. */
export const QUIZ_FORMATS = ['anki', 'gift'] as const;
export type QuizFormat = (typeof QUIZ_FORMATS)[number];

/** A set of questions as a file for Anki or Moodle, each with its quote and citation. */
export const quizFile = (view: View, questions: readonly Question[], format: QuizFormat): ReplyFile =>
  format === 'anki'
    ? textFile('quiz-anki.csv', 'text/csv; charset=utf-8', ankiCsv(view, questions))
    : textFile('quiz.gift', 'text/plain; charset=utf-8', gift(view, questions));

const questionText = ({ say }: View, { kind, shown }: Question): string =>
  [say(`quiz.ask.${kind}`), ...(shown === '' ? [] : [kind === 'who' ? `“${shown}”` : shown])].join(' ');

const evidence = (view: View, { quote, fact }: Question): string => {
  const { base, say } = view;
  const citation = citationLine(need(base.sources, quote.source), quote, { say }).replaceAll('**', '');
  return `${headline(view, fact)} “${quoted(quote)}” (${citation.replaceAll('*', '')})`;
};

/**
 * A text file for Anki's import (Anki manual, "Text Files"). The first column is the note's id, so that importing the
 * file again updates the notes.
 */
function ankiCsv(view: View, questions: readonly Question[]): string {
  const head = ['#separator:Comma', '#html:false', '#guid column:1', '#columns:guid,Front,Back'];
  const rows = questions.map((question) => {
    const { right, item } = question;
    const choices = choicesIn(view, question);
    const front = `${questionText(view, question)}\n${choices.map((one) => `– ${one}`).join('\n')}`;
    return [`footnote ${item}`, front, `${choices[right] ?? ''}\n${evidence(view, question)}`]
      .map((field) => `"${field.replaceAll('"', '""')}"`)
      .join(',');
  });
  return `${[...head, ...rows].join('\n')}\n`;
}

/** Characters with a meaning in GIFT. */
const CONTROL = /[~=#{}:\\]/g;
const escaped = (text: string): string => text.replace(CONTROL, '\\$&').replace(/(?<!\s)\s*\n\s*/g, ' ');

/** Moodle's GIFT format: a title, the question, its answers, and the evidence as general feedback. */
const gift = (view: View, questions: readonly Question[]): string =>
  questions
    .map((question) => {
      const { item, right } = question;
      const answers = choicesIn(view, question).map(
        (one, at) => `\t${at === right ? '=' : '~'}${escaped(one)}`,
      );
      return [
        `::${escaped(item)}::[plain]${escaped(questionText(view, question))} {`,
        ...answers,
        `\t####${escaped(evidence(view, question))}`,
        '}\n',
      ].join('\n');
    })
    .join('\n');
