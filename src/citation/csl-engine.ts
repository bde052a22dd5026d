import CSL from 'citeproc';
import type { CslItem } from './csl-item.ts';
import { type Span, type Spans, spans } from './spans.ts';
import { type CslFile, cslFile } from './style-files.ts';

/** Wraps what a style prints of a variable of an item, and gives it back marked. */
export type Wrap = (id: string, variables: readonly string[], printed: string, after: string) => string;

/** Private-use characters around italics: no record holds them. */
const [ON, OFF] = ['\uE001', '\uE002'];

/** The format that the engine writes: plain text, with marks around italics. */
CSL.Output.Formats['marked'] = {
  ...CSL.Output.Formats['text'],
  '@font-style/italic': `${ON}%%STRING%%${OFF}`,
  // The one that calls the wrapper of variables.
  '@showid/true': CSL.Output.Formats['html']?.['@showid/true'],
};

/** Making an engine of a long style takes half a second, so each is made once and given its items anew. */
const engines = new Map<string, (items: readonly CslItem[], wrap: Wrap) => InstanceType<typeof CSL.Engine>>();

/**
 * The engine of a style, with these items and no others, its list sorted by the alphabet of `language` (BCP 47). It is
 * shared: what is asked of it has to be asked before it is loaded with other items. An id stands for one item for good.
 */
export function loadedEngine(style: CslFile, language: string, items: readonly CslItem[], wrap: Wrap) {
  const key = `${style} ${language}`;
  const load = engines.get(key) ?? engineOf(style, language);
  engines.set(key, load);
  return load(items, wrap);
}

function engineOf(style: CslFile, language: string) {
  const { compare } = new Intl.Collator(language, {
    sensitivity: 'base',
    ignorePunctuation: true,
    numeric: true,
  });
  let byId: ReadonlyMap<string, CslItem> = new Map();
  let wrap: Wrap | undefined;
  let loaded = '';
  const engine = new CSL.Engine(
    {
      retrieveLocale: (tag) => cslFile(tag === 'en-GB' ? tag : 'en-US'),
      retrieveItem: (id) => byId.get(id),
      variableWrapper: ({ variableNames, itemData }, before, printed, after) =>
        before + (wrap?.(itemData.id, variableNames, printed, after) ?? printed + after),
      stringCompare: (one, other) => compare(filed(one), filed(other)),
    },
    cslFile(style),
    'en-US',
  );
  engine.setOutputFormat('marked');
  return (items: readonly CslItem[], wrapper: Wrap) => {
    wrap = wrapper;
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

/** What the engine wrote, as spans. */
export const fromMarked = (text: string): Spans =>
  spans(
    ...text
      .trim()
      .split(new RegExp(`(${ON}[^${ON}${OFF}]*${OFF})`))
      .map((run): Span => {
        const bare = run.replaceAll(new RegExp(`[${ON}${OFF}]`, 'g'), '');
        return run.startsWith(ON) ? { text: bare, italic: true } : { text: bare };
      }),
  );
