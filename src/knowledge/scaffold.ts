import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OperatorError } from '../errors.ts';
import { isId } from './records/scalars.ts';

/** What the template leaves to fill in; the lint knows these texts. */
export const TEMPLATE_TEXTS: readonly string[] = [
  'One neutral sentence of your own, at most 16 words',
  'another way to ask for it',
  'a colloquial way',
  'a half-remembered way',
  'the words of somebody who knows neither text nor entry',
  "the author's own words, copied: a whole clause or sentence",
];

const [CLAIM, ...REST] = TEMPLATE_TEXTS;
const ASKS = REST.slice(0, -1);
const FACT = `# yaml-language-server: $schema=../../schema/fact.schema.json
# event, background, position, argument, forecast; the last three need a holder
kind: background
claim: ${CLAIM}
asks:
${ASKS.map((ask) => `  - ${ask}`).join('\n')}
quotes:
  # verify finds the paragraph, and the page where the text has pages
  - source: the-source-id
    exact: "${REST.at(-1)}"
`;

/** Writes an empty fact record to fill in and gives its path. Throws a OperatorError where the id is taken or malformed. */
export function newFact(dir: string, topic: string, id: string): string {
  for (const part of [topic, id]) {
    if (!isId(part)) {
      throw new OperatorError(`'${part}' is no id: use lower-case words joined by hyphens`);
    }
  }
  if (!existsSync(join(dir, 'topics', `${topic}.yaml`)))
    throw new OperatorError(
      `there is no topic '${topic}': write ${join(dir, 'topics', `${topic}.yaml`)} first`,
    );
  const path = join(dir, 'facts', topic, `${id}.yaml`);
  if (existsSync(path)) throw new OperatorError(`${path} exists: choose another id`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, FACT);
  return path;
}
