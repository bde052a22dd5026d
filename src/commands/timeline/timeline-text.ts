import type { DatedEntry } from '../../facts/dated.ts';
import { headline } from '../../reply/headline.ts';
import { nameInScript } from '../../reply/name-in-script.ts';
import type { View } from '../../reply/reply.ts';
import { isInScriptOf } from '../../text/scripts.ts';

/**
 * What a line of a timeline says behind its date: the documents and events that an entry only speaks of, where the pack
 * names them in the reader's script; else the headline.
 */
export function timelineText({ base, say }: Pick<View, 'base' | 'say'>, entry: DatedEntry): string {
  const { fact, standing, subjects } = entry;
  const names = subjects.map((name) => nameInScript(base, name, say.language));
  const isNamed = standing === 'spoken-of' && names.every((name) => isInScriptOf(say.language, name));
  return isNamed ? names.join('; ') : headline({ say }, fact);
}
