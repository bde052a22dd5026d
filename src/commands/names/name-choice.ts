import type { Name } from '../../facts/name.ts';
import { choiceReply } from '../../reply/choice-reply.ts';
import { menus, type Option } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { escapeMarkdown, literal } from '../../reply/escape.ts';
import { forAsker } from '../../reply/for-asker.ts';
import { MAX_CHOICES } from '../../reply/limits.ts';
import { nameInScript } from '../../reply/name-in-script.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';

/** Characters of what was typed, and of a line, that are repeated. */
const MAX_TYPED = 100;
const MAX_LINE = 200;
/** Names shown as lines; the select has more. */
const MAX_LINES = 8;

/** Why names are offered instead of a card: several are spelt so; none is, but some nearly; none is at all. */
export type WhyChoose = 'several' | 'closest' | 'none';

/** Names to choose from, in private, with what tells them apart. */
export function nameChoice(among: View, why: WhyChoose, typed: string, names: readonly Name[]): Reply {
  const view = forAsker(among);
  const { say } = view;
  const shown = names.slice(0, MAX_CHOICES);
  return choiceReply(
    say(`who.${why}`, { name: escapeMarkdown(cutAtWord(typed, MAX_TYPED)) }),
    shown.slice(0, MAX_LINES).map((name) => literal(cutAtWord(nameLabel(view, name), MAX_LINE))),
    menus(
      say('who.choose'),
      customId('who'),
      shown.map((name) => option(view, name)),
    ),
  );
}

/** What tells a name from others of its spelling: its role where one is printed, else its kind. */
const distinction = ({ say }: View, { role, kind }: Name): string => role ?? say(`who.kind.${kind}`);

/** A name in the reader's script, and what tells it from others. */
export const nameLabel = (view: View, name: Name): string =>
  `${nameInScript(view.base, name.name, view.say.language)} · ${distinction(view, name)}`;

const option = (view: View, name: Name): Option => ({
  label: nameInScript(view.base, name.name, view.say.language),
  value: tokenOf(name.id),
  description: distinction(view, name),
});
