/** The languages besides English that students ask in. */
export const GLOSSARY_LANGUAGES = ['ja', 'ru'] as const;
/** One of them. */
export type GlossaryLanguage = (typeof GLOSSARY_LANGUAGES)[number];

/** Everyday words by the English word or phrase that they stand for, each in the form a dictionary gives. */
export type Glossary = ReadonlyMap<string, Readonly<Record<GlossaryLanguage, readonly string[]>>>;
