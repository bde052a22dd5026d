import { onQuotes, type Rule } from '../../rule.ts';

/** "This strategy", "such a visit": a pronoun with its noun, or its adjective and noun. */
const DEMONSTRATIVE =
  /^(?:this|that|these|those|such an?|such)\s+(?!(?:is|was|are|were|has|had|do|does|did|would|will|can|could|may|might|must|should)\b)(\p{Ll}+)(?: (\p{Ll}+))?/iu;
const PERSONAL = /^(?:he|she|they|his|her|their)\b/iu;
/** Letters that tell a noun from others: "visit", "visits", "visited". */
const STEM = 5;

/** An English quote that opens with a pronoun stands under a headline that says what the pronoun means. */
export const quoteOpening: Rule = (pack) =>
  pack.records.pack.record.language !== 'en'
    ? []
    : onQuotes(pack, ({ exact }, _, { record: { claim } }) => {
        const [opening, ...words] = DEMONSTRATIVE.exec(exact) ?? [];
        const ours = claim.toLowerCase();
        const isNamed = words.some(
          (word) => word !== undefined && word.length >= STEM && ours.includes(word.slice(0, STEM)),
        );
        if (opening !== undefined && !isNamed)
          return `opens with “${opening} …”, which the claim does not name: name it there, or start at the noun`;
        return PERSONAL.test(exact) && !/\p{Lu}/u.test(claim)
          ? 'opens with a pronoun, and the claim does not say whose: name the person or state'
          : undefined;
      });
