import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { OperatorError } from '../errors.ts';
import { exportBase } from '../knowledge/export.ts';
import { toFactBase } from '../knowledge/fact-base-of.ts';
import { HISTORY_ARGUMENTS, isSameFact, reusedIds } from '../knowledge/history.ts';
import { initPack } from '../knowledge/init.ts';
import { writeJsonSchemas } from '../knowledge/json-schema.ts';
import { checkPack } from '../knowledge/load.ts';
import { problemLine } from '../knowledge/problem.ts';
import { checkReadmeTable, writeReadmeTable } from '../knowledge/readme-table.ts';
import type { Pack } from '../knowledge/rule.ts';
import { newFact } from '../knowledge/scaffold.ts';
import { pickPack } from '../knowledge/serving/pick-pack.ts';
import { statsTable } from '../knowledge/stats.ts';
import { DEFAULT_SOURCES_DIR } from '../knowledge/texts.ts';
import { verifyPack } from '../knowledge/verify.ts';
import { gapsText } from './gaps-text.ts';
import { program, runProcess } from './program.ts';
import { writer } from './writer.ts';

/** The command-line arguments after the command's name, the pack that the command is for, and where it writes. */
interface Given extends ReturnType<typeof writer> {
  readonly rest: readonly string[];
  readonly dir: string;
  /** The folder of the texts. */
  readonly sources: string;
  readonly siteUrl: string | undefined;
  readonly store: Config['store'];
  readonly id?: string | undefined;
  readonly annotations?: string | undefined;
  readonly topic?: string | undefined;
  readonly format?: string | undefined;
  readonly schema?: boolean | undefined;
  readonly json?: boolean | undefined;
}

interface Subcommand {
  /** The arguments in the usage text. */
  readonly usage: string;
  readonly does: string;
  /** Runs the command; returns the exit code: 0 for success, 1 for problems. */
  run(given: Given): number | Promise<number>;
}

const COMMANDS: Readonly<Record<string, Subcommand>> = Object.freeze({
  check: {
    usage: '',
    does: 'check every record, against the source texts if available; advice is not an error',
    async run({ dir, sources, advise, report }) {
      const { pack, problems, advice } = checkPack(dir, existsSync(sources) ? sources : undefined);
      const proof =
        pack.texts.size > 0 ? `the texts in ${sources} and the lock` : 'the lock (no texts available)';
      const onAsks = problems.length > 0 ? [] : await adviceOnAsks(pack);
      const advised = [...advice.map(problemLine), ...onAsks];
      advised.forEach(advise);
      // The counts of a pack with problems would only add another one.
      const counts = problems.length > 0 ? [] : checkReadmeTable(dir, statsTable(pack));
      const above = advised.length > 0 ? ` (${advised.length} pieces of advice above)` : '';
      return report([...problems, ...counts], () =>
        pack.records.fact.length === 0
          ? `The pack is in order, and has no entries yet: ${dir}/README.md says how to begin`
          : `${pack.records.fact.length} entries are in order${above}; quotes compared with ${proof}`,
      );
    },
  },
  verify: {
    usage: '[--sources DIR]',
    does: 'compare every quote with the texts; write quotes.lock.json and the counts in README.md',
    run({ dir, sources, report }) {
      const problems = verifyPack(dir, sources);
      writeReadmeTable(dir, statsTable(checkPack(dir, sources).pack));
      return report(problems, () => 'Every quote stands in its text; quotes.lock.json is written');
    },
  },
  export: {
    usage: '[--topic ID] [--format FORMAT] [--schema]',
    does: 'print the whole base as one JSON document, or entries as markdown, docx, csv, anki or ris',
    async run({ dir, topic, format, schema, output, say, report }) {
      if (schema)
        return say(JSON.stringify((await import('../exports/base-schema.ts')).baseSchema(), null, 2));
      const { pack, problems } = checkPack(dir);
      if (problems.length > 0) return report(problems, () => '');
      const base = toFactBase(pack.records);
      if (format === undefined && topic === undefined) return say(JSON.stringify(exportBase(base), null, 2));
      const { exportEntries } = await import('./export-entries.ts');
      output.write(exportEntries(base, topic, format));
      return 0;
    },
  },
  site: {
    usage: 'FOLDER',
    does: 'write the base as a site: pages to read, search and cite, for a folder or a web server',
    async run({ dir, siteUrl, rest: [folder, ...more], say, report }) {
      if (folder === undefined || more.length > 0) throw misused('site');
      const { pack, problems } = checkPack(dir);
      if (problems.length > 0) return report(problems, () => '');
      const { writeSite } = await import('../site/write-site.ts');
      const count = await writeSite(toFactBase(pack.records), folder, siteUrl);
      return say(`${count} files: open ${folder}/index.html`);
    },
  },
  stats: {
    usage: '',
    does: 'print how the base reads, and counts by source, topic and kind',
    run: ({ dir, sources, say }) =>
      say(statsTable(checkPack(dir, existsSync(sources) ? sources : undefined).pack)),
  },
  history: {
    usage: '',
    does: 'check by git that no fact id was ever used twice',
    run({ dir, report }) {
      const git = (...given: string[]) =>
        spawnSync('git', ['-C', dir, ...given], { encoding: 'utf8', maxBuffer: 2 ** 28 });
      const { status, stdout } = git(...HISTORY_ARGUMENTS, '--', 'facts');
      if (status !== 0)
        throw new OperatorError(`${dir} is not in a git repository: there is no history to check`);
      const contents = (blob: string) => git('cat-file', 'blob', blob).stdout;
      const reused = reusedIds(stdout, (before, after) => isSameFact(contents(before), contents(after)));
      return report(reused, () => 'No id was ever used for two facts');
    },
  },
  gaps: {
    usage: '',
    does: 'print queries that found nothing three times or more',
    run: async ({ dir, store, say }) => say(await gapsText(toFactBase(checkPack(dir).pack.records), store)),
  },
  probe: {
    usage: '[--json]',
    does: 'measure how entries are found, and which need other words or more asks',
    async run({ dir, json, say }) {
      const { createSearcher } = await import('../search/searcher.ts');
      const { probe } = await import('../knowledge/probe/probe.ts');
      const { probeText } = await import('../knowledge/probe/probe-text.ts');
      const { askAdvice } = await import('../knowledge/probe/ask-advice.ts');
      const base = toFactBase(checkPack(dir).pack.records);
      const found = probe(base, (one) => createSearcher(one));
      if (!json) return say(probeText(found));
      const advice = askAdvice(base, createSearcher(base));
      return say(JSON.stringify({ ...found, advice }, null, 2));
    },
  },
  schema: {
    usage: '',
    does: 'write the JSON Schemas for editors',
    run({ dir, say }) {
      writeJsonSchemas(dir);
      return say(`${dir}/schema is written`);
    },
  },
  new: {
    usage: 'fact TOPIC ID',
    does: 'write an empty fact record to fill in',
    run({ dir, rest: [kind, topic, id, ...more], say }) {
      if (kind !== 'fact' || topic === undefined || id === undefined || more.length > 0) throw misused('new');
      return say(`Fill in ${newFact(dir, topic, id)}`);
    },
  },
  import: {
    usage: 'FILE|FOLDER|-|--annotations FILE [--id ID]',
    does: 'import texts (PDF, HTML, DOCX, EPUB, Markdown, text), references (.ris, .bib, .json), facts.csv',
    async run({ rest: [path, ...more], dir, sources: sourcesDir, id, annotations, say }) {
      if ((path === undefined) === (annotations === undefined) || more.length > 0) throw misused('import');
      const { importAnnotations, importAny } = await import('../knowledge/import/import.ts');
      const to = { dir, sourcesDir, id };
      const { lines, refused } = await (path === undefined
        ? importAnnotations(annotations ?? '', to)
        : importAny(path, to));
      say(lines.join('\n'));
      return refused ? 1 : 0;
    },
  },
  init: {
    usage: 'DIR',
    does: 'write an empty fact base for another seminar',
    run({ rest: [folder, ...more], say }) {
      if (folder === undefined || more.length > 0) throw misused('init');
      initPack(folder);
      return say(`${folder} is ready: set KNOWLEDGE_DIR=${folder} and see ${folder}/README.md`);
    },
  },
});

