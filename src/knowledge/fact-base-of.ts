import { boundsOf } from '../dates/edtf.ts';
import type { Fact, When } from '../facts/fact.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Localized } from '../facts/language.ts';
import { inOneView, type MapSpec, viewAround } from '../facts/map.ts';
import { isInScriptOf } from '../text/scripts.ts';
import type { Filed, RecordOf, Records } from './read.ts';

/** Turns records that passed the lint into the domain's types; whatever cites a merged fact cites its heir. */
export function toFactBase(records: Records): FactBase {
  const { id = '', title, language, strictness } = records.pack.record;
  const merged = mergedIds(records);
  const heirs = (ids: readonly string[]) => [...new Set(ids.map((id) => merged.get(id) ?? id))];
  const named = <T>(all: Readonly<Record<string, T>>) =>
    new Map(Object.entries(all).map(([id, one]) => [id, { id, ...one }]));
  return Object.freeze({
    id,
    title,
    language,
    strictness,
    sources: new Map(records.source.map(({ id, record }) => [id, { id, language, ...record }])),
    topics: new Map(
      records.topic.map(({ id, record }) => [
        id,
        { ...record, id, color: Number.parseInt(record.color.slice(1), 16), core: heirs(record.core) },
      ]),
    ),
    names: named(records.names.record),
    synonyms: named(records.synonyms.record),
    glossary: new Map(Object.entries(records.glossary.record)),
    facts: new Map(records.fact.map((file) => [file.id, toFact(file)])),
    merged,
    withdrawn: new Map(Object.entries(records.withdrawn.record)),
    contrasts: new Map(
      records.contrast.map(({ id, record }) => [
        id,
        { id, ...record, sides: record.sides.map((side) => ({ ...side, facts: heirs(side.facts) })) },
      ]),
    ),
    prompts: new Map(
      records.prompt.map(({ id, record }) => [id, { id, ...record, facts: heirs(record.facts) }]),
    ),
    maps: new Map(records.map.map(({ id, record }) => [id, toMap(id, record, records.names.record)])),
    plans: new Map(records.plan.map(({ id, record }) => [id, { id, ...record }])),
  });
}

/** The ids of facts that another took in, with that fact's id. */
export const mergedIds = ({ fact }: Pick<Records, 'fact'>): ReadonlyMap<string, string> =>
  new Map(fact.flatMap(({ id, record }) => (record.merged ?? []).map((old) => [old, id] as const)));

function toFact({ id, folder, record }: Filed<RecordOf<'fact'>>): Fact {
  const { also, merged: _, when, about, quotes, ...rest } = record;
  return {
    id,
    topics: [folder, ...also],
    ...rest,
    when: when && toWhen(when),
    about: about?.map((subject) => ({ ...subject, ...boundsOf(subject.date) })),
    quotes: quotes.map(({ when: at, ...quote }) => (at ? { ...quote, when: toWhen(at) } : quote)),
  };
}

const toWhen = (when: NonNullable<RecordOf<'fact'>['when']>): When => ({ ...when, ...boundsOf(when.date) });

/** A map's record, and a record of a name. */
type MapRecord = RecordOf<'map'>;
interface NameRecord {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * A map as its record has it; what the record leaves out is filled from the pack: a place's label by its name's spellings, the
 * view around the places, and what the map is about by their names.
 */
export function toMap(id: string, record: MapRecord, names: Readonly<Record<string, NameRecord>>): MapSpec {
  const { about, places, view = viewAround(places) } = record;
  const named = places.flatMap(({ name }) => name ?? []);
  const labelled = places.map((place) => ({
    ...place,
    label: place.label ?? labelOf(names[place.name ?? '']),
  }));
  return { ...inOneView({ ...record, view, places: labelled }), id, about: about.length > 0 ? about : named };
}

/** What each language calls a name: its first spelling in that script, or the name itself. */
function labelOf(name: NameRecord | undefined): Localized {
  const own = name?.name ?? '';
  const called = (language: keyof Localized): string =>
    [own, ...(name?.aliases ?? [])].find((spelling) => isInScriptOf(language, spelling)) ?? own;
  return { en: called('en'), ja: called('ja'), ru: called('ru') };
}
