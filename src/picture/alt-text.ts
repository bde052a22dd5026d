/** Discord's limit for the description of a media item, in characters (UTF-16 code units). */
export const MAX_ALT = 1024;

/** Joins as many complete parts as fit an alternative text, then the number of omitted ones. */
export function altText(parts: readonly string[], more: (left: number) => string): string {
  let said = '';
  for (const [at, part] of parts.entries()) {
    const next = said === '' ? part : `${said} ${part}`;
    const left = parts.length - at - 1;
    const rest = left === 0 ? '' : ` ${more(parts.length)}`;
    if (next.length + rest.length > MAX_ALT) {
      // A first part that is too long is cut, since nothing shorter is complete.
      return said === '' ? part.slice(0, MAX_ALT) : `${said} ${more(parts.length - at)}`;
    }
    said = next;
  }
  return said;
}
