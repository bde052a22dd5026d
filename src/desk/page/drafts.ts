import type { FactDraft, FactInput, WhenInput } from '../../knowledge/curating/fact-input.ts';

/** A draft as it is kept in the browser while somebody types. */
export interface KeptDraft {
  /** Its place in the browser. */
  readonly key: string;
  readonly id: string;
  /** Whether the file's name was typed, rather than made of the headline. */
  readonly isNamed: boolean;
  readonly topic: string;
  readonly record: FactInput;
  /** The hash of its file when it was opened; absent for a new one. */
  readonly before?: string | undefined;
  /** Whose it would be, where the kind has a holder. */
  readonly holder?: string | undefined;
  readonly proposed?: WhenInput | undefined;
}

/** The drafts of a pack, kept at every change: they outlast a reload, a crash, and the end of the server. */
export interface Drafts {
  all(): KeptDraft[];
  get(key: string): KeptDraft | undefined;
  /** Whether there was room for it. */
  keep(draft: KeptDraft): boolean;
  discard(key: string): void;
  newKey(): string;
}

/** A draft as the server takes it. */
export const wireOf = ({ id, topic, record, before }: KeptDraft): FactDraft => ({
  id,
  topic,
  record,
  before,
});

/** What keeps drafts: the browser's `localStorage`. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The drafts of the pack in `dir`. */
export function createDrafts(storage: DraftStorage, dir: string): Drafts {
  const prefix = `footnote-desk ${dir} `;
  const read = (name: string): KeptDraft[] => {
    try {
      return [JSON.parse(storage.getItem(name) ?? '') as KeptDraft];
    } catch {
      return [];
    }
  };
  return {
    all: () =>
      Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
        .filter((name) => name.startsWith(prefix))
        .sort()
        .flatMap(read),
    get: (key) => read(prefix + key)[0],
    keep(draft) {
      try {
        storage.setItem(prefix + draft.key, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    discard: (key) => storage.removeItem(prefix + key),
    // In order of time, and different in two tabs.
    newKey: () => `${Date.now().toString(36).padStart(9, '0')}-${crypto.randomUUID().slice(0, 8)}`,
  };
}

/** The key of a draft in whose place of the browser another tab wrote; undefined for anything else. */
export const changedKey = (name: string | null, dir: string): string | undefined =>
  name?.startsWith(`footnote-desk ${dir} `) ? name.slice(`footnote-desk ${dir} `.length) : undefined;
