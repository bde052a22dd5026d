import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyFolder, SEMINAR } from '../fixtures/packs/pack-folder.ts';

const ASK = fileURLToPath(new URL('../../src/cli/ask.ts', import.meta.url));
/** A prompt with nothing behind it. */
const PROMPT = /^> ?$/m;

/** A session on another seminar's pack in a terminal of so many columns, with a history of its own. */
function openTerminal(columns: number, history = emptyFolder()) {
  const socket = join(emptyFolder(), 'tmux');
  const tmux = (...args: string[]) =>
    execFileSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
    });
  const env = `env KNOWLEDGE_DIR=${SEMINAR} XDG_STATE_HOME=${history} PAGER=cat`;
  tmux(...['new-session', '-d', '-x', String(columns), '-y', '60'], `${env} ${process.execPath} ${ASK}; cat`);
  onTestFinished(() => void tmux('kill-server'));
  const screen = () => tmux('capture-pane', '-p').trimEnd();
  /** The screen once it shows something. */
  const showing = async (wanted: RegExp): Promise<string> => {
    await expect.poll(screen, { timeout: 20_000 }).toMatch(wanted);
    return screen();
  };
  return {
    showing,
    press: (...keys: string[]) => tmux('send-keys', ...keys),
    /** Types a line on a clear screen, and gives what is there once the prompt is back. */
    async say(line: string): Promise<string> {
      await showing(PROMPT);
      tmux('send-keys', 'C-l');
      await showing(/^> ?$/);
      tmux('send-keys', line, 'Enter');
      return showing(/^> .*\n[\s\S]*^> ?$/m);
    },
  };
}

describe('a session in a terminal', { timeout: 60_000 }, () => {
  it.each([60, 80, 120])('fits %i columns', async (columns) => {
    const { say } = openTerminal(columns);
    const lines = ['/canal', '/canal locks', 'cite', '/timeline', '/compare', '/who harrigan', '/help'];
    const recorded: string[] = [];
    for (const line of lines) recorded.push(await say(line));
    for (const line of recorded.join('\n').split('\n'))
      expect(line.length).toBeLessThanOrEqual(Math.min(100, columns));
    await expect(`${recorded.join('\n\n')}\n`).toMatchFileSnapshot(`recorded/${columns}-columns.txt`);
  });

  it('completes at Tab, in columns', async () => {
    const { press, showing } = openTerminal(80);
    await showing(PROMPT);
    press('/c');
    await showing(/^> \/c$/m);
    // The first Tab completes as far as all agree, the second shows them.
    press('Tab');
    press('Tab');
    expect(await showing(/\/compare +\/cite/)).toContain('/canal');
  });

  it('clears a line at Ctrl-C, ends at a second, and has the lines in the next session', async () => {
    const history = emptyFolder();
    const first = openTerminal(80, history);
    await first.say('/canal locks');
    first.press('half typed', 'C-c');
    await first.showing(/\^C\nCtrl-C again ends\n> ?$/);
    first.press('C-c');
    await first.showing(/>\n*$/);
    const second = openTerminal(80, history);
    await second.showing(PROMPT);
    second.press('Up');
    await second.showing(/^> \/canal locks$/m);
  });
});