async function adviceOnAsks(pack: Pack): Promise<string[]> {
  const { askAdvice, adviceLines } = await import('../knowledge/probe/ask-advice.ts');
  const { createSearcher } = await import('../search/searcher.ts');
  const base = toFactBase(pack.records);
  return adviceLines(askAdvice(base, createSearcher(base)), pack);
}

function usageText(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { usage, does }]) => `  ${`${name} ${usage}`.padEnd(24)}  ${does}`,
  );
  return [
    'Usage: npm run -s knowledge -- COMMAND',
    ...lines,
    `  ${'--pack NAME'.padEnd(24)}  for this pack of KNOWLEDGE_DIR: its id, title or folder; the first unless given`,
    `  ${'-h, --help'.padEnd(24)}  show this`,
    `  ${'-V, --version'.padEnd(24)}  print the version`,
  ].join('\n');
}

const misused = (name: string): OperatorError =>
  new OperatorError(`Usage: ${name} ${COMMANDS[name]?.usage}\n${usageText()}`);

/** `npm run knowledge`. */
export const knowledge = program(
  {
    usage: usageText(),
    takesWords: true,
    failed: 2,
    options: {
      pack: { type: 'string' },
      sources: { type: 'string' },
      id: { type: 'string' },
      annotations: { type: 'string' },
      topic: { type: 'string' },
      format: { type: 'string' },
      schema: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  },
  ({ values, positionals }, surroundings) => {
    const [name = '', ...rest] = positionals;
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command === undefined) throw new OperatorError(usageText());
    const strange = Object.keys(values).find((one) => one !== 'pack' && !command.usage.includes(`--${one}`));
    if (strange !== undefined) throw new OperatorError(`${name} takes no --${strange}\n${usageText()}`);
    const [word] = /^(?:\[|$)/.test(command.usage) ? rest : [];
    if (word !== undefined)
      throw new OperatorError(
        `${name} takes no “${word}”: KNOWLEDGE_DIR names the packs, --pack one of them\n${usageText()}`,
      );
    const { packs, store } = surroundings.config();
    const { dir, sourcesDir = DEFAULT_SOURCES_DIR, siteUrl } = pickPack(packs, values.pack);
    const sources = values.sources ?? sourcesDir;
    return command.run({ ...values, ...writer(surroundings), rest, dir, sources, siteUrl, store });
  },
);

if (import.meta.main) await runProcess(knowledge);
