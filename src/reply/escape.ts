/** Characters that Discord's markdown gives a meaning, and those that open mentions, links and emoji. */
const MARKDOWN = /[\\*_~`|>#<@:[\]()-]/g;
/** Of these, what could change a quote inside a block quote; brackets and dashes cannot, alone. */
const QUOTE_MARKDOWN = /[\\*_~`|<@#]/g;

/** Shows somebody's text literally in Discord: markdown and mentions lose their meaning, invisible controls go. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\p{Cf}\p{Cc}]/gu, ' ').replace(MARKDOWN, '\\$&');

/** A quote as a block quote, whole, every character as printed. */
export const quoteBlock = (exact: string): string =>
  `> ${exact.replace(/\s+/g, ' ').replace(QUOTE_MARKDOWN, '\\$&')}`;
