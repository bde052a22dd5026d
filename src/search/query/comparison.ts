import { fold } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';

/** Words that ask for a comparison, in the languages that packs are asked in. */
const WORDS = new Set(
  `vs versus compare compared comparing comparison contrast differ differs differed difference differences different differently
  disagree disagrees disagreement disagreements dispute disputed agree agrees agreement contradict contradicts
  сравни сравнить сравнение разница различие различия отличие отличия отличается отличаются расходятся спорят противоречат согласны
  比較 比べ 比べる 違い 違う 違っ 異なる 異なり 食い違い 食い違う 対立 対比 相違 対
  vergleich vergleiche vergleichen unterschied unterschiede unterscheiden comparer compare comparaison différence différences
  comparar comparación diferencia diferencias`
    .split(/\s+/)
    .map(fold),
);
/** "annexation or reunification": two words or so on either side of an "or". */
const EITHER = /^\W*(?:\S+\s+){1,4}(?:or|или|oder|ou)\s+(?:\S+\s*){1,4}$/i;
const EITHER_JAPANESE = /それとも|(?:か|なのか)[、,\s].+か[?？]?$/;

/** Whether a word, as folded, asks for a comparison and says nothing of its subject. */
export const isComparing = (word: string): boolean => WORDS.has(word);

/** Whether a query asks to compare; `sources` is how many sources it names. */
export function asksToCompare(query: string, sources: number): boolean {
  return (
    sources > 1 || EITHER.test(query) || EITHER_JAPANESE.test(query) || wordsOf(query).some(({ text }) => isComparing(text))
  );
}
