import type { Issued, Moment } from '../dates/issued.ts';
import { readIssued } from '../dates/issued.ts';
import { knownValue, NAME_FIELDS, type Source, TEXT_FIELDS } from '../facts/source.ts';
import { dateText, LONG_DATE } from './date-words.ts';
import { descriptionOf, issuedOf, outletFields } from './work.ts';

/** A date of the CSL-JSON schema (csl-data.json, "date-variable"). */
export type CslDate =
  | {
      readonly 'date-parts': readonly (readonly number[])[];
      readonly circa?: true;
      readonly season?: string;
    }
  | { readonly literal: string };

/** An item of CSL-JSON. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

/** A source as an item of CSL-JSON (csl-data.json 1.0.2); a description stands for an unknown title. */
export function cslItem(source: Source): CslItem {
  const issued = issuedOf(source);
  const accessed = knownValue(source.accessed);
  const day = accessed === undefined ? undefined : readIssued(accessed);
  return {
    id: source.id,
    type: source.type,
    language: source.language,
    author: knownValue(source.author),
    ...Object.fromEntries(NAME_FIELDS.map((field) => [field, knownValue(source[field])])),
    title: knownValue(source.title) ?? `[${descriptionOf(source)}]`,
    ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, knownValue(source[field])])),
    ...outletFields(source),
    issued: issued && cslDate(issued),
    accessed: day && cslDate(day),
  };
}

/** What a date in parts cannot say is a literal. */
function cslDate(issued: Issued): CslDate {
  const { relation, moments } = issued;
  const isInParts = relation === 'one' || relation === 'range';
  if (!isInParts || moments.some(({ decade }) => decade))
    return { literal: dateText(issued, LONG_DATE).whole };
  const circa = moments.some((moment) => moment.circa) ? ({ circa: true } as const) : {};
  return { 'date-parts': moments.map(dateParts), ...circa };
}

/** CSL counts years before Christ from -1: there is no year 0. */
export const dateParts = ({ year, month, day }: Moment): number[] =>
  [year > 0 ? year : year - 1, month, day].filter((part) => part !== undefined);
