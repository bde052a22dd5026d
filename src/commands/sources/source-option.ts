import { writtenWhen } from '../../citation/citation-line.ts';
import { knownValue, type Source, sourceWords } from '../../facts/source.ts';
import { choiceReply } from '../../reply/choice-reply.ts';
import { menus, type Option } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { escapeMarkdown, literal } from '../../reply/escape.ts';
import { forAsker } from '../../reply/for-asker.ts';
import { MAX_CHOICES, MAX_LABEL } from '../../reply/limits.ts';
import { sourceName } from '../../reply/name-in-script.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';

/** Characters of what was typed, and of a date, that are shown. */
const MAX_TYPED = 100;
const MAX_DATE = 50;

/** A source as a label of at most 100 characters: whose it is and its title, cut at a word, then when it was written. */
export function sourceLabel(view: View, source: Source): string {
  const { say } = view;
  const title =
    knownValue(source.title) ?? `[${sourceWords(source, say.language).description ?? say('fact.untitled')}]`;
  const written = writtenWhen(source, say);
  const suffix = written === undefined ? '' : ` (${cutAtWord(written, MAX_DATE)})`;
  return (
    cutAtWord(`${sourceName(view, source)}: ${title}`.replace(/\s+/g, ' '), MAX_LABEL - suffix.length) +
    suffix
  );
}

/** Sources to choose from, in private: several are called so, or none is and these are what there is. */
export function sourceChoice(
  among: View,
  why: 'several' | 'none',
  typed: string,
  sources: readonly Source[],
): Reply {
  const view = forAsker(among);
  const { say } = view;
  const shown = sources.slice(0, MAX_CHOICES);
  const option = (source: Source): Option => ({
    label: sourceLabel(view, source),
    value: tokenOf(source.id),
  });
  return choiceReply(
    say(`source.${why}`, { name: escapeMarkdown(cutAtWord(typed, MAX_TYPED)) }),
    shown.map((source) => literal(sourceLabel(view, source))),
    menus(say('source.choose'), customId('source'), shown.map(option)),
  );
}
