import type { Locale } from '../../facts/topic.ts';

/** The languages that pictures speak. */
export type PictureLanguage = 'en' | Locale;

/** The pictures' own words in one language; everything else in a picture is data. */
export interface PictureWords {
  /** January to December, short. */
  readonly months: readonly string[];
  /** The long months of `edtfText`, to be shortened; none where they are short. */
  readonly longMonths: readonly (readonly string[])[];
  readonly beforeCommonEra: (year: number) => string;
  readonly day: string;
  readonly circa: string;
  readonly within: string;
  readonly period: string;
  readonly open: string;
  readonly several: string;
  /** Explains the asterisk of a date that is not printed but follows from the text. */
  readonly inferred: string;
  readonly scaleChange: string;
  readonly otherTopics: string;
  readonly labelled: (labelled: number, all: number) => string;
  readonly empty: string;
  readonly noBoundary: string;
  readonly coastline: string;
  readonly kilometres: (count: number) => string;
  readonly timelineAlt: (title: string, facts: number, from: string, to: string) => string;
  readonly lane: (topic: string, count: number) => string;
  readonly labelledAlt: string;
  readonly mapAlt: (title: string) => string;
  readonly places: string;
  readonly more: (count: number) => string;
}

const EN_MONTHS = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');
const RU_MONTHS = 'янв. февр. мар. апр. май июн. июл. авг. сент. окт. нояб. дек.'.split(' ');

/** Russian has three forms: 1 факт, 2 факта, 5 фактов. */
function russianFacts(count: number): string {
  const form = new Intl.PluralRules('ru').select(count);
  return `${count} ${form === 'one' ? 'факт' : form === 'few' ? 'факта' : 'фактов'}`;
}

export const PICTURE_WORDS: Readonly<Record<PictureLanguage, PictureWords>> = {
  en: {
    months: EN_MONTHS,
    longMonths: 'January February March April May June July August September October November December'
      .split(' ')
      .map((month) => [month]),
    beforeCommonEra: (year) => `${year} BCE`,
    day: 'date',
    circa: 'approximate (c.)',
    within: 'some time within',
    period: 'period',
    open: 'open end',
    several: 'several facts',
    inferred: 'inferred date',
    scaleChange: 'scale changes',
    otherTopics: 'Other topics',
    labelled: (labelled, all) =>
      labelled === all
        ? `${all} dated ${all === 1 ? 'fact' : 'facts'}`
        : `${labelled} of ${all} facts labelled, ${all - labelled} as marks only`,
    empty: 'The sources date nothing here.',
    noBoundary: 'No boundary is drawn.',
    coastline: 'Coastline: Natural Earth 1:10m',
    kilometres: (count) => `${count} km`,
    timelineAlt: (title, facts, from, to) =>
      `${title}. ${facts} dated ${facts === 1 ? 'fact' : 'facts'}, ${from} to ${to}.`,
    lane: (topic, count) => `${topic} ${count}`,
    labelledAlt: 'Labelled:',
    mapAlt: (title) => `Map: ${title}.`,
    places: 'Places:',
    more: (count) => `And ${count} more.`,
  },
  ja: {
    months: Array.from({ length: 12 }, (_, at) => `${at + 1}月`),
    longMonths: [],
    beforeCommonEra: (year) => `前${year}`,
    day: '日付',
    circa: 'およその日付（頃）',
    within: 'この間のある時点',
    period: '期間',
    open: '始期・終期不明',
    several: '複数の記述',
    inferred: '推定の日付',
    scaleChange: '縮尺が変わる位置',
    otherTopics: 'その他',
    labelled: (labelled, all) =>
      labelled === all ? `全${all}件` : `全${all}件のうち${labelled}件に文字、${all - labelled}件は印のみ`,
    empty: 'この範囲に日付のある記述はありません。',
    noBoundary: '境界線は描いていません。',
    coastline: '海岸線：Natural Earth 1:10m',
    kilometres: (count) => `${count} km`,
    timelineAlt: (title, facts, from, to) => `${title}。日付のある記述${facts}件、${from}～${to}。`,
    lane: (topic, count) => `${topic} ${count}`,
    labelledAlt: '文字で示したもの：',
    mapAlt: (title) => `地図：${title}。`,
    places: '地名：',
    more: (count) => `ほか${count}件。`,
  },
  ru: {
    months: RU_MONTHS,
    longMonths: [
      ['январь', 'января'],
      ['февраль', 'февраля'],
      ['март', 'марта'],
      ['апрель', 'апреля'],
      [],
      ['июнь', 'июня'],
      ['июль', 'июля'],
      ['август', 'августа'],
      ['сентябрь', 'сентября'],
      ['октябрь', 'октября'],
      ['ноябрь', 'ноября'],
      ['декабрь', 'декабря'],
    ],
    beforeCommonEra: (year) => `${year} до н. э.`,
    day: 'дата',
    circa: 'около',
    within: 'в пределах',
    period: 'период',
    open: 'открытая дата',
    several: 'несколько',
    inferred: 'дата по косвенным данным',
    scaleChange: 'смена масштаба',
    otherTopics: 'Другие темы',
    labelled: (labelled, all) =>
      labelled === all
        ? `С датами: ${russianFacts(all)}`
        : `Подписано ${labelled} из ${all}, остальные (${all - labelled}) — знаки`,
    empty: 'Здесь источники не датируют ничего.',
    noBoundary: 'Граница не проведена.',
    coastline: 'Береговая линия: Natural Earth 1:10m',
    kilometres: (count) => `${count} км`,
    timelineAlt: (title, facts, from, to) => `${title}. С датами: ${russianFacts(facts)}, ${from} – ${to}.`,
    lane: (topic, count) => `${topic} ${count}`,
    labelledAlt: 'Подписаны:',
    mapAlt: (title) => `Карта: ${title}.`,
    places: 'Места:',
    more: (count) => `И ещё ${count}.`,
  },
};
