import { homedir } from 'node:os';
import { join } from 'node:path';

/** What a terminal's user has set up for every program. */
export interface TerminalSetup {
  /** The shell's command for long texts; empty for none. */
  readonly pager: string;
  /** The file for what was typed: in XDG_STATE_HOME, as the XDG Base Directory Specification has it. */
  readonly historyFile: string;
}

/** Reads what a terminal's user has set up. */
export function terminalSetup(): TerminalSetup {
  const { PAGER, XDG_STATE_HOME } = process.env;
  const state = XDG_STATE_HOME || join(homedir(), '.local', 'state');
  return {
    pager: process.platform === 'win32' ? '' : (PAGER ?? 'less'),
    historyFile: join(state, 'footnote', 'history'),
  };
}
