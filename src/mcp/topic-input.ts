import { z } from 'zod';

/** An argument that narrows a tool to a topic. */
export const topicInput = z
  .string()
  .optional()
  .describe('id of a topic: the resource footnote://topics lists them');
