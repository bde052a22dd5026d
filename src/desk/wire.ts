import type { FactKind } from '../facts/fact.ts';
import type { NameKind } from '../facts/name.ts';
import type {
  Connection,
  FactDraft,
  RecordFile,
  SaveOutcome,
  WhenInput,
} from '../knowledge/curating/fact-input.ts';
import type { Selection } from '../knowledge/curating/marked-text.ts';
import type { ProbeReport } from '../knowledge/probe/probe.ts';

/** The JSON messages between the desk's page and its server. */

/** The response to `GET /api/pack`. */
export interface DeskPack {
  readonly title: string;
  /** The pack's folder: what drafts in a browser belong to. */
  readonly dir: string;
  readonly sources: readonly {
    readonly id: string;
    readonly short: string;
    readonly hasText: boolean;
    readonly quoted: number;
    readonly words: number;
  }[];
  readonly topics: readonly { readonly id: string; readonly title: string; readonly entries: number }[];
  /** Whom a position, argument or forecast may belong to. */
  readonly holders: readonly string[];
  readonly kinds: readonly FactKind[];
  /** Those of them that have a holder. */
  readonly heldKinds: readonly FactKind[];
  readonly contrasts: readonly { readonly id: string; readonly question: string }[];
  readonly names: readonly { readonly id: string; readonly name: string; readonly kind: NameKind }[];
  readonly entries: readonly { readonly id: string; readonly claim: string; readonly asks: number }[];
  /** The files that hold no entry, from the pack's folder. */
  readonly files: readonly string[];
  /** Problems of the pack as it is on disk, one a line. */
  readonly problems: readonly string[];
  readonly withoutTranslation: number;
}

/** The response to `POST /api/selection`: the quote, and what is proposed for its entry. */
export interface Marking {
  readonly selection: Selection;
  readonly kind: FactKind;
  /** Whose a position, argument or forecast would be. */
  readonly holder?: string | undefined;
  readonly speaker?: string | undefined;
  /** Never taken unasked. */
  readonly date?: WhenInput | undefined;
  /** Names in the words. */
  readonly names: readonly string[];
}

/** How search finds an entry by a text of it. */
export interface Found {
  readonly query: string;
  /** 1 for the first; absent where it is not among the first ten. */
  readonly place?: number | undefined;
  readonly outcome: 'answer' | 'closest' | 'none';
  /** The estimated chance, 0 to 1, that the first match answers. */
  readonly confidence: number;
  /** The first other entry. */
  readonly rival?: string | undefined;
  /** Another entry with the same ask. */
  readonly askOf?: string | undefined;
}

/** A problem or piece of advice, by the path in the record: `claim`, `quotes.0`. */
export interface Remark {
  readonly path: string;
  readonly message: string;
}

/** The response to `POST /api/check`. */
export interface DraftCheck {
  /** The file as it would be written. */
  readonly text: string;
  readonly problems: readonly Remark[];
  readonly advice: readonly Remark[];
  /** What the draft would bring about in other files, one a line. */
  readonly elsewhere: readonly string[];
  /** The card by language, as HTML; none where the record is not well formed. */
  readonly cards: Readonly<Partial<Record<'en' | 'ja' | 'ru', string>>>;
}

/** The response to `POST /api/found`: how search finds a draft by its own words. */
export interface DraftFound {
  readonly headline?: Found | undefined;
  readonly asks: readonly Found[];
  /** The words of its quotes by which, alone, it is not found. */
  readonly unfound: readonly string[];
}

/** The response to `GET /api/needs`: the entries that are hardest to find, the neediest first. */
export interface Needs {
  readonly needs: ProbeReport['needs'];
}

/** The response to `POST /api/ask`: what the bot answers. */
export interface AskedAnswer {
  readonly html: string;
  readonly outcome: 'answer' | 'closest' | 'none';
  readonly matches: readonly { readonly id: string; readonly claim: string }[];
}

/** The body of `POST /api/import`. */
export interface FileBody {
  readonly name: string;
  /** The bytes, in Base64. */
  readonly data: string;
  readonly standpoint: string;
}

/** The response to `POST /api/import`. */
export interface ImportAnswer {
  readonly lines: readonly string[];
  readonly refused: boolean;
  /** The ids of the new sources. */
  readonly sources: readonly string[];
}

/** The response to `POST /api/undo`. */
export interface Undone {
  readonly outcome: 'undone' | 'changed' | 'nothing';
  readonly file?: string | undefined;
}

/** The response to `POST /api/record/check`: what is wrong, one a line. */
export interface RecordCheck {
  readonly problems: readonly string[];
}

export type { Connection, FactDraft, RecordFile, SaveOutcome };
