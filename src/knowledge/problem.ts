/** Something wrong with a record: where it stands (`path` within the file, dotted) and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

/** A problem as one line, `file:path: message`; control characters of a file's name are made visible. */
export const problemLine = ({ file, path, message }: Problem): string =>
  (path === '' ? `${file}: ${message}` : `${file}:${path}: ${message}`).replace(
    /[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
