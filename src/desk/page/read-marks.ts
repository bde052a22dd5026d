import type { DraftStorage } from './drafts.ts';

/** Which paragraphs of which text a curator has gone through, kept in the browser. */
export interface ReadMarks {
  has(source: string, index: number): boolean;
  add(source: string, index: number): void;
}

export function createReadMarks(storage: DraftStorage, dir: string): ReadMarks {
  const nameOf = (source: string) => `footnote-read ${dir} ${source}`;
  const of = (source: string) => new Set((storage.getItem(nameOf(source)) ?? '').split(' ').filter(Boolean));
  return {
    has: (source, index) => of(source).has(String(index)),
    add: (source, index) => storage.setItem(nameOf(source), [...of(source).add(String(index))].join(' ')),
  };
}
