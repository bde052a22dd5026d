import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Services } from '../commands/command.ts';
import { UserError } from '../language/user-error.ts';
import type { CheckQuotation } from '../quotations/check-quotation.ts';

/** What the server answers from: the bot's own services, and the check of quotations. */
export interface Sources extends Services {
  readonly checkQuotation: CheckQuotation;
}

/** A tool that reads and changes nothing. */
export interface Tool<Input extends z.ZodRawShape, Output extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** @throws {UserError} where the arguments cannot be read; the message says what to do. */
  run(sources: Sources, given: z.output<z.ZodObject<Input>>): z.input<z.ZodObject<Output>>;
}

/** Keeps the types of a tool's input and output. */
export const tool = <Input extends z.ZodRawShape, Output extends z.ZodRawShape>(made: Tool<Input, Output>) =>
  made;

/** Registers a tool; its result is structured, and the same as JSON text for clients that read no structure. */
export function register<Input extends z.ZodRawShape, Output extends z.ZodRawShape>(
  server: McpServer,
  sources: Sources,
  { name, title, description, input, output, run }: Tool<Input, Output>,
): void {
  const inputSchema: z.ZodObject = z.object(input);
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema,
      outputSchema: z.object(output),
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    (given): CallToolResult => {
      try {
        const structuredContent = run(sources, given as z.output<z.ZodObject<Input>>) as Record<
          string,
          unknown
        >;
        return {
          content: [{ type: 'text', text: JSON.stringify(structuredContent, null, 1) }],
          structuredContent,
        };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { content: [{ type: 'text', text: error.message }], isError: true };
      }
    },
  );
}
