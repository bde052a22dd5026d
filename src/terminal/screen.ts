import { styleText } from 'node:util';
import supportsHyperlinks from 'supports-hyperlinks';

/** Columns of a line at most: longer ones are hard to read. */
const WIDEST = 100;
/** Columns below which lines are not made narrower. */
const NARROWEST = 20;

/** The names of Node's styles. */
type Format = Parameters<typeof styleText>[0];

/** What text is laid out for. */
export interface Screen {
  /** Columns of a line; undefined where lines are not wrapped, as in a file or a pipe. */
  readonly width: number | undefined;
  /** Styles text where the stream takes colours, as NO_COLOR and FORCE_COLOR say. */
  style(format: Format, text: string): string;
  /** A text that leads to an address: an OSC 8 link, or the address behind it in brackets. */
  link(text: string, url: string): string;
}

/** The stream that text is written to: a terminal, a pipe or a file. */
export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** Text without colours, links or wrapped lines. */
export const PLAIN: Screen = {
  width: undefined,
  style: (_, text) => text,
  link: (text, url) => (text === url ? url : `${text} (${url})`),
};

/** The screen of a stream, which may be resized meanwhile. */
export const screenOf = (stream: Output): Screen => ({
  get width() {
    const { isTTY, columns } = stream;
    return isTTY && columns ? Math.max(NARROWEST, Math.min(WIDEST, columns)) : undefined;
  },
  style: (format, text) => styleText(format, text, { stream }),
  link: (text, url) =>
    stream.isTTY && supportsHyperlinks.stdout
      ? `\u001B]8;;${url}\u0007${text}\u001B]8;;\u0007`
      : PLAIN.link(text, url),
});
