import { onQuotes, type Rule } from '../../rule.ts';
import { isSpaceless } from '../../verbatim.ts';

const AUXILIARY =
  'am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|cannot|isn’t|aren’t|wasn’t|weren’t|don’t|doesn’t|didn’t|won’t|can’t|couldn’t|hasn’t|haven’t';
const IRREGULAR =
  'became|began|bought|broke|brought|built|came|chose|cost|cut|dealt|drew|drove|fell|felt|found|fought|gave|got|grew|heard|held|hit|kept|knew|laid|led|left|lost|made|meant|met|paid|put|ran|rose|said|sang|sank|sat|saw|sent|set|shook|shot|showed|shut|sold|sought|sped|spent|split|spoke|spread|stood|stuck|swept|taught|thought|threw|told|took|understood|went|withdrew|won|wrote|exists|makes|remains|seems|wants|says|takes|gives|sees|means|becomes|keeps|believes|argues|lies|depends';
/** A verb that ends in -s shows itself by what follows: "denies the claim", "seeks to". */
const BEFORE =
  'the|a|an|to|that|its|his|her|their|our|this|these|those|it|him|them|on|as|for|not|no|only|also|how|what|why|whether|more|less|new|both|all|any|some|into|upon|up|out';
const VERB = new RegExp(
  `(?<![\\p{L}’])(?:${AUXILIARY}|${IRREGULAR}|\\p{Ll}+ed|\\p{Ll}+[^s’\\P{L}]s(?= (?:${BEFORE})\\b))(?!\\p{L})`,
  'iu',
);
/** The commonest verbs of a plural subject, which look like nouns: "they want", "ties remain". */
const PLURAL =
  /\b(?:want|need|seek|remain|make|take|give|see|say|believe|think|expect|argue|agree|continue|keep|hope|look|seem|find|work|call|come|go|get|become|appear|depend|differ|intend|plan|prefer|refuse|show|stand|support|tend|try|view|face|share|know|suggest|point|run|rely|lead|hold|include|involve|lie|let|let’s|play|rise|fall|serve|help|cover|claim|insist|deny|fear|like|love|realise|realize|confirm)\b/iu;

/** So many opening words of a noun phrase, such as a title, show that the claim takes it up. */
const TAKEN_UP = 3;

/** An English quote has a finite verb, or is a noun phrase that the headline takes up. */
export const quoteVerb: Rule = (pack) =>
  pack.records.pack.record.language !== 'en'
    ? []
    : onQuotes(pack, ({ exact }, _, { record: { claim } }) => {
        if (VERB.test(exact) || PLURAL.test(exact) || isSpaceless(exact)) return undefined;
        const phrases = [...claim.matchAll(/[“‘]([^”’]{3,})[”’]/gu)].map(([, phrase = '']) => phrase);
        const opening = exact.split(/\s+/).slice(0, TAKEN_UP).join(' ');
        if (phrases.some((phrase) => exact.toLowerCase().includes(phrase.toLowerCase()))) return undefined;
        if (claim.toLowerCase().includes(opening.toLowerCase())) return undefined;
        return 'has no verb: quote the whole clause, or take the phrase up in quotation marks in the claim';
      });
