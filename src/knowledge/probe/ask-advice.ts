import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Outcome } from '../../facts/outcome.ts';
import { createNameFinder } from '../../text/find-names.ts';
import { stemFor } from '../../text/stem.ts';
import { wordsOf } from '../../text/words.ts';
import { problemLine } from '../problem.ts';
import type { Pack } from '../rule.ts';

/** Advice on one entry, for a curator; `path` is the place in its record. */
export interface AskAdvice {
  readonly fact: string;
  readonly path: string;
  readonly kind: 'ask of another entry too' | 'ask shares no word' | 'headline finds another';
  readonly message: string;
}

const SHORTEST_CONTENT = 4;
/** The most asks without a word of their entry that are listed: good paraphrases are among them. */
const STRANGE_SHOWN = 3;
const LATIN = /\p{sc=Latin}/u;

/** The terms of words that say something: four letters and more, or signs of which each is a word. */
const contentTerms = (text: string, termOf: (word: string) => string): string[] =>
  wordsOf(text)
    .map((word) => word.text)
    .filter((word) => word.length >= SHORTEST_CONTENT || /[^\p{sc=Latin}\p{sc=Cyrillic}]{2}/u.test(word))
    .map(termOf);

/** Makes the test whether an ask has no content word of an entry's claim, quotes or names; asks in other letters have none to share. */
function strangeAsks({ language, names }: FactBase): (fact: Fact) => (ask: string) => boolean {
  const termOf = stemFor(language);
  const find = createNameFinder(
    [...names.values()].map((of) => ({ of, spellings: [of.name, ...of.aliases] })),
  );
  return ({ claim, quotes }) => {
    const said = [claim, ...quotes.map(({ exact }) => exact)];
    const spellings = said.flatMap((text) =>
      find(text).flatMap(({ of }) => of.flatMap(({ name, aliases }) => [name, ...aliases])),
    );
    const own = new Set([...said, ...spellings].flatMap((text) => contentTerms(text, termOf)));
    return (ask) => {
      const terms = contentTerms(ask, termOf);
      return (
        LATIN.test(ask) === LATIN.test(claim) && terms.length > 0 && !terms.some((term) => own.has(term))
      );
    };
  };
}

/**
 * Names asks that another entry has too (a query that equals an ask is answered by its entry, so it must be one entry's), asks of
 * which neither claim nor quotes nor the names in them have a word, and entries that their own headline does not find. Takes the
 * base and a searcher over it; gives nothing where all is well.
 */
export function askAdvice(base: FactBase, { search }: { search(query: string): Outcome }): AskAdvice[] {
  const keyOf = (ask: string) =>
    wordsOf(ask)
      .map(({ text }) => text)
      .join(' ');
  const owners = Map.groupBy(
    [...base.facts.values()].flatMap(({ id, asks }) => asks.map((ask) => ({ id, key: keyOf(ask) }))),
    ({ key }) => key,
  );
  const isStrangeTo = strangeAsks(base);
  return [...base.facts.values()].flatMap((fact): AskAdvice[] => {
    const isStrange = isStrangeTo(fact);
    const [found] = search(fact.claim).matches;
    const instead = found === undefined ? 'nothing' : `'${found.fact.id}' first`;
    return [
      ...(found?.fact.id === fact.id
        ? []
        : [
            {
              fact: fact.id,
              path: 'claim',
              kind: 'headline finds another' as const,
              message: `as a query finds ${instead}: say what sets the entry apart`,
            },
          ]),
      ...fact.asks.flatMap((ask, at): AskAdvice[] => {
        const path = `asks.${at}`;
        const other = owners.get(keyOf(ask))?.find(({ id }) => id !== fact.id)?.id;
        if (other !== undefined)
          return [
            {
              fact: fact.id,
              path,
              kind: 'ask of another entry too',
              message: `“${ask}” is an ask of '${other}' too: leave it to one of them`,
            },
          ];
        if (!isStrange(ask)) return [];
        const message = `“${ask}” has no word of the claim, the quotes or the names in them: is it about this entry?`;
        return [{ fact: fact.id, path, kind: 'ask shares no word', message }];
      }),
    ];
  });
}

/** The advice as lines for a terminal, by the files of the pack; of asks without a word of their entry only the first few. */
export function adviceLines(advice: readonly AskAdvice[], { records }: Pack): string[] {
  const files = new Map(records.fact.map(({ id, file }) => [id, file]));
  const lineOf = ({ fact, path, message }: AskAdvice) =>
    problemLine({ file: files.get(fact) ?? fact, path, message });
  const strange = advice.filter(({ kind }) => kind === 'ask shares no word');
  const left = strange.length - STRANGE_SHOWN;
  return [
    ...advice.filter((one) => !strange.includes(one)).map(lineOf),
    ...strange.slice(0, STRANGE_SHOWN).map(lineOf),
    ...(left > 0
      ? [`${left} more asks have no word of their entry: knowledge -- probe --json lists them`]
      : []),
  ];
}
