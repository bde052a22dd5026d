import { HELD_KINDS } from '../../facts/fact.ts';
import { nameText } from '../../facts/source.ts';
import { hasPhrase } from '../../text/find-names.ts';
import type { Records } from '../read.ts';
import type { Rule } from '../rule.ts';

/** Whoever holds a position, argument or forecast is named in the claim itself, which is shown without its record. */
export const claimNamesHolder: Rule = ({ records }) => {
  /** A few hold nearly all: looking through all names for each fact anew was a tenth of the lint. */
  const known = new Map<string, readonly string[]>();
  return records.fact.flatMap(({ file, record: { kind, holder, claim } }) => {
    if (holder === undefined || !HELD_KINDS.includes(kind)) return [];
    const called = known.get(holder) ?? spellings(records, holder);
    known.set(holder, called);
    if (called.some((spelling) => hasPhrase(claim, spelling))) return [];
    return [{ file, path: 'claim', message: `does not say whose ${kind} it is: name ${holder} in it` }];
  });
};

/** What a holder may be called: any spelling of the name, its last word, the short label of the holder's sources. */
function spellings({ names, source }: Records, holder: string): string[] {
  const named = Object.values(names.record).filter(({ name }) => name === holder);
  const labels = source.filter(
    ({ record: { author, short } }) =>
      short === holder || (author.status !== 'unknown' && author.value.map(nameText).includes(holder)),
  );
  return [
    holder,
    ...holder.split(/\s+/).slice(-1),
    ...named.flatMap(({ aliases }) => aliases),
    ...labels.map(({ record }) => record.short),
  ];
}
