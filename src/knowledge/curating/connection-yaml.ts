import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ContrastInput, NameInput, PromptInput } from './fact-input.ts';
import { inline, line } from './yaml-values.ts';

/** The file of a new contrast, as one made by hand. */
export const contrastYaml = ({ type, question, sides, note }: ContrastInput): string =>
  [
    '# yaml-language-server: $schema=../schema/contrast.schema.json\n',
    line({ type }),
    line({ question }),
    'sides:\n',
    ...sides.map(({ label, poll, facts }) => {
      const words = poll === undefined ? '' : `, poll: ${inline(poll)}`;
      return `  - { label: ${inline(label)}${words}, facts: [${facts.join(', ')}] }\n`;
    }),
    note === undefined ? '' : line({ note }),
  ].join('');

/** The file of a new prompt, as one made by hand. */
export const promptYaml = ({ kind, question, facts = [], contrast }: PromptInput): string =>
  [
    '# yaml-language-server: $schema=../schema/prompt.schema.json\n',
    line({ kind }),
    line({ question }),
    facts.length === 0 ? '' : `facts: [${facts.join(', ')}]\n`,
    contrast === undefined ? '' : line({ contrast }),
  ].join('');

/** The pack's names with one more at the end, or with more spellings of one that is there; nothing else of the file changes. */
export function withName(written: string, { id, name, kind, role, aliases }: NameInput): string {
  const document = parseDocument(written);
  const root = document.contents;
  const pair = isMap(root) ? root.items.find((one) => isScalar(one.key) && one.key.value === id) : undefined;
  if (pair !== undefined && isMap(pair.value)) return withSpellings(written, pair.value, aliases);
  const lines = [
    `${id}:\n`,
    `  ${line({ name })}`,
    `  ${line({ kind })}`,
    role === undefined ? '' : `  ${line({ role })}`,
    aliases.length === 0 ? '' : `  aliases: [${aliases.map(inline).join(', ')}]\n`,
  ].join('');
  // A pack without names says `{}`.
  if (isMap(root) && root.items.length === 0 && root.range)
    return written.slice(0, root.range[0]) + lines + written.slice(root.range[1]).replace(/^\n/, '');
  return `${written.replace(/(?<!\n)\n*$/, '\n')}${lines}`;
}

/** Sets spellings in at the end of a name's list, or gives it one. */
function withSpellings(written: string, name: YAMLMap, aliases: readonly string[]): string {
  const list = name.get('aliases', true);
  const there = isSeq(list) ? list.items.map((item) => (isScalar(item) ? String(item.value) : '')) : [];
  const more = aliases.filter((alias) => !there.includes(alias));
  if (more.length === 0) return written;
  const inOne = more.map(inline).join(', ');
  if (!isSeq(list)) {
    const last = endOf(written, name);
    const aliasesLine = name.flow ? `, aliases: [${inOne}]` : `\n  aliases: [${inOne}]`;
    const end = name.flow ? written.slice(0, last - 1).trimEnd().length : last;
    return written.slice(0, end) + aliasesLine + written.slice(end);
  }
  const last = endOf(written, list);
  if (!list.flow) {
    const indent = /\n([^\S\n]*)-[^\n]*$/.exec(written.slice(0, last))?.[1] ?? '    ';
    return (
      written.slice(0, last) +
      more.map((alias) => `\n${indent}- ${inline(alias)}`).join('') +
      written.slice(last)
    );
  }
  const before = written.slice(0, last - 1).trimEnd();
  const comma = there.length === 0 ? '' : before.endsWith(',') ? ' ' : ', ';
  return `${before}${comma}${inOne}${written.slice(last - 1)}`;
}

/** Where a value ends, without the white space behind it. */
const endOf = (written: string, { range }: YAMLMap | YAMLSeq): number =>
  written.slice(0, range?.[1] ?? written.length).trimEnd().length;
