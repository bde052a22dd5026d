import { quoteHash } from '../lock.ts';
import { onQuotes, type Rule } from '../rule.ts';
import { quoteVerbatim } from './quote-verbatim.ts';

/** As many quotes that are not proved yet are told one by one; more are one line. */
const TOLD = 3;

/** A quote is the one that was proved against the text: what the lock's hash says. */
export const quoteLocked: Rule = (pack) => {
  // A quote that is not in its text is told already.
  const wrong = new Set(quoteVerbatim(pack).map(({ file, path }) => `${file} ${path}`));
  const problems = onQuotes(pack, (quote, index, fact) => {
    const proved = pack.lock.quotes[fact.id]?.[index];
    if (proved?.sha256 === quoteHash(quote) || wrong.has(`${fact.file} quotes.${index}`)) return undefined;
    return `${proved ? 'differs from its proved form' : NOT_PROVED}: ${CURE}`;
  });
  const [first, ...others] = problems.filter(({ message }) => message.startsWith(NOT_PROVED));
  if (first === undefined || others.length < TOLD) return problems;
  return [
    ...problems.filter(({ message }) => !message.startsWith(NOT_PROVED)),
    { ...first, message: `and ${others.length} other quotes are not proved: ${CURE}` },
  ];
};

const NOT_PROVED = 'is not proved';
const CURE = "run 'npm run -s knowledge -- verify' with the texts at hand";
