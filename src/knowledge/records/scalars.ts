import { z } from 'zod';

/** Controls, halves of characters, and what has no width or turns text around; joiners belong to scripts. */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Cs}]--[\n\t\u200c\u200d]]/v;
/** No script puts so many marks on one letter. */
const FLOOD = /\p{M}{5}/u;

/** A text of a record: one that can be seen as it is. */
export const text = z
  .string()
  .trim()
  .min(1, 'is empty: write something or leave the key out')
  .refine(
    (value) => !INVISIBLE.test(value),
    'has a character that cannot be seen: type it anew, do not paste it',
  )
  .refine(
    (value) => !FLOOD.test(value),
    'has a letter under a flood of marks: type it anew, do not paste it',
  );
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be the id of a record, and so the name of its file. */
export const isId = (text: string): boolean => ID.test(text);

/** The id of a record. */
export const id = z.string().regex(ID, 'is no id: use lower-case words joined by hyphens');
