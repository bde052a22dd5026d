/** A claim without what its label says already; `named` when the label's source mark must say whose words these are. */
export interface ShortClaim {
  readonly named: boolean;
  readonly text: string;
}

/** "According to Streltsov, ", "as Misato Matsuoka and Dmitry Streltsov both write, ", "By Dmitry Streltsov's account, ". */
const LEADS = [
  /^according to ([^,()]{1,60})(?: \([^)]*\))?, /i,
  /^as ([^,()]{1,60}?) (?:both )?(?:writes?|recalls?|says?|counts?|reports?), /i,
  /^(?:by|in) ([^,()]{1,60}?)['’]s account, /i,
];

/** "Russia, in J. Berkshire Miller’s account, has been": the subject, then whose account it is. */
const ASIDE = /^([^,]{1,60}), (?:in ([^,()]{1,60}?)['’]s account|according to ([^,()]{1,60})), /i;

/**
 * Shortens a claim for a label that shows its date (`date`, as claims write it) and the short names of its sources:
 * a leading date goes, and "According to Streltsov, six" becomes "six" after the mark "Streltsov:". An attribution
 * to anybody else is kept ("Japan: the treaty"), so nobody's view loses its holder.
 */
export function shortClaim(claim: string, date: string, sources: readonly string[]): ShortClaim {
  const lead = ['In ', 'On ', 'During '].map((word) => word + date).find((words) => claim.startsWith(words));
  const rest = lead === undefined ? claim : claim.slice(lead.length).replace(/^,?\s+/, '');
  const byASource = (holder: string): boolean =>
    sources.length > 0 && sources.every((short) => holder.includes(short));
  const [words = '', subject = '', account, by] = ASIDE.exec(rest) ?? [];
  if (byASource(account ?? by ?? ''))
    return { named: true, text: capital(`${subject} ${rest.slice(words.length)}`) };
  const [match] = LEADS.map((pattern) => pattern.exec(rest)).filter((found) => found !== null);
  if (match === undefined) return { named: false, text: capital(rest) };
  const [attribution, holder = ''] = match;
  const said = rest.slice(attribution.length);
  const named = byASource(holder);
  return { named, text: named ? capital(said) : `${capital(holder)}: ${said}` };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
