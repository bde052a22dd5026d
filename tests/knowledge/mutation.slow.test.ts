import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../src/knowledge/load.ts';
import type { Filed, RecordOf } from '../../src/knowledge/read.ts';
import type { Pack } from '../../src/knowledge/rule.ts';
import { quoteLocked } from '../../src/knowledge/rules/quote-locked.ts';
import { quoteVerbatim } from '../../src/knowledge/rules/quote-verbatim.ts';
import { DEFAULT_SOURCES_DIR } from '../../src/knowledge/texts.ts';
import { randomNumbers } from '../fixtures/random-numbers.ts';

type Quote = RecordOf<'fact'>['quotes'][number];
interface Mutant {
  readonly fact: Filed<RecordOf<'fact'>>;
  readonly index: number;
  readonly quote: Quote;
  readonly change: string;
}

const SOURCES = process.env['SOURCES_DIR'] || DEFAULT_SOURCES_DIR;
const ALPHABET = [
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:-–—’‘“”\'"()[]…éßЖ島',
];

/** One thousand quotes of the base with one character changed, inserted or deleted; never white space. */
function mutantsOf({ records }: Pack, seed: number): Mutant[] {
  const below = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)];
    if (one === undefined) throw new Error('There is nothing to pick from');
    return one;
  };
  const mutate = (): Mutant => {
    const fact = pick(records.fact);
    const index = below(fact.record.quotes.length);
    const quote = pick(fact.record.quotes.slice(index, index + 1));
    const characters = [...quote.exact];
    const inked = [...characters.keys()].filter((at) => !/\s/.test(characters[at] ?? ''));
    const kind = pick(['substitution', 'insertion', 'deletion']);
    const at = kind === 'insertion' ? below(characters.length + 1) : pick(inked);
    const others = ALPHABET.filter((other) => kind === 'insertion' || other !== characters[at]);
    characters.splice(at, kind === 'insertion' ? 0 : 1, ...(kind === 'deletion' ? [] : [pick(others)]));
    const exact = characters.join('');
    return { fact, index, quote: { ...quote, exact }, change: `${kind} at ${at}: ${exact}` };
  };
  return Array.from({ length: 1000 }, mutate);
}

/** The pack with one fact alone, one of whose quotes is changed. */
function withMutant(pack: Pack, { fact, index, quote }: Mutant): Pack {
  const record = { ...fact.record, quotes: fact.record.quotes.with(index, quote) };
  return { ...pack, records: { ...pack.records, fact: [{ ...fact, record }] } };
}

/** The changes that no rule given objects to. */
const missed = (pack: Pack, ...rules: readonly ((pack: Pack) => readonly unknown[])[]) =>
  mutantsOf(pack, 20141) // any seed will do; this one is kept so that a failure can be seen again
    .filter((mutant) => rules.every((rule) => rule(withMutant(pack, mutant)).length === 0))
    .map(({ change }) => change);

describe('one thousand random one-character changes to quotes', () => {
  it('are all rejected by the lock alone', () => {
    const { pack } = checkPack('knowledge');
    expect(quoteLocked(pack)).toEqual([]);
    expect(missed(pack, quoteLocked)).toEqual([]);
  });

  describe.skipIf(!existsSync(SOURCES))(`with the texts in ${SOURCES}`, () => {
    it('are all rejected by the texts and the lock', () => {
      const { pack } = checkPack('knowledge', SOURCES);
      expect(pack.texts.size).toBe(pack.records.source.length);
      expect(quoteVerbatim(pack)).toEqual([]);
      expect(missed(pack, quoteVerbatim, quoteLocked)).toEqual([]);
    });

    it('are rejected by the texts alone, but for those that leave a quote verbatim', () => {
      const { pack } = checkPack('knowledge', SOURCES);
      const bare = (text: string) => text.replace(/\s/g, '');
      const forged = mutantsOf(pack, 20142).filter((mutant) => {
        const paragraph = bare(
          pack.texts.get(mutant.quote.source)?.paragraphs[mutant.quote.paragraph - 1] ?? '',
        );
        const verbatim = mutant.quote.exact.split('[…]').every((part) => paragraph.includes(bare(part)));
        return !verbatim && quoteVerbatim(withMutant(pack, mutant)).length === 0;
      });
      expect(forged.map(({ change }) => change)).toEqual([]);
      const kept = missed(pack, quoteVerbatim);
      expect(kept.length).toBeLessThan(20);
    });
  });
});
