import { z } from 'zod';
import { CONTRAST_TYPES, type ContrastType } from '../facts/contrast.ts';
import { FACT_KINDS } from '../facts/fact.ts';
import { MAX_PACK_ID, STRICTNESS } from '../facts/fact-base.ts';
import { PLACE_KINDS } from '../facts/map.ts';
import { NAME_KINDS } from '../facts/name.ts';
import { PROMPT_KINDS } from '../facts/prompt.ts';
import { CSL_TYPES, NAME_FIELDS, TEXT_FIELDS } from '../facts/source.ts';
import { planRecord } from './records/plan-record.ts';
import { id, text } from './records/scalars.ts';

/** YAML reads a bare year as a number. */
const edtf = z
  .union(
    [text, z.number().int()],
    'is no date as text: write 1855, 2014-03-12 or "[2014-01,2014-02]", in quotation marks',
  )
  .transform(String);
const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is no language tag: write en, ja, ru, de …');
const localized = z.strictObject({ en: text, ja: text, ru: text });
/** A text in each language, or one for all. */
const anyLanguage = z.union([text.transform((one) => ({ en: one, ja: one, ru: one })), localized]);
/** Our own words of a record in other languages. */
const inOthers = <T extends z.ZodType>(words: T) =>
  z.strictObject({ ja: words.optional(), ru: words.optional() });
const translations = <T extends z.ZodType>(words: T) => inOthers(words).optional();

const known = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('stated'), value }),
    z.strictObject({ status: z.literal('inferred'), value, from: text }),
    z.strictObject({ status: z.literal('unknown') }),
  ]);

const cslName = z.union([
  z.strictObject({
    given: text,
    family: text,
    suffix: text.optional(),
    'dropping-particle': text.optional(),
    'non-dropping-particle': text.optional(),
  }),
  z.strictObject({ literal: text }),
]);
const names = z.array(cslName).min(1);
/** YAML reads a bare volume or issue as a number. */
const word = z.union([text, z.number()]).transform(String);

/** Details that a record may leave out; a value alone is stated. */
const details = <K extends string, T extends z.ZodType>(keys: readonly K[], value: T) => {
  const stated = value.transform((given) => ({ status: 'stated', value: given }) as const);
  const detail = z.union(
    [stated, known(value)],
    'is no value as it is printed, nor { status: stated | inferred | unknown, value: …, from: … }',
  );
  return Object.fromEntries(keys.map((key) => [key, detail.optional()])) as {
    readonly [P in K]: z.ZodOptional<typeof detail>;
  };
};

const sourceRecord = z.strictObject({
  type: z.enum(CSL_TYPES, `is no type of CSL-JSON: write one of ${CSL_TYPES.join(', ')}`),
  short: text,
  author: known(names),
  title: known(text),
  'container-title': known(text).default({ status: 'unknown' }),
  issued: known(edtf),
  ...details(TEXT_FIELDS, word),
  ...details(NAME_FIELDS, names),
  ...details(['accessed'], edtf),
  language: languageTag.optional(),
  affiliation: known(text).default({ status: 'unknown' }),
  description: text.optional(),
  standpoint: text,
  copy: text,
  translations: translations(z.strictObject({ description: text, standpoint: text, copy: text }).partial()),
});

