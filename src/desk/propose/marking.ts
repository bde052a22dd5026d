import { dateInContext } from '../../dates/date-in-context.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { knownValue } from '../../facts/source.ts';
import type { Marked } from '../../knowledge/curating/marked-text.ts';
import { selectionOf } from '../../knowledge/curating/selection.ts';
import type { Pack } from '../../knowledge/rule.ts';
import type { Marking } from '../wire.ts';
import { proposeKind } from './kind.ts';
import { namesIn, proposeSpeaker } from './names.ts';

/** The quote that somebody marked, with a kind, holder, speaker and date proposed for it; undefined where nothing is marked. */
export function markingOf(pack: Pack, base: FactBase, marked: Marked): Marking | undefined {
  const selection = selectionOf(pack, marked);
  if (selection === undefined) return undefined;
  const { source, paragraph, exact, spoken } = selection;
  const record = base.sources.get(source);
  const find = namesIn(base);
  const text = pack.texts.get(source)?.paragraphs[paragraph - 1] ?? '';
  const speaker = spoken && proposeSpeaker(find(text), spoken);
  const date = dateInContext(exact, record && knownValue(record.issued));
  const kind = spoken === undefined ? proposeKind(exact, date !== undefined) : 'position';
  return {
    selection,
    kind,
    speaker,
    holder: speaker ?? record?.short,
    date,
    names: [...new Set(find(exact).map(({ name }) => name.name))],
  };
}
