import type { Invocation, Registry } from '../commands/command.ts';
import { OperatorError } from '../errors.ts';
import type { Reply } from '../reply/reply.ts';

/**
 * Executes a command that was typed in a terminal.
 * @throws OperatorError where there is no such command, or it would open a form.
 */
export async function execute({ commands }: Registry, invocation: Invocation): Promise<Reply> {
  const command = commands.get(invocation.command);
  if (command === undefined) throw new OperatorError(`There is no command /${invocation.command}`);
  if (command.opens?.(invocation) !== undefined) throw formsAreElsewhere(`/${invocation.command}`);
  return command.execute(invocation);
}

/** What a person is told whose line would open a form. */
export const formsAreElsewhere = (what: string): OperatorError =>
  new OperatorError(
    `“${what}” opens a form. Discord and the page of npm start show it; in a terminal, give the command’s options where it has any`,
  );
