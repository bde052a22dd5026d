import type { Locale } from '../../facts/topic.ts';

/** The languages of pictures. */
export type PictureLanguage = 'en' | Locale;

/** The texts of pictures in one language; all other text in a picture is data. */
export interface PictureWords {
  /** The title of a timeline with its time span. */
  readonly titled: (title: string, span: string) => string;
  /** The number of entries, and of those that are shown. */
  readonly shown: (shown: number, all: number) => string;
  readonly ofBand: (shown: number, all: number) => string;
  /** The heading of a band continued in the next column. */
  readonly continued: (band: string) => string;
  readonly wholeYear: string;
  readonly wholeMonth: string;
  readonly yearsLater: (years: number) => string;
  readonly timeLater: (minutes: number) => string;
  readonly happened: string;
  readonly said: string;
  readonly spokenOf: string;
  readonly inferred: string;
  readonly approximate: string;
  readonly empty: string;
  readonly noBoundary: string;
  readonly coastline: string;
  readonly kilometres: (count: number) => string;
  readonly shownAlt: string;
  readonly mapAlt: (title: string) => string;
  readonly places: string;
  readonly more: (count: number) => string;
}

/** A count with its noun in the right plural form: 1 год, 2 года, 5 лет. */
const counted = (
  count: number,
  language: PictureLanguage,
  forms: Partial<Record<Intl.LDMLPluralRule, string>>,
) => `${count} ${forms[new Intl.PluralRules(language).select(count)] ?? forms.other}`;

const english = (count: number): string =>
  counted(count, 'en', { one: 'dated entry', other: 'dated entries' });
const russian = (count: number): string =>
  counted(count, 'ru', { one: 'запись', few: 'записи', other: 'записей' });

/** Hours and minutes, zero values omitted. */
const hours = (minutes: number, hour: string, minute: string): string =>
  [Math.floor(minutes / 60) + hour, (minutes % 60) + minute].filter((part) => !/^0\D/.test(part)).join(' ');

export const PICTURE_WORDS: Readonly<Record<PictureLanguage, PictureWords>> = {
  en: {
    titled: (title, span) => `${title}, ${span}`,
    shown: (shown, all) =>
      shown === all ? english(all) : `${english(all)}: ${shown} shown, all counted in the bars`,
    ofBand: (shown, all) => `${shown} of ${all}`,
    continued: (band) => `${band} cont.`,
    wholeYear: 'All year',
    wholeMonth: 'All month',
    yearsLater: (years) => `${years} years later`,
    timeLater: (minutes) => `${hours(minutes, ' h', ' min')} later`,
    happened: 'happened',
    said: 'said',
    spokenOf: 'spoken of',
    inferred: 'inferred',
    approximate: 'approximate',
    empty: 'The sources date nothing here.',
    noBoundary: 'No boundary is drawn.',
    coastline: 'Coastline: Natural Earth 1:10m',
    kilometres: (count) => `${count} km`,
    shownAlt: 'Shown:',
    mapAlt: (title) => `Map: ${title}.`,
    places: 'Places:',
    more: (count) => `And ${count} more.`,
  },
  ja: {
    titled: (title, span) => `${title} ${span}`,
    shown: (shown, all) =>
      shown === all ? `日付のある項目${all}件` : `日付のある項目${all}件のうち${shown}件を表示（帯は全件）`,
    ofBand: (shown, all) => `${all}件中${shown}件`,
    continued: (band) => `${band}（続き）`,
    wholeYear: '月不明',
    wholeMonth: '日不明',
    yearsLater: (years) => `${years}年後`,
    timeLater: (minutes) => `${hours(minutes, '時間', '分')}後`,
    happened: '出来事',
    said: '発言',
    spokenOf: '言及',
    inferred: '推定',
    approximate: 'およそ',
    empty: 'この範囲に日付のある項目はありません。',
    noBoundary: '境界線は描いていません。',
    coastline: '海岸線：Natural Earth 1:10m',
    kilometres: (count) => `${count} km`,
    shownAlt: '表示：',
    mapAlt: (title) => `地図：${title}。`,
    places: '地名：',
    more: (count) => `ほか${count}件。`,
  },
  ru: {
    titled: (title, span) => `${title}, ${span}`,
    shown: (shown, all) =>
      shown === all ? `${russian(all)} с датами` : `Показано ${shown} из ${all}, в полосах — все записи`,
    ofBand: (shown, all) => `${shown} из ${all}`,
    continued: (band) => `${band}, далее`,
    wholeYear: 'Весь год',
    wholeMonth: 'Весь месяц',
    yearsLater: (years) => `${counted(years, 'ru', { one: 'год', few: 'года', other: 'лет' })} спустя`,
    timeLater: (minutes) => `${hours(minutes, ' ч', ' мин')} спустя`,
    happened: 'событие',
    said: 'слова',
    spokenOf: 'упомянуто',
    inferred: 'косвенно',
    approximate: 'примерно',
    empty: 'Источники ничего не датируют этим временем.',
    noBoundary: 'Граница не проведена.',
    coastline: 'Береговая линия: Natural Earth 1:10m',
    kilometres: (count) => `${count} км`,
    shownAlt: 'Показаны:',
    mapAlt: (title) => `Карта: ${title}.`,
    places: 'Места:',
    more: (count) => `И ещё ${count}.`,
  },
};
