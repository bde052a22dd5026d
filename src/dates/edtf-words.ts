/** Words around dates; `from` and `upTo` are the short forms of `since` and `until`. */
export const words = {
  en: {
    locale: 'en-GB',
    circa: (date: string) => `c. ${date}`,
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    from: (date: string) => `since ${date}`,
    upTo: (date: string) => `until ${date}`,
    or: ' or ',
    and: ' and ',
    to: '–',
  },
  ja: {
    locale: 'ja',
    circa: (date: string) => `${date}頃`,
    since: (date: string) => `${date}以降`,
    until: (date: string) => `${date}以前`,
    from: (date: string) => `${date}～`,
    upTo: (date: string) => `～${date}`,
    or: 'または',
    and: 'と',
    to: '～',
  },
  ru: {
    locale: 'ru',
    circa: (date: string) => `ок. ${date}`,
    since: (date: string) => `с ${date}`,
    until: (date: string) => `до ${date}`,
    from: (date: string) => `с ${date}`,
    upTo: (date: string) => `до ${date}`,
    or: ' или ',
    and: ' и ',
    to: '–',
  },
} as const;

/** The languages of dates in words. */
export type Language = keyof typeof words;

export const decades: Readonly<Record<Language, (first: number) => string>> = {
  en: (first) => `${first}s`,
  ja: (first) => `${first}年代`,
  ru: (first) => `${first}-е годы`,
};

/** Names of the seasons from 21 (spring) on, and their genitive in Russian. */
export const seasons: Readonly<Record<Language, readonly (readonly [name: string, governed?: string])[]>> = {
  en: [['spring'], ['summer'], ['autumn'], ['winter']],
  ja: [['春'], ['夏'], ['秋'], ['冬']],
  ru: [
    ['весна', 'весны'],
    ['лето', 'лета'],
    ['осень', 'осени'],
    ['зима', 'зимы'],
  ],
};

/** Russian months whose abbreviation saves one letter at most, with their full form. */
export const WHOLE_MONTHS: Readonly<Record<string, string>> = {
  'мар.': 'марта',
  'июн.': 'июня',
  'июл.': 'июля',
};
