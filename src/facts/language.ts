import type { Locale } from './topic.ts';

/** A text in each language that the interface speaks. */
export type Localized = Readonly<Record<'en' | Locale, string>>;

/** Our own words of a record in the languages besides English that it is translated into. */
export type Translations<T> = Readonly<Partial<Record<Locale, T | undefined>>>;