const topicRecord = z.strictObject({
  title: text,
  description: text,
  color: z.string().regex(/^#[0-9a-f]{6}$/i, 'is no colour: write it as "#3b6ea5"'),
  localizations: inOthers(z.strictObject({ name: text, title: text, description: text })).default({}),
  core: z.array(id).default([]),
});

const when = z.strictObject({ date: edtf, basis: z.enum(['stated', 'inferred']), from: text.optional() });

const change = z.strictObject({ date: z.iso.date('is no day: write 2026-12-01'), reason: text });
const quoteRecord = z.strictObject({
  source: id,
  paragraph: z
    .number({
      error: ({ input }) =>
        input === undefined ? "is left out: 'verify' with the texts at hand finds it" : undefined,
    })
    .int()
    .positive(),
  page: word.optional(),
  numbered: word.optional(),
  exact: text,
  speaker: text.optional(),
  sic: z.array(text).min(1).optional(),
  when: when.optional(),
  leadIn: z.literal(true).optional(),
});

const factRecord = z.strictObject({
  kind: z.enum(FACT_KINDS),
  holder: text.optional(),
  when: when.optional(),
  about: z.array(z.strictObject({ name: text, date: edtf })).optional(),
  importance: z.literal([1, 2, 3]).optional(),
  claim: text,
  translations: translations(z.strictObject({ claim: text })),
  asks: z.array(text),
  quotes: z
    .array(quoteRecord)
    .min(1, 'has no quote: a fact stands on the author’s own words')
    .refine((quotes) => quotes[0]?.leadIn !== true, 'begin with a lead-in: the first carries the headline'),
  also: z.array(id).default([]),
  added: change.shape.date.optional(),
  merged: z.array(id).optional(),
  revised: z.array(change).optional(),
});

const namesRecord = z.record(
  id,
  z.strictObject({
    name: text,
    kind: z.enum(NAME_KINDS),
    role: text.optional(),
    /** When it was (EDTF), so that a timeline of it can be asked for by its name. */
    date: text.optional(),
    aliases: z.array(text).default([]),
  }),
);

/** Search words that nobody would look up. */
const synonymsRecord = z.record(id, z.strictObject({ name: text, aliases: z.array(text).default([]) }));

/** Everyday words of other languages by the English they stand for. */
const glossaryRecord = z.record(
  z.string().regex(/^[a-z]+(?: [a-z]+)*$/, 'is no English word or phrase in lower case'),
  z.strictObject({ ja: z.array(text).default([]), ru: z.array(text).default([]) }),
);

/** Ids of facts that were withdrawn: papers may cite them. */
const withdrawnRecord = z.record(id, change);

/** The types of version 580e77a, which are still read. */
const OLDER_TYPES = ['figures', 'dating', 'account', 'framing', 'assessment', 'forecast', 'corroboration'];
const MAX_POLL = 55;
/** A position that a class votes for. */
const position = text.max(MAX_POLL, `is longer than a poll's ${MAX_POLL} characters: shorten it`);

const contrastType = z
  .enum([...CONTRAST_TYPES, ...OLDER_TYPES])
  .transform(
    (type): ContrastType =>
      CONTRAST_TYPES.find((one) => one === type) ?? (type === 'corroboration' ? 'agree' : 'differ'),
  );
const sideWords = {
  label: text,
  poll: position.optional(),
};

const contrastRecord = z.strictObject({
  type: contrastType,
  question: text,
  sides: z.array(z.strictObject({ ...sideWords, facts: z.array(id).min(1) })).min(2),
  note: text.optional(),
  asks: z.array(text).min(1).optional(),
  translations: translations(
    z.strictObject({ question: text, note: text.optional(), sides: z.array(z.strictObject(sideWords)) }),
  ),
});

const promptRecord = z.strictObject({
  kind: z.enum(PROMPT_KINDS),
  question: text.max(300),
  facts: z.array(id).default([]),
  contrast: id.optional(),
  /** Positions for a poll, where no contrast has them. */
  poll: z.array(position).min(2).max(10).optional(),
  translations: translations(z.strictObject({ question: text.max(300) })),
});

const longitude = z.number().min(-180).max(180);
/** Mercator's projection has no poles. */
const latitude = z.number().min(-85).max(85);
const geoBox = z.tuple([longitude, latitude, longitude, latitude]);

const mapRecord = z.strictObject({
  title: anyLanguage,
  view: geoBox.optional(),
  detail: geoBox.optional(),
  note: anyLanguage.optional(),
  about: z.array(id).default([]),
  places: z
    .array(
      z.strictObject({
        name: id.optional(),
        kind: z.enum(PLACE_KINDS),
        label: anyLanguage.optional(),
        other: anyLanguage.optional(),
        lon: longitude,
        lat: latitude,
        area: geoBox.optional(),
        note: anyLanguage.optional(),
      }),
    )
    .min(1),
});

/** What the pack as a whole says of itself. */
const packRecord = z.strictObject({
  /** Tells packs of one bot apart; what servers remember hangs on it, so it stays as it is. */
  id: id.max(MAX_PACK_ID, `is longer than ${MAX_PACK_ID} characters: shorten it`).optional(),
  title: anyLanguage,
  language: languageTag.default('en'),
  /** How sure search has to be before it calls a fact an answer. */
  strictness: z.enum(STRICTNESS).default('usual'),
  /** Whether the rules of style are advice, or keep the pack from being served. */
  style: z.enum(['advice', 'error']).default('advice'),
  /** Words that take a side, allowed in a claim only as somebody's. */
  loaded: z.array(text).default([]),
});

/** The kinds of record that are a file each, by folder. */
export const RECORDS = {
  source: { folder: 'sources', schema: sourceRecord },
  topic: { folder: 'topics', schema: topicRecord },
  fact: { folder: 'facts', schema: factRecord },
  contrast: { folder: 'contrasts', schema: contrastRecord },
  prompt: { folder: 'prompts', schema: promptRecord },
  map: { folder: 'maps', schema: mapRecord },
  plan: { folder: 'plans', schema: planRecord },
} as const;

/** The records of which a pack has one, in the file of that name: `names.yaml`. */
export const SINGLE_RECORDS = {
  pack: packRecord,
  names: namesRecord,
  synonyms: synonymsRecord,
  glossary: glossaryRecord,
  withdrawn: withdrawnRecord,
} as const;
