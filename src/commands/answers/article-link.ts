import type { Quote } from '../../facts/fact.ts';
import { addressOf, type Source } from '../../facts/source.ts';

/** Discord's limit for the address of a button. */
const MAX_URL = 512;
/** Words by which a browser finds the quote. */
const MOST_WORDS = 8;

/**
 * The address of an article, with the first words of a quote as a text fragment, to which browsers scroll (WICG, "URL
 * Fragment Text Directives"). Undefined where no address of the web is known, or it is too long for a button.
 */
export function articleLink(source: Source, { exact }: Quote): string | undefined {
  const address = addressOf(source);
  if (address === undefined || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const [first = ''] = exact.split('[…]');
  const words = first.trim().split(/\s+/).slice(0, MOST_WORDS).join(' ');
  const { href, hash } = new URL(address);
  // A hyphen has a meaning of its own in a text directive.
  const fragment = `${hash === '' ? '#' : ''}:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
  const link = href.endsWith('#') ? href + fragment.slice(1) : href + fragment;
  return [link, href].find((one) => one.length <= MAX_URL);
}
