import type { FactKind } from '../../facts/fact.ts';

/** Words that tell the kind of a statement, in the order in which they are looked for. */
const SIGNS: readonly (readonly [FactKind, RegExp])[] = [
  ['forecast', /\b(?:will|would|could|may|might|expects?|expected|plans?|likely|promised|is to|are to)\b/i],
  ['argument', /\b(?:must|should|cannot|seems?|appears?|because|therefore|argues?|need(?:s|ed)? to|I)\b/],
  [
    'position',
    /\b(?:said|says|stated|declared|announced|told|insisted|called|claimed|demanded|suggested)\b/i,
  ],
];

/** The kind that the words of a quote look like; `isDated` where they speak of a date. */
export const proposeKind = (exact: string, isDated: boolean): FactKind =>
  SIGNS.find(([, sign]) => sign.test(exact))?.[0] ?? (isDated ? 'event' : 'background');
