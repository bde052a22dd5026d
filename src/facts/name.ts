/** What is named. */
export const NAME_KINDS = ['person', 'place', 'body', 'document', 'event', 'term'] as const;
/** One of them. */
export type NameKind = (typeof NAME_KINDS)[number];

/** A person, place, body or term with its other spellings in any language; they find facts, never alter quotes. */
export interface Name {
  readonly id: string;
  readonly name: string;
  readonly kind: NameKind;
  /** A person's or body's role, as printed in a source. */
  readonly role?: string | undefined;
  /** When it was, as EDTF: `2012-12/..`. */
  readonly date?: string | undefined;
  readonly aliases: readonly string[];
}

/** A search word with other words for it: it finds facts as a name does, and is shown nowhere. */
export type Synonym = Pick<Name, 'id' | 'name' | 'aliases'>;

/** A name in all its spellings, its own first. */
export const spellingsOf = ({ name, aliases }: Pick<Name, 'name' | 'aliases'>): string[] => [
  ...new Set([name, ...aliases]),
];

/** What mentions a name in a text: its spellings, and the English plural of a term's: "hand-looms". */
export const mentionsOf = (name: Pick<Name, 'name' | 'kind' | 'aliases'>): string[] =>
  spellingsOf(name).flatMap((one) =>
    name.kind === 'term' && /[a-rt-z]$/.test(one) ? [one, `${one}s`] : [one],
  );
