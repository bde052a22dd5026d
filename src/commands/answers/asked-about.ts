/** Words that ask who or what something is, in front of it or behind it. */
const WHO = [
  /^(?:who|what)(?:['’]?s|\s+(?:is|are|was|were))\s+(?:the\s+)?(?<about>.+)$/iu,
  /^(?:кто|что)\s+(?:это\s+)?(?:такой|такая|такое|такие)\s+(?<about>.+)$/iu,
  /^(?<about>.+?)(?:とは|って)?(?:は?(?:誰|だれ|何|なに)(?:ですか|なの)?)?$/u,
];
/** Words that ask for what there is on something. */
const TELL = [
  /^(?:tell (?:me|us) about|summari[sz]e|sum up|describe|introduce)\s+(?:the\s+)?(?<about>.+)$/iu,
  /^(?:расскажи(?:те)?(?:\s+(?:мне|нам))?\s+(?:про|об?о?)|перескажи(?:те)?)\s+(?<about>.+)$/iu,
  /^(?<about>.+?)(?:について(?:教えて|説明して)?(?:ください)?|を要約(?:して)?(?:ください)?)$/u,
];

/** What a question asks about, where it asks for nothing else: a definition, a person, or a summary of a source. */
export interface AskedAbout {
  readonly kind: 'who' | 'tell';
  readonly about: string;
}

/** Reads a question that asks only who or what something is, or for a summary of it; undefined for any other. */
export function askedAbout(query: string): AskedAbout | undefined {
  const plain = query.replace(/[?？!！.。]+$/u, '').trim();
  for (const [kind, frames] of [['tell', TELL] as const, ['who', WHO] as const])
    for (const frame of frames) {
      const about = frame.exec(plain)?.groups?.['about'];
      // A frame must have taken something away: a bare name is a search for it.
      if (about !== undefined && about !== plain) return { kind, about };
    }
  return undefined;
}
