import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';

const FACT = `# yaml-language-server: $schema=../../schema/fact.schema.json
kind: background # event, background, position, argument, forecast; the last three need a holder
claim: One neutral sentence of your own that can stand alone.
asks:
  - another way to ask for it
  - a colloquial way
  - a half-remembered way
quotes:
  - source: the-source-id
    paragraph: 1
    exact: the author's own words, copied
`;

/** Writes an empty fact record to fill in and gives its path. Throws a UserError where the id is taken or malformed. */
export function newFact(dir: string, topic: string, id: string): string {
  for (const part of [topic, id]) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part)) {
      throw new UserError(`'${part}' is no id: use lower-case words joined by hyphens`);
    }
  }
  const path = join(dir, 'facts', topic, `${id}.yaml`);
  if (existsSync(path)) throw new UserError(`${path} exists: choose another id`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, FACT);
  return path;
}
