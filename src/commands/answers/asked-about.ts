/** Words that ask who or what something is, in front of it or behind it. */
const WHO = [
  /^(?:who|what)(?:['’]?s|\s+(?:is|are|was|were))\s+(?:the\s+)?(?<about>.+)$/iu,
  /^(?:кто|что)\s+(?:это\s+)?(?:такой|такая|такое|такие)\s+(?<about>.+)$/iu,
  /^(?<about>.+?)(?:とは|って)?(?:は?(?:誰|だれ|何|なに)(?:ですか|なの)?)?$/u,
];
/** A source by what it is: "the Miller article", "статью Стрельцова", "ミラーの記事". */
const ENGLISH = String.raw`(?:the\s+)?(?<about>.+?)(?:['’]s?)?(?:\s+(?:article|essay|paper|piece|text|report|chapter))?`;
const RUSSIAN = String.raw`(?:(?:стать|текст|доклад)\p{L}*\s+)?(?<about>.+)`;
const JAPANESE = `(?<about>.+?)(?:の(?:記事|論文|文章|論考))?`;
const POINTS = String.raw`(?:(?:short|brief)\s+)?(?:summary|gist|overview|thesis|(?:(?:main|key|central)\s+)?(?:points?|ideas?|arguments?|claims?))`;
/** Words that ask for what there is on something. */
const TELL = [
  String.raw`(?:please\s+)?(?:tell (?:me|us) about|summari[sz]e|sum up|describe|introduce|tl;?\s?dr(?:\s+(?:of|on))?)\s+${ENGLISH}`,
  String.raw`(?:(?:what (?:is|are)|give (?:me|us)|list)\s+)?(?:(?:an?|the)\s+)?${POINTS}\s+(?:of|by|in|from)\s+${ENGLISH}`,
  String.raw`what(?:['’]?s|\s+(?:is|was))\s+${ENGLISH}\s+about`,
  String.raw`(?:расскажи(?:те)?(?:\s+(?:мне|нам))?\s+(?:про|об?о?)|перескажи(?:те)?|(?:краткое\s+содержание|суть|основные\s+(?:мысли|идеи|тезисы))|о\s+ч[её]м)\s+${RUSSIAN}`,
  `${JAPANESE}(?:について(?:教えて|説明して)?(?:ください)?|(?:を|の)(?:要約|まとめ)(?:て|して)?(?:ください)?|の(?:要点|論点)(?:は(?:何)?(?:ですか)?)?)`,
].map((frame) => new RegExp(`^${frame}$`, 'iu'));

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
