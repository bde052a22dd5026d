import { onQuotes, type Rule } from '../rule.ts';

/** A misprint that is marked as one stands in its quote. */
export const quoteSic: Rule = (pack) =>
  onQuotes(pack, ({ exact, sic = [] }) => {
    const absent = sic.find((word) => !exact.includes(word));
    return absent === undefined
      ? undefined
      : `does not have “${absent}”, which sic names: mend one of the two`;
  });
