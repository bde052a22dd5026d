import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify } from 'yaml';
import type { FactInput, QuoteInput, WhenInput } from './fact-input.ts';
import { inline, line } from './yaml-values.ts';

/** The keys of a fact in the order in which they are written. */
const KEYS = [
  ...([
    'kind',
    'holder',
    'when',
    'about',
    'importance',
    'claim',
    'asks',
    'quotes',
    'also',
    'translations',
  ] as const),
  ...(['added', 'merged', 'revised'] as const),
] as const satisfies readonly (keyof FactInput)[];
type Key = (typeof KEYS)[number];

const SCHEMA = '# yaml-language-server: $schema=../../schema/fact.schema.json\n';

/** The file of a new fact, as one made by hand. */
export const factYaml = (fact: FactInput): string => SCHEMA + KEYS.map((key) => block(key, fact)).join('');

/**
 * The file of a fact that was changed: the lines of the keys that changed, and nothing else; an ask at the end is one line more.
 *
 * @param written the file as it stands
 */
export function changedFactYaml(written: string, fact: FactInput): string {
  const newline = written.includes('\r\n') ? '\r\n' : '\n';
  return KEYS.reduce((text, key) => withKey(text, key, fact, newline), written);
}

function withKey(written: string, key: Key, fact: FactInput, newline: string): string {
  const document = parseDocument(written);
  const root = document.contents;
  if (!isMap(root)) return factYaml(fact);
  const pairs = root.items as Pair[];
  const pair = pairs.find((one) => isScalar(one.key) && one.key.value === key);
  if (isSame(document.toJS()[key], fact[key])) return written;
  const lines = block(key, fact).replaceAll('\n', newline);
  if (pair === undefined) return insertedAt(written, placeOf(written, pairs, key), lines, newline);
  const { start, end } = rangeOf(written, pair);
  const added = key === 'asks' ? addedAsks(document.toJS().asks, fact.asks) : undefined;
  if (added !== undefined && isSeq(pair.value) && !pair.value.flow) {
    const indent = /\n([^\S\n]*)-[^\n]*$/.exec(written.slice(start, end))?.[1] ?? '  ';
    const more = added.map((ask) => `${newline}${indent}${listItem(ask).trimEnd()}`).join('');
    return written.slice(0, end) + more + written.slice(end);
  }
  if (lines !== '') return written.slice(0, start) + lines.trimEnd() + written.slice(end);
  const next = written.indexOf('\n', end);
  return written.slice(0, start) + (next === -1 ? '' : written.slice(next + 1));
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The asks after those that were there; undefined where another one changed. */
const addedAsks = (before: unknown, asks: readonly string[]): readonly string[] | undefined =>
  Array.isArray(before) && before.length > 0 && isSame(before, asks.slice(0, before.length))
    ? asks.slice(before.length)
    : undefined;

/** Where a key and its value stand, without the line feed after them. */
function rangeOf(written: string, { key, value }: Pair): { start: number; end: number } {
  const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  const range = isScalar(value) || isMap(value) || isSeq(value) ? value.range : undefined;
  return { start, end: start + written.slice(start, range?.[1] ?? start).trimEnd().length };
}

/** Where a key that is not there is to stand: behind the one before it in order. */
function placeOf(written: string, pairs: readonly Pair[], key: Key): number {
  const before = KEYS.slice(0, KEYS.indexOf(key)).toReversed();
  for (const name of before) {
    const pair = pairs.find((one) => isScalar(one.key) && one.key.value === name);
    if (pair === undefined) continue;
    const next = written.indexOf('\n', rangeOf(written, pair).end);
    return next === -1 ? written.length : next + 1;
  }
  return pairs[0] === undefined ? written.length : rangeOf(written, pairs[0]).start;
}

const insertedAt = (written: string, at: number, lines: string, newline: string): string =>
  written.slice(0, at) + (at > 0 && written[at - 1] !== '\n' ? newline : '') + lines + written.slice(at);

/** The lines of a key; none where it has nothing to say. */
function block(key: Key, fact: FactInput): string {
  const value = fact[key];
  if (value === undefined || (Array.isArray(value) && value.length === 0 && key !== 'asks')) return '';
  switch (key) {
    case 'when':
      return fact.when === undefined ? '' : `when: ${when(fact.when)}\n`;
    case 'about':
      return `about: [${(fact.about ?? []).map(({ name, date }) => `{ name: ${inline(name)}, date: ${inlineDate(date)} }`).join(', ')}]\n`;
    case 'asks':
      return fact.asks.length === 0
        ? 'asks: []\n'
        : `asks:\n${fact.asks.map((ask) => `  ${listItem(ask)}`).join('')}`;
    case 'quotes':
      return `quotes:\n${fact.quotes.map(quote).join('')}`;
    case 'also':
    case 'merged':
      return `${key}: [${(fact[key] ?? []).map(inline).join(', ')}]\n`;
    case 'translations':
      return translations(fact.translations);
    default:
      return line({ [key]: value });
  }
}

const listItem = (text: string): string => stringify([text], { lineWidth: 0 });

/** A date on one line with others; a bare year may be a number. */
const inlineDate = (date: string | number): string =>
  /^\d[\dT:~?X/-]*$/.test(String(date)) ? String(date) : JSON.stringify(date);

const when = ({ date, basis, from }: WhenInput): string =>
  `{ date: ${inlineDate(date)}, basis: ${basis}${from === undefined ? '' : `, from: ${inline(from)}`} }`;

/** Digits, and small Roman numbers, need no quotation marks. */
const numberLine = (key: string, number: string | number | undefined): string =>
  number === undefined
    ? ''
    : `${key}: ${/^(?:\d+(?:-\d+)?|[ivxlc]+)$/.test(String(number)) ? number : JSON.stringify(number)}\n`;

function quote(given: QuoteInput): string {
  const { source, paragraph, page, numbered, exact, speaker, sic, when: at, leadIn } = given;
  const lines = [
    line({ source }),
    line({ paragraph }),
    numberLine('page', page),
    numberLine('numbered', numbered),
    line({ exact }),
    speaker === undefined ? '' : line({ speaker }),
    sic === undefined ? '' : `sic: [${sic.map(inline).join(', ')}]\n`,
    at === undefined ? '' : `when: ${when(at)}\n`,
    leadIn === undefined ? '' : line({ leadIn }),
  ].join('');
  return lines.replace(/^(?=.)/gm, '    ').replace(/^ {4}/, '  - ');
}

function translations(given: FactInput['translations']): string {
  const lines = (['ja', 'ru'] as const).flatMap((language) => {
    const claim = given?.[language]?.claim;
    return claim === undefined ? [] : [`  ${language}: { claim: ${JSON.stringify(claim)} }\n`];
  });
  return lines.length === 0 ? '' : `translations:\n${lines.join('')}`;
}
