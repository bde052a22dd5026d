import type { FileFormat, TextStyle } from '../../citation/style.ts';
import { STYLES } from '../../citation/styles.ts';
import { UserError } from '../../language/user-error.ts';
import type { Choice } from '../../reply/reply.ts';
import { stringOption } from '../command-data.ts';
import { choice, matching } from '../suggestions.ts';

/** An option that takes a citation style or format, with suggestions. */
export const styleOption = stringOption('option.style', { autocomplete: true });

/** Styles for what was typed. */
export const suggestStyles = (typed: string): Choice[] =>
  matching(STYLES, typed, ({ id, title }) => [id, title]).map(({ id, title }) => choice(title, id));

/**
 * The style of an option's text: its id, or the first whose id or title begins so ("chicago"). Throws a UserError where
 * there is none.
 */
export function styleOf(typed: string | undefined): TextStyle | FileFormat | undefined {
  if (typed === undefined) return undefined;
  const wanted = typed.toLowerCase();
  const style =
    STYLES.find(({ id }) => id === wanted) ??
    STYLES.find(({ id, title }) => [id, title.toLowerCase()].some((one) => one.startsWith(wanted)));
  if (style !== undefined) return style;
  const styles = STYLES.map(({ id }) => id).join(', ');
  throw new UserError('cite.no-style', { style: typed, styles });
}
