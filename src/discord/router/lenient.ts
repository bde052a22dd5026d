import { z } from 'zod';
import type { Attachment } from '../../commands/interaction.ts';

/** Shapes in which a field that is absent or not of the documented type is dropped. */

export const text = z.string().optional().catch(undefined);
export const anything = z.unknown().optional();
export const user = z.object({ id: text }).optional().catch(undefined);

/** The list items of the given shape; others are dropped. */
export const listOf = <T>(shape: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((item) => {
        const read = shape.safeParse(item);
        return read.success ? [read.data] : [];
      }),
    );

const attachment = z
  .object({ filename: z.string(), size: z.number(), url: z.string() })
  .transform(({ filename: name, size, url }): Attachment => ({ name, size, url }));

/** Files by their ids, as Discord resolves them. */
export const attachments = z.record(z.string(), attachment).catch({});
