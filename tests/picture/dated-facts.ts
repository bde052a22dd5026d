import { edtfBounds } from '../../src/dates/edtf.ts';
import { type DatedEntry, datedEntries } from '../../src/facts/dated.ts';
import type { Fact, When } from '../../src/facts/fact.ts';
import type { FactBase } from '../../src/facts/fact-base.ts';
import { aFact, aTopic, byId, smallBase } from '../fixtures/base.ts';
import { realBase } from '../golden/real-base.ts';

/** A fact on the harbour with an EDTF date. */
export function datedFact(
  id: string,
  date: string,
  parts: Partial<Fact> = {},
): Fact & { readonly when: When } {
  const bounds = edtfBounds(date);
  if (bounds === undefined) throw new Error(`No EDTF: ${date}`);
  return { ...aFact(id, parts), when: { date, basis: 'stated', ...bounds } };
}

const claim = (text: string): Partial<Fact> => ({ claim: text, kind: 'event' });

/** One fact for each way in which a date is drawn. */
const harbourFacts: readonly Fact[] = [
  datedFact(
    'light-built',
    '1855',
    claim('The lighthouse of the harbour was built of grey stone by two brothers.'),
  ),
  datedFact('light-rebuilt', '1904/1905', claim('According to Orlova, the lighthouse was rebuilt.')),
  datedFact('fire', '2014-03-12', { ...claim('On 12 March 2014 the lighthouse burnt.'), topics: ['fires'] }),
  datedFact('fire-out', '2014-03-13', { ...claim('The fire was out.'), topics: ['fires'] }),
  datedFact('closed', '2014-04~/..', { ...claim('The quay “A & B” has been closed.'), topics: ['fires'] }),
  datedFact('rumour', '../2014-02', claim('Until then <nothing> was heard of it.')),
  datedFact('inquiry', '2014~', claim('An inquiry was held.')),
  datedFact('verdict', '[2015-05,2015-06]', claim('A verdict was reached.')),
  datedFact('promise', '2015-07-02', {
    claim: 'Orlova: the light will be lit again',
    kind: 'position',
    holder: 'Orlova',
  }),
  aFact('charter', {
    claim: 'The charter of the harbour names no owner of the light',
    kind: 'argument',
    about: [{ name: 'charter', date: '1700', ...(edtfBounds('1700') ?? { min: 0, max: 0 }) }],
  }),
];

/** A base with two topics for those facts. */
export const harbourBase: FactBase = smallBase({
  topics: byId([
    aTopic('harbour', 'Harbour', ['light-built', 'light-rebuilt'], {
      localizations: {
        ja: { name: 'minato', title: '港', description: '港' },
        ru: { name: 'gavan', title: 'Гавань', description: 'Гавань' },
      },
    }),
    aTopic('fires', 'Fires', ['fire'], { color: 0x222222 }),
  ]),
  facts: byId(harbourFacts),
});

/** Those facts as a timeline takes them. */
export const harbourEntries: readonly DatedEntry[] = datedEntries(harbourBase);

/** The entries of some facts, of a base of their own. */
export const entriesOf = (facts: readonly Fact[]): readonly DatedEntry[] =>
  datedEntries(smallBase({ facts: byId(facts) }));

/** The real base with its dated entries. */
export function realDated(): { readonly base: FactBase; readonly entries: readonly DatedEntry[] } {
  const { base } = realBase();
  return { base, entries: datedEntries(base) };
}
