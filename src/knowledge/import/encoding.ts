import { detect } from 'chardet';

/** A text's characters, with the encoding where it was guessed. */
export interface Decoded {
  readonly text: string;
  readonly guessed?: string | undefined;
}

const DECLARED = /^[\s\S]{0,1024}?(?:charset\s*=\s*["']?|encoding\s*=\s*["'])([\w-]+)/i;

/**
 * Decodes a text file: by its byte order mark, by the encoding that HTML or XML declares, as UTF-8, else by a guess
 * from its bytes (Windows-1251, Shift_JIS and so on), which is said.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // Not UTF-8: an older encoding.
  }
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))?.[1];
  const known = declared === undefined ? undefined : decoderOf(declared);
  if (known !== undefined && known.encoding !== 'utf-8') return { text: known.decode(bytes) };
  const guessed = detect(bytes) ?? 'windows-1252';
  return { text: (decoderOf(guessed) ?? new TextDecoder('windows-1252')).decode(bytes), guessed };
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}

/** What to say of a guessed encoding. */
export const encodingNotice = ({ guessed }: Decoded): string[] =>
  guessed === undefined ? [] : [`The file is not UTF-8: read as ${guessed}, a guess; look at its letters`];
