import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { configOrExit } from '../config/environment.ts';
import { OperatorError } from '../errors.ts';
import { exportBase } from '../knowledge/export.ts';
import { toFactBase } from '../knowledge/fact-base-of.ts';
import { HISTORY_ARGUMENTS, isSameFact, reusedIds } from '../knowledge/history.ts';
import type { Destination } from '../knowledge/import/import-texts.ts';
import { initPack } from '../knowledge/init.ts';
import { writeJsonSchemas } from '../knowledge/json-schema.ts';
import { checkPack } from '../knowledge/load.ts';
import { type Problem, problemLine } from '../knowledge/problem.ts';
import { checkReadmeTable, writeReadmeTable } from '../knowledge/readme-table.ts';
import type { Pack } from '../knowledge/rule.ts';
import { newFact } from '../knowledge/scaffold.ts';
import { pickPack } from '../knowledge/serving/pick-pack.ts';
import { statsTable } from '../knowledge/stats.ts';
import { DEFAULT_SOURCES_DIR } from '../knowledge/texts.ts';
import { verifyPack } from '../knowledge/verify.ts';
import { readCommandLine, runProgram } from './command-line.ts';
import { gapsText } from './gaps-text.ts';

/** The command-line arguments after the command's name. */
interface Arguments {
  readonly rest: readonly string[];
  readonly sources: string;
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
  run(given: Arguments): number | Promise<number>;
}

const { packs, store } = configOrExit();
/** The pack that the command is for. */
let { dir, sourcesDir = DEFAULT_SOURCES_DIR, siteUrl } = packs[0];

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Prints the problems, or `success()` if there are none. */
function report(problems: readonly Problem[], success: () => string): number {
  if (problems.length === 0) return say(success());
  for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
  process.stderr.write(`${problems.length} problem${problems.length === 1 ? '' : 's'}\n`);
  return 1;
}

