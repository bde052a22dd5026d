import { strToU8, zipSync } from 'fflate';
import type { Prompt } from '../facts/prompt.ts';

/** A question that is to become a prompt of a pack, and a few words that its file is named for. */
export interface TitledPrompt extends Omit<Prompt, 'translations'> {
  readonly title: string;
}

/** Questions as a ZIP archive of a pack's folder `prompts`, a file each. */
export function promptsZip(prompts: readonly TitledPrompt[]): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const prompt of prompts) {
    const name = fileName(prompt);
    const taken = (at: number) => `prompts/${name}${at === 1 ? '' : `-${at}`}.yaml`;
    let at = 1;
    while (taken(at) in files) at += 1;
    files[taken(at)] = strToU8(promptFile(prompt));
  }
  return zipSync(files, { mtime: EPOCH });
}

/** The earliest day that ZIP knows: the same questions give the same bytes. */
const EPOCH = '1980-01-01T12:00:00';

/** A prompt as a record of a pack (knowledge/schema/prompt.schema.json); YAML 1.2 reads JSON's texts. */
const promptFile = ({ kind, question, facts, contrast, poll = [] }: TitledPrompt): string =>
  [
    '# yaml-language-server: $schema=../schema/prompt.schema.json',
    `kind: ${kind}`,
    `question: ${JSON.stringify(question)}`,
    `facts: [${facts.join(', ')}]`,
    ...(contrast === undefined ? [] : [`contrast: ${contrast}`]),
    ...(poll.length === 0 ? [] : [`poll: [${poll.map((words) => JSON.stringify(words)).join(', ')}]`]),
    '',
  ].join('\n');

/** The title as an id of a pack, `own-…` where it has no Latin letters. */
function fileName({ title, id }: TitledPrompt): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.length === 0 ? id.replace(/[^a-z0-9]+/g, '-') : words.join('-');
}
