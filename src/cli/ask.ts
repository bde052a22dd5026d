import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createRegistry } from '../commands/registry.ts';
import { standalone } from '../commands/services.ts';
import { configOrExit } from '../config/environment.ts';
import { OperatorError } from '../errors.ts';
import { factBaseOrExit } from '../knowledge/serving/load-or-exit.ts';
import { UserError } from '../language/user-error.ts';
import { createSearcher } from '../search/searcher.ts';
import { explainText } from '../terminal/explain-text.ts';
import { parseLine } from '../terminal/parse-line.ts';
import { plainText } from '../terminal/plain-text.ts';
import { answerQueryLine, outcomeRecord, topicOfCommand } from '../terminal/query-record.ts';
import { runSession } from '../terminal/session.ts';

const USAGE = `npm run -s ask -- "/kurils yalta"     answer once; words without a slash mean /ask
  --json     print the outcome as JSON
  --explain  show how the words were read, what they found and why the outcome
  --jsonl    answer lines {"id","query","command"?} from standard input, a JSON line each
  (nothing)  a session in this terminal
Exit codes: 0 answer, 3 closest, 4 none, 2 bad usage`;
const EXIT = { answer: 0, notice: 0, closest: 3, none: 4 } as const;

const base = factBaseOrExit(configOrExit().knowledgeDir);
const searcher = createSearcher(base);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

type Form = 'text' | 'json' | 'explain';

async function answerOnce(line: string, form: Form): Promise<keyof typeof EXIT> {
  const registry = createRegistry({ ...standalone(), base, searcher });
  const invocation = parseLine(registry, line);
  if (form === 'text') {
    const reply = await registry.commands.get(invocation.command)?.execute(invocation);
    if (reply) print(plainText(reply));
    return reply?.outcome ?? 'none';
  }
  const query = invocation.options['query'];
  if (typeof query !== 'string')
    throw new OperatorError(`--${form} needs a query: --${form} "/kurils yalta"`);
  const topic = topicOfCommand(base, invocation.command);
  const record = outcomeRecord(base, searcher, query, topic);
  print(form === 'json' ? JSON.stringify(record, null, 2) : explainText(base, searcher, query, topic));
  return record.outcome;
}

/** A session in the terminal. */
async function talk(): Promise<number> {
  const [example = 'ask'] = base.topics.keys();
  print(
    `${base.title.en}, ${base.facts.size} entries. Type /${example} or /help; Tab completes, /quit ends.`,
  );
  await runSession(createRegistry({ ...standalone(), base, searcher }), process.stdin, process.stdout);
  return 0;
}

async function run(): Promise<number> {
  const options = {
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
    explain: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.jsonl) {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== '') print(JSON.stringify(answerQueryLine(base, searcher, line)));
    }
    return 0;
  }
  const line = positionals.join(' ').trim();
  if (line === '' && process.stdin.isTTY) return talk();
  if (line === '') throw new OperatorError(USAGE);
  return EXIT[await answerOnce(line, values.explain ? 'explain' : values.json ? 'json' : 'text')];
}

try {
  process.exitCode = await run();
} catch (error) {
  const isMistake = error instanceof UserError || error instanceof OperatorError;
  if (!isMistake && !(error instanceof TypeError && 'code' in error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
