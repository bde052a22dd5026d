import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RECORDS, SINGLE_RECORDS } from './records.ts';

/** The JSON Schema of each kind of record, for editors, by file name. */
export function jsonSchemas(): Record<string, object> {
  const all = {
    ...Object.fromEntries(Object.entries(RECORDS).map(([kind, { schema }]) => [kind, schema])),
    ...SINGLE_RECORDS,
  };
  return Object.fromEntries(
    Object.entries(all).map(([kind, schema]) => [
      `${kind}.schema.json`,
      z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => leaveOutParagraph(jsonSchema) }),
    ]),
  );
}

/** A quote may be typed without its paragraph, which `verify` writes, though no pack is served without it. */
function leaveOutParagraph(schema: { required?: string[] }): void {
  if (schema.required?.includes('paragraph'))
    schema.required = schema.required.filter((key) => key !== 'paragraph');
}

/** Writes the schemas into a pack's `schema` folder. */
export function writeJsonSchemas(dir: string): void {
  const folder = join(dir, 'schema');
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