const COMMANDS: Readonly<Record<string, Subcommand>> = Object.freeze({
  check: {
    usage: '',
    does: 'check every record, against the source texts if available; advice is not an error',
    async run() {
      const { pack, problems, advice } = checkPack(dir, existsSync(sourcesDir) ? sourcesDir : undefined);
      const proof =
        pack.texts.size > 0 ? `the texts in ${sourcesDir} and the lock` : 'the lock (no texts available)';
      const onAsks = problems.length > 0 ? [] : await adviceOnAsks(pack);
      const given = [...advice.map(problemLine), ...onAsks];
      for (const one of given) process.stderr.write(`advice: ${one}\n`);
      // The counts of a pack with problems would only add another one.
      const counts = problems.length > 0 ? [] : checkReadmeTable(dir, statsTable(pack));
      const advised = given.length > 0 ? ` (${given.length} pieces of advice above)` : '';
      return report([...problems, ...counts], () =>
        pack.records.fact.length === 0
          ? `The pack is in order, and has no entries yet: ${dir}/README.md says how to begin`
          : `${pack.records.fact.length} entries are in order${advised}; quotes compared with ${proof}`,
      );
    },
  },
  verify: {
    usage: '[--sources DIR]',
    does: 'compare every quote with the texts; write quotes.lock.json and the counts in README.md',
    run({ sources }) {
      const problems = verifyPack(dir, sources);
      writeReadmeTable(dir, statsTable(checkPack(dir, sources).pack));
      return report(problems, () => 'Every quote stands in its text; quotes.lock.json is written');
    },
  },
  export: {
    usage: '[--topic ID] [--format FORMAT] [--schema]',
    does: 'print the whole base as one JSON document, or entries as markdown, docx, csv, anki or ris',
    async run({ topic, format, schema }) {
      if (schema)
        return say(JSON.stringify((await import('../exports/base-schema.ts')).baseSchema(), null, 2));
      const { pack, problems } = checkPack(dir);
      if (problems.length > 0) return report(problems, () => '');
      const base = toFactBase(pack.records);
      if (format === undefined && topic === undefined) return say(JSON.stringify(exportBase(base), null, 2));
      const { exportEntries } = await import('./export-entries.ts');
      process.stdout.write(exportEntries(base, topic, format));
      return 0;
    },
  },
  site: {
    usage: 'FOLDER',
    does: 'write the base as a site: pages to read, search and cite, for a folder or a web server',
    async run({ rest: [folder, ...more] }) {
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
    run: () => say(statsTable(checkPack(dir, existsSync(sourcesDir) ? sourcesDir : undefined).pack)),
  },
  history: {
    usage: '',
    does: 'check by git that no fact id was ever used twice',
    run() {
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
    run: async () => say(await gapsText(toFactBase(checkPack(dir).pack.records), store)),
  },
  probe: {
    usage: '[--json]',
    does: 'measure how entries are found, and which need other words or more asks',
    async run({ json }) {
      const { createSearcher } = await import('../search/searcher.ts');
      const { probe } = await import('../knowledge/probe/probe.ts');
      const { probeText } = await import('../knowledge/probe/probe-text.ts');
      const { askAdvice } = await import('../knowledge/probe/ask-advice.ts');
      const base = toFactBase(checkPack(dir).pack.records);
      const report = probe(base, (one) => createSearcher(one));
      if (!json) return say(probeText(report));
      return say(JSON.stringify({ ...report, advice: askAdvice(base, createSearcher(base)) }, null, 2));
    },
  },
  schema: {
    usage: '',
    does: 'write the JSON Schemas for editors',
    run() {
      writeJsonSchemas(dir);
      return say(`${dir}/schema is written`);
    },
  },
  new: {
    usage: 'fact TOPIC ID',
    does: 'write an empty fact record to fill in',
    run({ rest: [kind, topic, id] }) {
      if (kind !== 'fact' || topic === undefined || id === undefined) throw misused('new');
      return say(`Fill in ${newFact(dir, topic, id)}`);
    },
  },
  import: {
    usage: 'FILE|FOLDER|-|--annotations FILE [--id ID]',
    does: 'import texts (PDF, HTML, DOCX, EPUB, Markdown, text), references (.ris, .bib, .json), facts.csv',
    run: ({ rest: [path, ...more], sources, id, annotations }) => {
      if ((path === undefined) === (annotations === undefined) || more.length > 0) throw misused('import');
      return importText({ path, annotations, to: { dir, sourcesDir: sources, id } });
    },
  },
  init: {
    usage: 'DIR',
    does: 'write an empty fact base for another seminar',
    run({ rest: [folder, ...more] }) {
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

/** Imports a file or folder, or the passages of an export of annotations. */
async function importText(what: {
  path?: string | undefined;
  annotations?: string | undefined;
  to: Destination;
}) {
  const { importAnnotations, importAny } = await import('../knowledge/import/import.ts');
  const { path = '', annotations, to } = what;
  const { lines, refused } = await (annotations === undefined
    ? importAny(path, to)
    : importAnnotations(annotations, to));
  say(lines.join('\n'));
  return refused ? 1 : 0;
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

function run(): number | Promise<number> {
  const { values, positionals } = readCommandLine(usageText(), {
    pack: { type: 'string' },
    sources: { type: 'string' },
    id: { type: 'string' },
    annotations: { type: 'string' },
    topic: { type: 'string' },
    format: { type: 'string' },
    schema: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [name = '', ...rest] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new OperatorError(usageText());
  const strange = Object.keys(values).find((one) => one !== 'pack' && !command.usage.includes(`--${one}`));
  if (strange !== undefined) throw new OperatorError(`${name} takes no --${strange}\n${usageText()}`);
  ({ dir, sourcesDir = DEFAULT_SOURCES_DIR, siteUrl } = pickPack(packs, values.pack));
  return command.run({ ...values, rest, sources: values.sources ?? sourcesDir });
}

await runProgram(async () => {
  process.exitCode = await run();
}, 2);
