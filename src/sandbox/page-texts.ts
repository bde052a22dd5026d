import { LANGUAGES, sayFor, type TextKey } from '../language/language.ts';

/** Keys of the texts that the page's script shows; texts in cards are rendered by the server. */
export const PAGE_TEXTS = [
  'sandbox.welcome',
  'sandbox.about',
  'sandbox.how',
  'sandbox.try',
  'sandbox.composer',
  'sandbox.send',
  'sandbox.commands',
  'sandbox.no-command',
  'sandbox.add-option',
  'sandbox.options',
  'sandbox.remove-option',
  'sandbox.required',
  'sandbox.suggestions',
  'sandbox.no-suggestion',
  'sandbox.true',
  'sandbox.false',
  'sandbox.used',
  'sandbox.app',
  'sandbox.only-you',
  'sandbox.dismiss',
  'sandbox.thinking',
  'sandbox.edited',
  'sandbox.apps',
  'sandbox.you-are',
  'sandbox.person.student',
  'sandbox.person.classmate',
  'sandbox.person.instructor',
  'sandbox.may-manage',
  'sandbox.language',
  'sandbox.theme',
  'sandbox.theme.system',
  'sandbox.theme.light',
  'sandbox.theme.dark',
  'sandbox.channels',
  'sandbox.thread',
  'sandbox.facts',
  'sandbox.settings',
  'sandbox.raw',
  'sandbox.raw.interaction',
  'sandbox.raw.response',
  'sandbox.raw.none',
  'sandbox.copy',
  'sandbox.copied',
  'sandbox.close',
  'sandbox.offline',
  'sandbox.messages',
  'sandbox.skip',
  'sandbox.copy-markdown',
  'sandbox.save-png',
  'sandbox.print',
  'sandbox.not-taken',
  'sandbox.clear',
  'sandbox.keys',
  'sandbox.pack',
] as const satisfies readonly TextKey[];

/** The page's texts in every language; the page fills their `{{placeholders}}`. */
export const pageTexts = (): Record<string, Record<string, string>> =>
  Object.fromEntries(
    LANGUAGES.map((language) => {
      const say = sayFor(language);
      const texts = PAGE_TEXTS.map((key) => [key, say(key, PLACES)] as const);
      return [language, Object.fromEntries(texts)];
    }),
  );

/** Each placeholder, mapped to itself. */
const PLACES = Object.fromEntries(
  ['channel', 'title', 'option', 'name', 'command', 'reason'].map((place) => [place, `{{${place}}}`]),
);
