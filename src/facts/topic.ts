/** The languages besides English that the interface speaks. */
export const LOCALES = ['ja', 'ru'] as const;
/** One of them. */
export type Locale = (typeof LOCALES)[number];

/** A topic's words in another language. */
export interface TopicWords {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** A group of facts; its id is the name of its slash command. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** 1 to 100 characters, shown by Discord beside the command. */
  readonly description: string;
  /** Accent colour of its cards, 0xRRGGBB. */
  readonly color: number;
  readonly localizations: Readonly<Partial<Record<Locale, TopicWords | undefined>>>;
  /** Ids of the facts that lead, most important first. */
  readonly core: readonly string[];
}

/** The name of a topic's command as a client in that language shows it. */
export const topicCommand = ({ id, localizations }: Topic, language: Locale | 'en'): string =>
  (language === 'en' ? undefined : localizations[language]?.name) ?? id;

/** A topic's title in a language: English where it has no words in that one. */
export const topicTitle = ({ title, localizations }: Topic, language: Locale | 'en'): string =>
  (language === 'en' ? undefined : localizations[language]?.title) ?? title;
