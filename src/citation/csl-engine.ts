import { createRequire } from 'node:module';
import type CSL from 'citeproc';
import { memoize } from '../memo/memoize.ts';
import type { CslItem } from './csl-item.ts';
import { type Span, type Spans, spans } from './spans.ts';
import { type CslFile, cslFile } from './style-files.ts';

/** Wraps what a style prints of a variable of an item, and gives it back marked. */
export type Wrap = (id: string, variables: readonly string[], printed: string, after: string) => string;

/** Private-use characters around italics: no record holds them. */
const [ON, OFF] = ['\uE001', '\uE002'];

/** The library, loaded when something is cited first, with the format that it writes here: plain text, with marks around italics. */
function citeproc(): typeof CSL {
  const library = createRequire(import.meta.url)('citeproc') as typeof CSL;
  const { Formats } = library.Output;
  Formats['marked'] ??= {
    ...Formats['text'],
    '@font-style/italic': `${ON}%%STRING%%${OFF}`,
    // The one that calls the wrapper of variables.
    '@showid/true': Formats['html']?.['@showid/true'],
  };
  return library;
}

/** Gives the engine of a style, with these items, sorted by the alphabet of a language (BCP 47). */
type Load = (language: string, items: readonly CslItem[], wrap: Wrap) => InstanceType<typeof CSL.Engine>;

/** Making an engine of a long style takes a third of a second, so each is made once and given its items anew. */
const loaderOf = memoize(makeLoader, (style) => style, 100);

/**
 * The engine of a style, with these items and no others, its list sorted by the alphabet of `language` (BCP 47). It is
 * shared: what is asked of it has to be asked before it is loaded with other items. An id stands for one item for good.
 */
export function loadedEngine(style: CslFile, language: string, items: readonly CslItem[], wrap: Wrap) {
  return loaderOf(style)(language, items, wrap);
}

const collatorOf = (language: string): Intl.Collator =>
  new Intl.Collator(language, { sensitivity: 'base', ignorePunctuation: true, numeric: true });

function makeLoader(style: CslFile): Load {
  let alphabet = 'en';
  let collator = collatorOf(alphabet);
  let byId: ReadonlyMap<string, CslItem> = new Map();
  let wrap: Wrap | undefined;
  let loaded = '';
  const engine = new (citeproc().Engine)(
    {
      retrieveLocale: (tag) => cslFile(tag === 'en-GB' ? tag : 'en-US'),
      retrieveItem: (id) => byId.get(id),
      variableWrapper: ({ variableNames, itemData }, before, printed, after) =>
        before + (wrap?.(itemData.id, variableNames, printed, after) ?? printed + after),
      stringCompare: (one, other) => collator.compare(filed(one), filed(other)),
    },
    cslFile(style),
    'en-US',
  );
  engine.setOutputFormat('marked');
  return (language, items, wrapper) => {
    wrap = wrapper;
    if (alphabet !== language) collator = collatorOf(language);
    alphabet = language;
    const ids = items.map(({ id }) => id);
    if (ids.join(' ') !== loaded) {
      byId = new Map(items.map((item) => [item.id, item]));
      engine.updateItems(ids);
      loaded = ids.join(' ');
    }
    return engine;
  };
}

/**
 * A key of the engine's, whose words end with a bar, without markup, marks, and a leading article. "A" and "An" are
 * names where one word follows.
 */
const filed = (key: string): string =>
  key.replace(/<[^<>]*>|\p{Co}/gu, '').replace(/^[\p{P}\s]*(?:the\|(?=.)|an?\|(?=[^|]+\|[^|]+\|))?/iu, '');

/** What the engine wrote, as spans. It does not see a full stop through the mark that ends the italics. */
export const fromMarked = (text: string): Spans =>
  spans(
    ...text
      .trim()
      .replace(new RegExp(`([.?!]${OFF})[.]`, 'g'), '$1')
      .split(new RegExp(`(${ON}[^${ON}${OFF}]*${OFF})`))
      .map((run): Span => {
        const bare = run.replaceAll(new RegExp(`[${ON}${OFF}]`, 'g'), '');
        return run.startsWith(ON) ? { text: bare, italic: true } : { text: bare };
      }),
  );
