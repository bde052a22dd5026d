import { parse } from 'yaml';
import { INFERRED_FROM, NOTE_KEYS, SAYABLE } from '../../facts/source-note.ts';

/** The keys of a record that may hold no bare value. */
const WHOLE = ['author', 'title', 'container-title', 'issued', 'affiliation'];

/** What is taken from the fields beside a note. */
const KEPT = [...SAYABLE, 'short', 'standpoint', 'copy'];

/** What `recordNote` wrote: keys and values; undefined of a remark of anybody else's. */
export function readRecordNote(note: string): Readonly<Record<string, unknown>> | undefined {
  if (!note.includes('standpoint: ')) return undefined;
  try {
    const read: unknown = parse(`{${note}}`);
    const isOurs = Object.keys(read ?? {}).every((key) => NOTE_KEYS.includes(key));
    return isOurs ? { ...(read as object) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A record with what a note says of it. A note with a type is of one that the format lacks: of its fields only author, title
 * and date are what they are called.
 */
export function withNote(
  record: Readonly<Record<string, unknown>>,
  note: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { type, short, author, title, issued, standpoint, copy } = record;
  const kept =
    'type' in note
      ? { type, short, author, title, issued, standpoint, copy }
      : Object.fromEntries(Object.entries(record).filter(([key]) => KEPT.includes(key)));
  const noted = Object.entries(note).filter(([key]) => !key.endsWith(INFERRED_FROM));
  const values: Readonly<Record<string, unknown>> = {
    ...kept,
    ...Object.fromEntries(noted.map(([key, value]) => [key, detail(key, value)])),
  };
  const inferred = Object.keys(values).flatMap((key) => {
    const from = note[key + INFERRED_FROM];
    return from === undefined ? [] : [[key, { status: 'inferred', value: bare(values[key]), from }] as const];
  });
  return { ...values, ...Object.fromEntries(inferred) };
}

function detail(key: string, value: unknown): unknown {
  if (value === null) return { status: 'unknown' };
  return WHOLE.includes(key) ? { status: 'stated', value } : value;
}

const bare = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
