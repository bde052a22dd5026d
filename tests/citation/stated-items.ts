import type { ReadItem } from '@citation-js/core';

/** Words of one language for an item of every type. */
interface Words {
  readonly language: string;
  readonly authors: NonNullable<ReadItem['author']>;
  readonly editor: NonNullable<ReadItem['author']>;
  readonly title: string;
  readonly container: string;
  readonly publisher: string;
  readonly place: string;
}

const LANGUAGES: readonly Words[] = [
  {
    language: 'en',
    authors: [
      { family: 'Orlova', given: 'Vera Ivanovna' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      { family: 'Marsh', given: 'Tom', suffix: 'Jr.' },
    ],
    editor: [{ family: 'Clark', given: 'Ann' }],
    title: 'Who Lit the “Northern Light”? A History',
    container: 'Journal of Harbour History',
    publisher: 'Quay Books',
    place: 'London',
  },
  {
    language: 'de',
    authors: [{ family: 'Brandt', given: 'Leon' }],
    editor: [{ family: 'Groß', given: 'Ute' }],
    title: 'Der Leuchtturm und sein Licht',
    container: 'Zeitschrift für Hafengeschichte',
    publisher: 'Kai-Verlag',
    place: 'Hamburg',
  },
  {
    language: 'ru',
    authors: [
      { family: 'Орлова', given: 'Вера Ивановна' },
      { family: 'Лунин', given: 'Пётр Ильич' },
    ],
    editor: [{ family: 'Зимин', given: 'Олег' }],
    title: 'Гавань и её свет',
    container: 'Северные порты',
    publisher: 'Наука',
    place: 'Москва',
  },
  {
    language: 'ja',
    authors: [{ family: '松岡', given: '美里' }],
    editor: [{ family: '山田', given: '太郎' }],
    title: '港と灯台',
    container: '海の歴史',
    publisher: '港湾書房',
    place: '東京',
  },
];

const day = (...parts: number[]) => ({ 'date-parts': [parts] });
const web = { URL: 'https://example.org/light', accessed: day(2016, 2, 3) };

/** What each type of CSL-JSON has beside title, author and date. */
const TYPES: Readonly<Record<string, (words: Words) => Readonly<Record<string, unknown>>>> = {
  'article-journal': ({ container }) => ({
    'container-title': container,
    volume: '12',
    issue: '3',
    page: '201-215',
    DOI: '10.1000/xyz',
    issued: day(2011),
  }),
  'article-magazine': ({ container }) => ({
    'container-title': container,
    page: '8-9',
    issued: day(2012, 5),
  }),
  'article-newspaper': ({ container }) => ({
    'container-title': container,
    page: '4',
    issued: day(2014, 5, 9),
  }),
  'post-weblog': ({ container }) => ({ 'container-title': container, ...web, issued: day(2015, 2, 2) }),
  webpage: ({ container }) => ({ 'container-title': container, ...web, issued: day(2016, 1, 30) }),
  chapter: ({ container, editor, publisher, place }) => ({
    'container-title': container,
    editor,
    publisher,
    'publisher-place': place,
    page: '1-20',
    edition: '2',
    issued: day(2009),
  }),
  book: ({ publisher, place, editor }) => ({
    publisher,
    'publisher-place': place,
    'collection-title': 'Harbours',
    'collection-number': '4',
    translator: editor,
    edition: '2',
    ISBN: '978-1-4028-9462-6',
    issued: day(2001),
  }),
  report: ({ publisher, place }) => ({
    genre: 'Working paper',
    number: '7',
    publisher,
    'publisher-place': place,
    ...web,
    issued: day(2010, 11),
  }),
  thesis: ({ publisher, place }) => ({
    genre: 'PhD thesis',
    publisher,
    'publisher-place': place,
    issued: day(1999),
  }),
  speech: ({ container, place }) => ({
    'event-title': container,
    'event-place': place,
    genre: 'Keynote address',
    issued: day(2013, 6, 1),
  }),
  interview: ({ editor, container }) => ({
    interviewer: editor,
    'container-title': container,
    issued: day(2012, 7, 7),
  }),
  legislation: ({ container }) => ({
    'container-title': container,
    volume: '3',
    page: '44',
    issued: day(1946, 7, 13),
  }),
  treaty: ({ container }) => ({
    'container-title': container,
    volume: '136',
    page: '45',
    issued: day(1951, 9, 8),
  }),
  'entry-encyclopedia': ({ container, publisher }) => ({
    'container-title': container,
    publisher,
    edition: '3',
    issued: day(2005),
  }),
  'paper-conference': ({ container, publisher, place }) => ({
    'container-title': container,
    'event-title': container,
    'event-place': place,
    publisher,
    page: '33-41',
    issued: day(2018, 4),
  }),
};

/** Types that name no author. */
const AUTHORLESS = ['legislation', 'treaty'];

/** Sixty works that are wholly stated: fifteen types in four languages, as a reference manager exports them. */
export const STATED: readonly ReadItem[] = LANGUAGES.flatMap((words) =>
  Object.entries(TYPES).map(([type, fieldsOf]) => ({
    id: `${type}-${words.language}`,
    type,
    title: words.title,
    language: words.language,
    ...(AUTHORLESS.includes(type) ? {} : { author: words.authors }),
    ...fieldsOf(words),
  })),
);
