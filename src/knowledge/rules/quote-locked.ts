import { quoteHash } from '../lock.ts';
import { onQuotes, type Rule } from '../rule.ts';

/** A quote is the one that was proved against the text: what the lock's hash says. */
export const quoteLocked: Rule = (pack) =>
  onQuotes(pack, (quote, index, fact) => {
    const proved = pack.lock.quotes[fact.id]?.[index];
    if (proved?.sha256 === quoteHash(quote)) return undefined;
    return `${proved ? 'differs from its proved form' : 'is not proved'}: run 'npm run -s knowledge -- verify' with the texts at hand`;
  });
