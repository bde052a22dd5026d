import { onQuotes, type Rule } from '../../rule.ts';
import { isSpaceless } from '../../verbatim.ts';

const AUXILIARY =
  'am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|ought|cannot|isn’t|aren’t|wasn’t|weren’t|don’t|doesn’t|didn’t|won’t|can’t|couldn’t|hasn’t|haven’t';
const IRREGULAR =
  'beat|became|began|bent|blew|bore|bought|broke|brought|built|burst|came|caught|chose|cost|cut|dealt|drew|drove|fed|fell|felt|fled|flew|forgot|found|fought|gave|got|grew|heard|held|hid|hit|hung|kept|knew|laid|led|left|lost|made|meant|met|paid|put|ran|rose|said|sang|sank|sat|saw|sent|set|shook|shot|showed|shut|sold|sought|sped|spent|split|spoke|sprang|spread|stole|stood|struck|stuck|swam|swept|swore|taught|thought|threw|told|tore|took|understood|went|withdrew|woke|won|wore|wrote|exists|makes|remains|seems|wants|says|takes|gives|sees|means|becomes|keeps|believes|argues|lies|depends';
/** A verb that ends in -s shows itself by what follows: "denies the claim", "seeks to". */
const BEFORE =
  'the|a|an|to|that|its|his|her|their|our|this|these|those|it|him|them|on|as|for|not|no|only|also|how|what|why|whether|more|less|new|both|all|any|some|into|upon|up|out';
const VERB = new RegExp(
  `(?<![\\p{L}’])(?:${AUXILIARY}|${IRREGULAR}|\\p{Ll}+ed|\\p{Ll}+[^s’\\P{L}]s(?= (?:${BEFORE})\\b))(?!\\p{L})`,
  'iu',
);
/** The commonest verbs of a plural subject, which look like nouns: "they want", "ties remain". */
const PLURAL =
  /\b(?:want|need|seek|remain|make|take|give|see|say|believe|think|expect|argue|agree|continue|keep|hope|look|seem|find|work|call|come|go|get|become|appear|depend|differ|intend|plan|prefer|refuse|show|stand|support|tend|try|view|face|share|know|suggest|point|run|rely|lead|hold|include|involve|lie|let|let’s|play|rise|fall|serve|help|cover|claim|insist|deny|fear|like|love|realise|realize|confirm|happen|occur|arise|exist|require|contain|produce|consist|consider)\b/iu;

/** The pronouns that are subjects alone, or show it by what follows: "it occupies", "This, for a time, …". */
const SUBJECT =
  /(?<![\p{L}’])(?:(?:I|he|she|we|they)(?![\p{L}’])|(?:it|this|that|which|who) (?:\p{Ll}+ly )?\p{Ll}+[^s’\P{L}]s(?!\p{L})|^(?:This|That|It),)/u;
/** A plural subject, its verb and an object: "ages guide his hands", "surgeons invariably close them". */
const WITH_OBJECT =
  /\p{Ll}s (?:\p{Ll}+ly )?(?!(?:of|in|on|at|by|to|for|from|with|and|or|nor|as|than|upon|over|under|into|against|without|between|through|about|but)\b)\p{Ll}+ (?:him|them|us|me|his|her|its|their|our|my)\b/u;

/** So many opening words of a noun phrase, such as a title, show that the claim takes it up. */
const TAKEN_UP = 3;

/** An English quote has a finite verb, or is a noun phrase that the headline takes up. */
export const quoteVerb: Rule = (pack) =>
  pack.records.pack.record.language !== 'en'
    ? []
    : onQuotes(pack, ({ exact, leadIn }, _, { record: { claim } }) => {
        // A lead-in may be the first half of a sentence.
        if (leadIn || isSpaceless(exact)) return undefined;
        if ([VERB, PLURAL, SUBJECT, WITH_OBJECT].some((verb) => verb.test(exact))) return undefined;
        const phrases = [...claim.matchAll(/[“‘]([^”’]{3,})[”’]/gu)].map(([, phrase = '']) => phrase);
        const opening = exact.split(/\s+/).slice(0, TAKEN_UP).join(' ');
        if (phrases.some((phrase) => exact.toLowerCase().includes(phrase.toLowerCase()))) return undefined;
        if (claim.toLowerCase().includes(opening.toLowerCase())) return undefined;
        return 'has no verb: quote the whole clause, or take the phrase up in quotation marks in the claim';
      });
