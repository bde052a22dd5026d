import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import type { Conversation } from './conversation.ts';
import type { History } from './history.ts';
import type { Print } from './pager.ts';
import type { Output } from './screen.ts';

/** What a session is held with. */
export interface SessionOptions {
  readonly conversation: Conversation;
  readonly input: Readable & { setRawMode?(isRaw: boolean): unknown };
  readonly output: Output;
  readonly history: History;
  /** Prints an answer. */
  readonly print: Print;
}

const ENDS = new Set(['/quit', '/exit', 'quit', 'exit', 'q']);

/**
 * Answers lines typed at a terminal until the input ends, `quit` is typed, or Ctrl-C is pressed twice. The first Ctrl-C
 * clears the line.
 */
export async function runSession({
  conversation,
  input,
  output,
  history,
  print,
}: SessionOptions): Promise<void> {
  const lines = createInterface({
    input,
    output,
    terminal: true,
    prompt: '> ',
    history: history.lines,
    removeHistoryDuplicates: true,
    completer: (line: string) => conversation.complete(line),
  });
  let isInterrupted = false;
  let isOpen = true;
  lines.on('SIGINT', () => {
    if (isInterrupted && lines.line === '') return lines.close();
    isInterrupted = true;
    // What was typed stays above, and the line that readline holds is emptied, which draws the prompt.
    lines.write(null, { ctrl: true, name: 'e' });
    output.write('^C\nCtrl-C again ends\n');
    lines.write(null, { ctrl: true, name: 'u' });
  });
  lines.once('close', () => {
    isOpen = false;
    output.write('\n');
  });
  lines.prompt();
  for await (const line of lines) {
    isInterrupted = false;
    history.add(line);
    if (ENDS.has(line.trim())) break;
    if (line.trim() !== '') {
      const answer = await conversation.answer(line);
      output.write('\n');
      // The pager reads the keyboard itself.
      input.setRawMode?.(false);
      print(`${answer}\n`);
      if (isOpen) input.setRawMode?.(true);
    }
    if (isOpen) lines.prompt();
  }
  if (isOpen) lines.close();
}
