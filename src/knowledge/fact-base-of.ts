import { edtfBounds } from '../dates/edtf.ts';
import type { Fact, When } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Filed, RecordOf, Records } from './read.ts';

/** Turns records that passed the lint into the domain's types. */
export function toFactBase(records: Records): FactBase {
  const plain = <T>(files: readonly Filed<T>[]) =>
    new Map(files.map(({ id, record }) => [id, { id, ...record }]));
  return Object.freeze({
    title: records.pack.record.title,
    sources: plain(records.source),
    topics: new Map(
      records.topic.map(({ id, record }) => [
        id,
        { ...record, id, color: Number.parseInt(record.color.slice(1), 16) },
      ]),
    ),
    names: new Map(Object.entries(records.names.record).map(([id, name]) => [id, { id, ...name }])),
    glossary: new Map(Object.entries(records.glossary.record)),
    facts: new Map(records.fact.map((file) => [file.id, toFact(file)])),
    contrasts: plain(records.contrast),
    prompts: plain(records.prompt),
    maps: plain(records.map),
  });
}

function toFact({ id, folder, record }: Filed<RecordOf<'fact'>>): Fact {
  const { also, when, ...rest } = record;
  return { id, topics: [folder, ...also], ...rest, when: when && toWhen(when) };
}

const toWhen = (when: NonNullable<RecordOf<'fact'>['when']>): When => ({
  ...when,
  ...(edtfBounds(when.date) ?? { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }),
});
