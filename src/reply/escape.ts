/** Characters that Discord's markdown gives a meaning, and those that open mentions, links and emoji. */
const MARKDOWN = /[\\*_~`|>#<@:[\]()-]|(?<=^\s*\d+)\./g;
/**
 * Of these, what could change a text of the pack: a dash, a number with a point and `>` only where a line begins,
 * a bracket only where it would make a link, a colon only in an address or an emoji.
 */
const LITERAL = /[\\*_~`|<@#]|^[>-]|(?<=^\d+)\.|(?<=\])\(|:(?=\/\/)|:(?=[\w+-]+:)/g;

/** Shows somebody's text literally in Discord: markdown and mentions lose their meaning, invisible controls go. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\p{Cf}\p{Cc}]/gu, ' ').replace(MARKDOWN, '\\$&');

/** Shows a text of the pack (a claim, a title, a quote) on one line, every character as printed. */
export const literal = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(LITERAL, '\\$&');
