import type { FactKind } from '../../facts/fact.ts';
import type { FactInput } from '../../knowledge/curating/fact-input.ts';
import { byId, make, makeButton } from '../../sandbox/page/dom.ts';
import { choose, chosen } from './choices.ts';
import { idOfClaim } from './draft-of-marking.ts';
import type { KeptDraft } from './drafts.ts';

const FIELDS = ['claim', 'asks', 'holder', 'speaker', 'date', 'from', 'ja', 'ru', 'id', 'also'] as const;
type Field = (typeof FIELDS)[number];

/** The form of the draft that is open. */
export interface Form {
  open(draft: KeptDraft): void;
  close(): void;
  /** The draft as it is typed now. */
  draft(): KeptDraft | undefined;
  /** Another place in the browser for what is typed. */
  setKey(key: string): void;
  /** Whether the file's name stays as it is, whatever the headline becomes. */
  setNamed(isNamed: boolean): void;
  proposeHolder(heldKinds: readonly string[]): void;
  takeDate(): void;
  addAsk(ask: string): void;
}

const input = (field: Field) => byId<HTMLInputElement | HTMLTextAreaElement>(field);
const typed = (field: Field): string => input(field).value.trim();
const listOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((one) => one.trim())
    .filter(Boolean);
const given = <T extends object>(value: string, make: (value: string) => T): T | object =>
  value === '' ? {} : make(value);

/** Makes the form; `taken` are the names of files that are there, `changed` hears of every change. */
export function createForm(taken: () => ReadonlySet<string>, changed: () => void): Form {
  let open: KeptDraft | undefined;

  const record = (before: FactInput): FactInput => {
    const { when: _, holder: _holder, also: _also, translations: _translations, ...rest } = before;
    const [date, from] = [typed('date'), typed('from')];
    const when = {
      date,
      basis: from === '' ? ('stated' as const) : ('inferred' as const),
      ...(from === '' ? {} : { from }),
    };
    const also = listOf(typed('also'), /[\s,]+/);
    const translations = {
      ...given(typed('ja'), (claim) => ({ ja: { claim } })),
      ...given(typed('ru'), (claim) => ({ ru: { claim } })),
    };
    return {
      ...rest,
      kind: (chosen('kind') || before.kind) as FactKind,
      ...given(typed('holder'), (holder) => ({ holder })),
      ...given(date, () => ({ when: sameDate(before.when, when) ? before.when : when })),
      claim: typed('claim'),
      asks: listOf(input('asks').value, /\n/),
      quotes: before.quotes.map((quote, at) => (at === 0 ? withSpeaker(quote, typed('speaker')) : quote)),
      ...(also.length > 0 ? { also } : {}),
      ...(Object.keys(translations).length > 0 ? { translations } : {}),
    };
  };

  const drawQuotes = ({ record: { quotes } }: KeptDraft) => {
    byId('quotes').replaceChildren(
      ...quotes.map(({ exact, source, paragraph, page }, at) =>
        make(
          'figure',
          {},
          make('blockquote', {}, exact),
          make('figcaption', {}, `${source} ¶${paragraph}${page === undefined ? '' : `, p. ${page}`} `),
          ...(quotes.length > 1 ? [makeButton('Remove this quote', 'button', () => removeQuote(at))] : []),
          make('p', { class: 'says', id: `quotes.${at}-says` }),
        ),
      ),
    );
  };
  const removeQuote = (at: number) => {
    if (open === undefined) return;
    open = { ...open, record: { ...open.record, quotes: open.record.quotes.toSpliced(at, 1) } };
    drawQuotes(open);
    changed();
  };
  const drawProposal = ({ proposed, record: { when } }: KeptDraft) => {
    const line = byId('proposed');
    line.hidden = proposed === undefined || when !== undefined;
    if (proposed === undefined) return;
    const from = proposed.from === undefined ? ' (stated)' : ` (from ${proposed.from})`;
    line.replaceChildren(
      `Proposed: ${proposed.date}${from} `,
      makeButton('Take the date (Alt D)', 'button', () => form.takeDate()),
    );
  };

  const form: Form = {
    open(draft) {
      open = draft;
      const { record: fact } = draft;
      const values: Readonly<Record<Field, string>> = {
        claim: fact.claim,
        asks: fact.asks.join('\n'),
        holder: fact.holder ?? '',
        speaker: fact.quotes[0]?.speaker ?? '',
        date: String(fact.when?.date ?? ''),
        from: fact.when?.from ?? '',
        ja: fact.translations?.ja?.claim ?? '',
        ru: fact.translations?.ru?.claim ?? '',
        id: draft.id,
        also: (fact.also ?? []).join(', '),
      };
      for (const field of FIELDS) input(field).value = values[field];
      // The name of a file that is there stays.
      input('id').toggleAttribute('readonly', draft.before !== undefined);
      choose('kind', fact.kind);
      choose('topic', draft.topic);
      drawQuotes(draft);
      drawProposal(draft);
      byId('draft').hidden = false;
      byId('no-draft').hidden = true;
    },
    close() {
      open = undefined;
      byId('draft').hidden = true;
      byId('no-draft').hidden = false;
    },
    draft() {
      if (open === undefined) return undefined;
      const isNamed = open.before !== undefined || open.isNamed;
      const claim = typed('claim');
      const id = isNamed ? typed('id') : claim === '' ? '' : idOfClaim(claim, taken());
      if (!isNamed) input('id').value = id;
      open = { ...open, id, topic: chosen('topic'), record: record(open.record) };
      return open;
    },
    proposeHolder(heldKinds) {
      const [isHeld, proposal] = [heldKinds.includes(chosen('kind')), open?.holder ?? ''];
      if (isHeld && typed('holder') === '') input('holder').value = proposal;
      if (!isHeld && typed('holder') === proposal) input('holder').value = '';
      changed();
    },
    setKey(key) {
      open = open && { ...open, key };
    },
    setNamed(isNamed) {
      open = open && { ...open, isNamed };
    },
    takeDate() {
      if (open?.proposed === undefined) return;
      input('date').value = String(open.proposed.date);
      input('from').value = open.proposed.from ?? '';
      byId('proposed').hidden = true;
      changed();
    },
    addAsk(ask) {
      const lines = listOf(input('asks').value, /\n/);
      if (!lines.includes(ask)) input('asks').value = [...lines, ask].join('\n');
      changed();
    },
  };

  for (const field of FIELDS)
    input(field).addEventListener('input', () => {
      if (field === 'id' && open !== undefined) open = { ...open, isNamed: typed('id') !== '' };
      changed();
    });
  return form;
}

const withSpeaker = (quote: FactInput['quotes'][number], speaker: string): FactInput['quotes'][number] => {
  const { speaker: _, ...rest } = quote;
  return speaker === '' ? rest : { ...rest, speaker };
};

const sameDate = (one: FactInput['when'], other: NonNullable<FactInput['when']>): boolean =>
  one !== undefined && String(one.date) === other.date && (one.from ?? '') === (other.from ?? '');
