import { edtfText } from '../dates/edtf.ts';
import type { Contrast, SideWords } from '../facts/contrast.ts';
import type { Fact, When } from '../facts/fact.ts';
import type { Prompt } from '../facts/prompt.ts';
import type { Say } from '../language/language.ts';
import { literal } from './escape.ts';
import type { View } from './reply.ts';
import { cutAtWord } from './text.ts';

/** Characters of a headline; several times what a good record needs. */
const MAX_HEADLINE = 600;

/** What a fact says, in the reader's language where it is translated. */
export const headline = ({ say: { language } }: Pick<View, 'say'>, { claim, translations }: Fact): string =>
  (language === 'en' ? undefined : translations?.[language]?.claim) ?? claim;

/** A headline as it is shown: literally, and cut at a word where it is far too long. */
export const headlineText = (view: View, fact: Fact): string =>
  literal(cutAtWord(headline(view, fact), MAX_HEADLINE));

/** The headline behind its date, in bold, where the fact has one. */
export const datedHeadline = (view: View, fact: Fact): string =>
  fact.when === undefined
    ? headlineText(view, fact)
    : `**${capitalised(dateText(fact.when, view.say))}** · ${headlineText(view, fact)}`;

/** A date in words; an inferred one says so. */
export function dateText({ date, basis }: When, say: Say): string {
  const words = edtfText(date, say.language);
  // “c.” says it already.
  return basis === 'inferred' && !date.includes('~') ? say('fact.inferred', { detail: words }) : words;
}

/** With a capital; "c. 2014" stays, as what is no word of its own has none. */
export const capitalised = (words: string): string =>
  /^\p{Ll}{2}/u.test(words) && !/^ок\./u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;

/** Whether a fact's headline is in the reader's language. */
const isTranslated = ({ say: { language } }: Pick<View, 'say'>, { translations }: Fact): boolean =>
  language === 'en' || translations?.[language] !== undefined;

/** In which language the headlines and quotes of facts are; nothing for who reads English. */
export function languageNote(view: Pick<View, 'say'>, facts: readonly Fact[]): string[] {
  if (view.say.language === 'en') return [];
  return [
    view.say(facts.every((fact) => isTranslated(view, fact)) ? 'fact.quote-original' : 'fact.in-english'),
  ];
}

/** Characters of a prompt's question as a heading; twice what a record may have. */
const MAX_QUESTION = 600;

/** A prompt's question as the heading of a card. */
export const promptHeading = (view: View, prompt: Prompt): string =>
  `### ${literal(cutAtWord(promptQuestion(view, prompt), MAX_QUESTION))}`;

/** A contrast's question in the reader's language, where it is translated. */
export const contrastQuestion = (view: Pick<View, 'say'>, contrast: Contrast): string =>
  wordsOf(view, contrast).question;

/** A contrast's note in the reader's language, where it is translated. */
export const contrastNote = (view: Pick<View, 'say'>, contrast: Contrast): string | undefined =>
  wordsOf(view, contrast).note;

/** The words of a side of a contrast, by its place among them. */
export const sideWords = (view: Pick<View, 'say'>, contrast: Contrast, at: number): SideWords =>
  wordsOf(view, contrast).sides[at] ?? { label: '' };

const wordsOf = ({ say: { language } }: Pick<View, 'say'>, contrast: Contrast) =>
  (language === 'en' ? undefined : contrast.translations?.[language]) ?? contrast;

/** A prompt's question in the reader's language, where it is translated. */
export const promptQuestion = (
  { say: { language } }: Pick<View, 'say'>,
  { question, translations }: Prompt,
): string => (language === 'en' ? undefined : translations?.[language]?.question) ?? question;
