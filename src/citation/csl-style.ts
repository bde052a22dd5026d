import { familyName, knownValue, nameText, type Source } from '../facts/source.ts';
import { memoize } from '../memo/memoize.ts';
import type { Cited } from './cited.ts';
import { fromMarked, loadedEngine, type Wrap } from './csl-engine.ts';
import type { CslStyle } from './csl-settings.ts';
import type { Spans } from './spans.ts';
import type { Citing, CitingOptions, TextStyle } from './style.ts';
import { styledItem } from './styled-item.ts';
import { finished, marksFor } from './supplied.ts';

/** So many sources are loaded together, and stay. */
const FEW = 50;

/** Stands for the number of a paragraph in a citation that is kept. */
const STAND_IN = '909090909';

/** Citations and references that are kept of each set-up: a pack has no more of them than quotes. */
const MAX_KEPT = 20_000;

/** Counts what was set up, so that no two items share an id. */
let count = 0;

/**
 * A style as citeproc-js writes it. What is inferred stands in square brackets or after "circa", what has no title is
 * described: no style file knows of either.
 */
export function cslStyle(style: CslStyle): TextStyle {
  const citing = (sources: readonly Source[], options: CitingOptions = {}): Citing => {
    const setUp = ++count;
    const idOf = ({ id }: Source) => `${setUp}:${id}`;
    // By id, so that no number or letter depends on how the sources came.
    const byId = new Map(
      sources.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map((source) => [idOf(source), source]),
    );
    const all = [...byId.values()];
    const items = new Map(
      all.map((source) => [source, { ...styledItem(source, style, options), id: idOf(source) }]),
    );
    const alike = Map.groupBy(all, confusedBy);
    const wrap: Wrap = (id, variables, printed, after) =>
      marksFor(byId.get(id), style, variables, printed, after);
    /** These and what might be taken for them; all, where numbers are counted. */
    const beside = (some: readonly Source[]): readonly Source[] =>
      style.isNumeric || all.length <= FEW
        ? all
        : [...new Set(some.map(confusedBy))].flatMap((key) => alike.get(key) ?? []);
    const engineWith = (some: readonly Source[]) =>
      loadedEngine(
        style.csl,
        options.language ?? 'en',
        some.flatMap((source) => items.get(source) ?? []),
        wrap,
      );
    const entries = (only: readonly Source[]) => {
      const used = beside(only);
      const include = only.map((source) => ({ field: 'id', value: idOf(source) }));
      const filter = only.length < used.length ? { include } : undefined;
      const [{ entry_ids: ids }, texts] = engineWith(used).makeBibliography(filter) || [
        { entry_ids: [] },
        [],
      ];
      return texts.map((text, at) => fromMarked(finished(text, byId.get(ids[at]?.[0] ?? ''), style)));
    };
    const reference = memoize(
      (source: Source): Spans => entries([source])[0] ?? [],
      ({ id }) => id,
      MAX_KEPT,
    );
    const citation = memoize(
      (source: Source, place: object, prefix: string | undefined): Spans => {
        const text = engineWith(beside([source])).makeCitationCluster([
          { id: idOf(source), ...place, prefix },
        ]);
        return fromMarked(finished(text, source, style));
      },
      (source, ...cite) => JSON.stringify([source.id, cite]),
      MAX_KEPT,
    );
    return {
      list: (only = all) =>
        only.length === 0
          ? []
          : style.isNumeric && only.length < all.length
            ? citing(only, options).list()
            : entries(only),
      reference,
      citation: (source, cited) => {
        const place = locatorOf(cited, style);
        const prefix = prefixOf(cited, style);
        // Citations of one source differ in the number of the paragraph alone.
        if (place.label !== 'paragraph' || !/^\d+$/.test(place.locator))
          return citation(source, place, prefix);
        return citation(source, { ...place, locator: STAND_IN }, prefix).map((span) => ({
          ...span,
          text: span.text.replace(STAND_IN, place.locator),
        }));
      },
    };
  };
  return { id: style.id, title: style.title, how: 'text', citing };
}

/** Works can be taken for each other in the text whose first author's family name, or title, is the same. */
const confusedBy = ({ author, title, description }: Source): string => {
  const [first] = knownValue(author) ?? [];
  return (first ? familyName(first) : (knownValue(title) ?? description ?? '')).toLocaleLowerCase();
};

function locatorOf({ page, numbered, paragraph }: Cited, { countsParagraphs }: CslStyle) {
  if (page !== undefined) return { label: 'page', locator: page };
  if (numbered !== undefined) return { label: 'paragraph', locator: numbered };
  return countsParagraphs ? { label: 'paragraph', locator: String(paragraph) } : {};
}

function prefixOf({ speaker }: Cited, { indirect, namesSpeaker, isNote }: CslStyle): string | undefined {
  if (speaker === undefined) return undefined;
  if (namesSpeaker === false) return `${indirect} `;
  return `${isNote ? nameText(speaker) : familyName(speaker)}, ${indirect} `;
}
