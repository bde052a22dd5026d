/** Discord's limit for the description of a media item, in characters (UTF-16 code units). */
export const MAX_ALT = 1024;

/** Joins as many whole parts as fit an alternative text, and says how many more there are. */
export function altText(parts: readonly string[], more: (left: number) => string): string {
  let said = '';
  for (const [at, part] of parts.entries()) {
    const next = said === '' ? part : `${said} ${part}`;
    const left = parts.length - at - 1;
    const rest = left === 0 ? '' : ` ${more(parts.length)}`;
    if (next.length + rest.length > MAX_ALT) {
      // A first part that is too long by itself has no smaller whole.
      return said === '' ? part.slice(0, MAX_ALT) : `${said} ${more(parts.length - at)}`;
    }
    said = next;
  }
  return said;
}
