import { HELD_KINDS } from '../../facts/fact.ts';
import { hasPhrase } from '../../text/find-names.ts';
import type { Rule } from '../rule.ts';

/** What makes a word somebody's: a verb of saying, "according to", "in X's words". */
const ATTRIBUTION = /(?<![-\w])(?:says|said|calls|called(?! off)|describes|described|according to)\b/i;
const IN_WORDS = /\bin (?:(?:\S+ ){0,6}\S+['’]s?|his|her|its|their)(?: own)? words\b/i;
const QUOTED = /“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|«[^»]*»|„[^“]*“/g;

/** A word that takes a side stands in a claim only as somebody's, never as plain fact. */
export const loadedWords: Rule = ({ records }) =>
  records.fact.flatMap(({ file, record: { kind, holder, claim } }) => {
    if (HELD_KINDS.includes(kind) && holder !== undefined) return [];
    const ours = claim.replace(QUOTED, ' ');
    // Few claims have such a word: only these are looked through for whose it is.
    const taken = records.pack.record.loaded.filter((word) => hasPhrase(ours, word));
    if (taken.length === 0 || ATTRIBUTION.test(claim) || IN_WORDS.test(claim)) return [];
    return taken.map((word) => ({
      file,
      path: 'claim',
      message: `'${word}' takes a side: say whose word it is (“what X calls …”), or use a neutral one`,
    }));
  });
