import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Registry } from '../commands/command.ts';
import { OperatorError } from '../errors.ts';
import { UserError } from '../language/user-error.ts';
import { completeLine } from './complete-line.ts';
import { parseLine } from './parse-line.ts';
import { plainText } from './plain-text.ts';

/** Answers typed lines until the input ends or `/quit` is typed: the local mode. */
export async function runSession(
  registry: Registry,
  input: Readable,
  output: Writable & { isTTY?: boolean },
): Promise<void> {
  const lines = createInterface({
    input,
    output,
    terminal: output.isTTY === true,
    prompt: '> ',
    completer: (line: string) => completeLine(registry, line),
  });
  let open = true;
  lines.once('close', () => {
    open = false;
  });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '/quit') break;
    if (line.trim() !== '') output.write(`${await answerLine(registry, line)}\n\n`);
    // Piped input ends before its lines are answered, and a closed readline refuses to prompt.
    if (open) lines.prompt();
  }
  lines.close();
}

/** What a line is answered with; a mistake in it is answered with what to do. */
export async function answerLine(registry: Registry, line: string): Promise<string> {
  try {
    const invocation = parseLine(registry, line);
    const command = registry.commands.get(invocation.command);
    return command ? plainText(await command.execute(invocation)) : '';
  } catch (error) {
    if (error instanceof UserError || error instanceof OperatorError) return error.message;
    throw error;
  }
}
