/** Something wrong with a record: where it stands (`path` within the file, dotted) and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

/** A problem as one line, `file:path: message`. */
export const problemLine = ({ file, path, message }: Problem): string =>
  path === '' ? `${file}: ${message}` : `${file}:${path}: ${message}`;
