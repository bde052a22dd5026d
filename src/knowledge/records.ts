import { z } from 'zod';
import { CONTRAST_TYPES } from '../facts/contrast.ts';
import { FACT_KINDS } from '../facts/fact.ts';
import { PLACE_KINDS } from '../facts/map.ts';
import { NAME_KINDS } from '../facts/name.ts';
import { PROMPT_KINDS } from '../facts/prompt.ts';

/** Controls, halves of characters, and what has no width or turns text around; joiners belong to scripts. */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Cs}]--[\n\t\u200c\u200d]]/v;
/** No script puts so many marks on one letter. */
const FLOOD = /\p{M}{5}/u;

const text = z
  .string()
  .trim()
  .min(1, 'is empty: write something or leave the key out')
  .refine(
    (value) => !INVISIBLE.test(value),
    'has a character that cannot be seen: type it anew, do not paste it',
  )
  .refine(
    (value) => !FLOOD.test(value),
    'has a letter under a flood of marks: type it anew, do not paste it',
  );
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no id: use lower-case words joined by hyphens');
/** YAML reads a bare year as a number. */
const edtf = z.union([text, z.number().int()]).transform(String);

const known = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('stated'), value }),
    z.strictObject({ status: z.literal('inferred'), value, from: text }),
    z.strictObject({ status: z.literal('unknown') }),
  ]);

const cslName = z.union([z.strictObject({ given: text, family: text }), z.strictObject({ literal: text })]);

const sourceRecord = z.strictObject({
  type: text,
  short: text,
  author: known(z.array(cslName).min(1)),
  title: known(text),
  'container-title': known(text),
  'collection-title': known(text).default({ status: 'unknown' }),
  issued: known(edtf),
  affiliation: known(text).default({ status: 'unknown' }),
  description: text.optional(),
  standpoint: text,
  copy: text,
});

const topicWords = z.strictObject({ name: text, title: text, description: text });

const topicRecord = z.strictObject({
  title: text,
  description: text,
  color: z.string().regex(/^#[0-9a-f]{6}$/i, 'is no colour: write it as "#3b6ea5"'),
  localizations: z.strictObject({ ja: topicWords.optional(), ru: topicWords.optional() }).default({}),
  core: z.array(id).default([]),
});

const factRecord = z.strictObject({
  kind: z.enum(FACT_KINDS),
  holder: text.optional(),
  when: z
    .strictObject({ date: edtf, basis: z.enum(['stated', 'inferred']), from: text.optional() })
    .optional(),
  claim: text,
  asks: z.array(text),
  quotes: z
    .array(z.strictObject({ source: id, paragraph: z.number().int().positive(), exact: text }))
    .min(1, 'has no quote: a fact stands on the author’s own words'),
  also: z.array(id).default([]),
  revised: z
    .array(z.strictObject({ date: z.iso.date('is no day: write 2026-12-01'), reason: text }))
    .optional(),
});

export const namesRecord = z.record(
  id,
  z.strictObject({
    name: text,
    kind: z.enum(NAME_KINDS),
    role: text.optional(),
    aliases: z.array(text).default([]),
  }),
);

/** Everyday words of other languages by the English they stand for. */
export const glossaryRecord = z.record(
  z.string().regex(/^[a-z]+(?: [a-z]+)*$/, 'is no English word or phrase in lower case'),
  z.strictObject({ ja: z.array(text).default([]), ru: z.array(text).default([]) }),
);

const contrastRecord = z.strictObject({
  type: z.enum(CONTRAST_TYPES),
  question: text,
  sides: z.array(z.strictObject({ label: text, facts: z.array(id).min(1) })).min(2),
  note: text.optional(),
});

const promptRecord = z.strictObject({
  kind: z.enum(PROMPT_KINDS),
  question: text.max(300),
  facts: z.array(id).default([]),
  contrast: id.optional(),
});

const localized = z.strictObject({ en: text, ja: text, ru: text });
const longitude = z.number().min(-180).max(180);
/** Mercator's projection has no poles. */
const latitude = z.number().min(-85).max(85);
const geoBox = z.tuple([longitude, latitude, longitude, latitude]);

const mapRecord = z.strictObject({
  title: localized,
  view: geoBox,
  detail: geoBox.optional(),
  note: localized.optional(),
  about: z.array(id).default([]),
  places: z
    .array(
      z.strictObject({
        name: id.optional(),
        kind: z.enum(PLACE_KINDS),
        label: localized,
        other: localized.optional(),
        lon: longitude,
        lat: latitude,
        area: geoBox.optional(),
        note: localized.optional(),
      }),
    )
    .min(1),
});

/** What the pack as a whole says of itself. */
export const packRecord = z.strictObject({
  title: text,
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
} as const;
