import { describe, expect, it } from 'vitest';
import { sayFor } from '../../src/language/language.ts';
import { kept } from '../../src/reply/kept.ts';
import type { View } from '../../src/reply/reply.ts';
import { titled } from '../fixtures/base.ts';
import { islandsBase } from '../fixtures/islands-base.ts';

describe('kept()', () => {
  const view = (language = 'en', base = islandsBase()): View => ({ base, say: sayFor(language) });

  it('makes a thing once for a record, in each language', () => {
    let times = 0;
    const said = kept(({ say }: View, { id }: { readonly id: string }) => {
      times += 1;
      return `${say.language} ${id}`;
    });
    const { base } = view();
    const record = { id: 'yalta' };
    for (const language of ['en', 'ja', 'en', 'ja'])
      expect(said(view(language, base), record)).toBe(`${language} yalta`);
    expect(times).toBe(2);
  });

  it('makes it anew for another base, and for another record of the same id', () => {
    const made = kept(
      ({ base }: View, { claim }: { readonly claim: string }) => `${base.title.en}: ${claim}`,
    );
    const one = view();
    const other = view('en', { ...one.base, title: titled('Another') });
    const [before, after] = [{ claim: 'before' }, { claim: 'after' }];
    expect(made(one, before)).toBe(`${one.base.title.en}: before`);
    expect(made(other, before)).toBe('Another: before');
    expect(made(one, after)).toBe(`${one.base.title.en}: after`);
  });

  it('keeps no more than two thousand of a kind', () => {
    let times = 0;
    const counted = kept((_: View, { id }: { readonly id: number }) => {
      times += 1;
      return String(id);
    });
    const all = Array.from({ length: 2_001 }, (_, id) => ({ id }));
    const one = view();
    for (const record of all) counted(one, record);
    const [first, last] = [all[0], all.at(-1)];
    if (first === undefined || last === undefined) throw new Error('No records');
    times = 0;
    counted(one, last);
    expect(times).toBe(0);
    counted(one, first);
    expect(times).toBe(1);
  });
});
