import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Fact } from '../src/facts/fact.ts';
import type { FactBase } from '../src/facts/fact-base.ts';
import { toFactBase } from '../src/knowledge/fact-base-of.ts';
import { checkPack } from '../src/knowledge/load.ts';

/** A passage that answers a query, by its place in a paragraph without white space. */
interface Passage {
  readonly source: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A judged query; `why` says of an unanswerable one how far from the subject it is. */
export interface PackQuery {
  readonly id: string;
  readonly set: string;
  readonly query: string;
  readonly style: string;
  readonly kind: 'covered' | 'uncovered' | 'near' | 'far' | 'noise';
  /** The facts that answer it. */
  readonly right: ReadonlySet<string>;
}

/** A pack with its judged queries. */
export interface JudgedPack {
  readonly name: string;
  readonly language: string;
  readonly base: FactBase;
  readonly queries: readonly PackQuery[];
}

const MARKS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
};
/** A text as quotes are compared: without white space, marks alike. */
const squash = (text: string): string =>
  text
    .replace(/[‘’“”–—]/g, (mark) => MARKS[mark] ?? mark)
    .replace(/[\s\u00ad]+/g, '')
    .toLowerCase();
const LEAST = 4;

type Texts = ReadonlyMap<string, readonly string[]>;

const readTexts = (dir: string): Texts =>
  new Map(
    readdirSync(dir)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => [
        file.slice(0, -4),
        readFileSync(`${dir}/${file}`, 'utf8')
          .split('\n')
          .filter((line) => line.trim())
          .map(squash),
      ]),
  );

/** Every place of the parts of a quote. */
function placesOf(texts: Texts, source: string, paragraph: number, exact: string): Passage[] {
  const paragraphs = texts.get(source) ?? [];
  const order = [paragraph - 1, ...paragraphs.keys()];
  return exact.split(/\[(?:…|\.\.\.)\]/).flatMap((part) => {
    const wanted = squash(part);
    if (wanted.length < LEAST) return [];
    const found = order.find((at) => paragraphs[at]?.includes(wanted));
    if (found === undefined) return [];
    const start = paragraphs[found]?.indexOf(wanted) ?? 0;
    return [{ source, paragraph: found + 1, start, end: start + wanted.length }];
  });
}

/** Whether a quote and a gold passage share half of the shorter one (../shared/packs/score.py). */
const overlap = (one: Passage, other: Passage): boolean =>
  one.source === other.source &&
  one.paragraph === other.paragraph &&
  Math.min(one.end, other.end) - Math.max(one.start, other.start) >=
    Math.min(one.end - one.start, other.end - other.start) / 2;

interface Line {
  readonly id: string;
  readonly query: string;
  readonly style: string;
  readonly answerable: boolean;
  readonly why?: 'near' | 'far' | 'noise' | null;
  readonly gold: readonly {
    source: string;
    para?: number;
    span?: string;
    paragraph?: number;
    start?: number;
    end?: number;
  }[];
}

const readLines = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Reads a pack and judges its queries against its quotes; sets are files by name. Positions in a gold passage count white space. */
export function readPack(
  name: string,
  dir: string,
  textsDir: string,
  sets: Readonly<Record<string, string>>,
  language = 'en',
): JudgedPack {
  const { pack } = checkPack(dir);
  const base = toFactBase(pack.records);
  const texts = readTexts(textsDir);
  const raw = new Map(
    readdirSync(textsDir)
      .filter((f) => f.endsWith('.txt'))
      .map((f) => [
        f.slice(0, -4),
        readFileSync(`${textsDir}/${f}`, 'utf8')
          .split('\n')
          .filter((l) => l.trim()),
      ]),
  );
  const places = new Map(
    [...base.facts.values()].map(({ id, quotes }: Fact) => [
      id,
      quotes.flatMap((q) => placesOf(texts, q.source, q.paragraph, q.exact)),
    ]),
  );
  const queries = Object.entries(sets)
    .filter(([, file]) => existsSync(file))
    .flatMap(([set, file]) =>
      readLines(file).map(({ id, query, style, answerable, why, gold }): PackQuery => {
        const golden = gold.flatMap((g) => {
          const paragraph = g.para ?? g.paragraph ?? 0;
          const span = g.span ?? raw.get(g.source)?.[paragraph - 1]?.slice(g.start, g.end) ?? '';
          return placesOf(texts, g.source, paragraph, span);
        });
        const right = new Set(
          [...places]
            .filter(([, own]) => own.some((a) => golden.some((b) => overlap(a, b))))
            .map(([fact]) => fact),
        );
        const kind = answerable ? (right.size > 0 ? 'covered' : 'uncovered') : (why ?? 'far');
        return { id, set, query, style, kind, right };
      }),
    );
  return { name, language, base, queries };
}

const SHARED = '../shared';
/** Sets that nothing was fitted to; writers of the asks saw their totals. */
const BLIND = ['held-out', 'held-out-2'];
const TUNED = ['own', 'seen', 'seen-2', 'seen-3', 'seen-4'];

/** Every pack at hand with its judged queries. The repository's own comes twice: by sets tuned on, and by others;
 * `more` are further sets of the former kind. */
export function readPacks(more: readonly string[] = []): JudgedPack[] {
  const shared = ['titanic', 'cities', 'ja']
    .filter((name) => existsSync(`${SHARED}/packs/${name}`))
    .map((name) => {
      const dir = `${SHARED}/packs/${name}`;
      return readPack(
        name,
        `${dir}/knowledge`,
        `${dir}/texts`,
        { [name]: `${dir}/queries.jsonl` },
        name === 'ja' ? 'ja' : 'en',
      );
    });
  if (!existsSync(`${SHARED}/sources`)) return shared;
  const own = (name: string, sets: readonly string[]) =>
    readPack(
      name,
      'knowledge',
      `${SHARED}/sources`,
      Object.fromEntries(sets.map((set) => [set, `tests/golden/${set}.jsonl`])),
    );
  return [
    ...shared,
    own('Japan–Russia, tuned on', [...TUNED, ...more]),
    own('Japan–Russia, held out', BLIND),
  ];
}
