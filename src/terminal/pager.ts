import { spawnSync } from 'node:child_process';
import stringWidth from 'string-width';
import type { Output } from './screen.ts';

/** Prints a text that may be longer than the screen. */
export type Print = (text: string) => void;

/** As git runs it: what fits is printed at once, colours stay, and so does the text when the pager ends. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's, not ours
const LESS = 'export LESS=${LESS-FRX};';
/** What a shell says of a command that it cannot run. */
const NOT_RUN = [126, 127];

/**
 * Prints through a pager, a command of the shell, what is longer than the terminal is high; all else, and where there is no
 * terminal or no pager, at once.
 */
export const printerFor =
  (output: Output, pager: string): Print =>
  (text) => {
    const { isTTY, rows = 0, columns = 0 } = output;
    const heightOf = (line: string) => Math.max(1, Math.ceil(stringWidth(line) / Math.max(1, columns)));
    const height = text.split('\n').reduce((sum, line) => sum + heightOf(line), 0);
    const isLong = isTTY === true && rows > 0 && height >= rows;
    if (isLong && pager !== '' && pager !== 'cat') {
      const { status } = spawnSync('/bin/sh', ['-c', `${LESS} ${pager}`], {
        input: `${text}\n`,
        stdio: ['pipe', 'inherit', 'ignore'],
      });
      if (status !== null && !NOT_RUN.includes(status)) return;
    }
    output.write(`${text}\n`);
  };
