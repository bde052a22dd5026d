const decoder = new TextDecoder('utf-8', { fatal: true });

/** A file's bytes as text, or what keeps them from being one: bytes that would be lost are a problem. */
export function decodeUtf8(bytes: Uint8Array): string | { readonly problem: string } {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    const line = lineOf(bytes);
    return { problem: `is not UTF-8 (line ${line}): save it as UTF-8` };
  }
  const lost = text.indexOf('\ufffd');
  if (lost === -1) return text;
  const line = text.slice(0, lost).split('\n').length;
  return { problem: `has a lost character (U+FFFD, line ${line}): type it anew` };
}

/** The first line that is not UTF-8. */
const lineOf = (bytes: Uint8Array): number =>
  new TextDecoder().decode(bytes).split('\ufffd')[0]?.split('\n').length ?? 1;
