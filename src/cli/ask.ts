import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import type { Invocation } from '../commands/command.ts';
import { createRegistry } from '../commands/registry.ts';
import { standalone } from '../commands/services.ts';
import { terminalSetup } from '../config/terminal.ts';
import { OperatorError } from '../errors.ts';
import { openPack } from '../knowledge/serving/open-packs.ts';
import { pickPack } from '../knowledge/serving/pick-pack.ts';
import { createSearcher } from '../search/searcher.ts';
import { startConversation } from '../terminal/conversation.ts';
import { execute } from '../terminal/execute.ts';
import { explainText } from '../terminal/explain-text.ts';
import { openHistory } from '../terminal/history.ts';
import { hanging } from '../terminal/layout.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import { printerFor } from '../terminal/pager.ts';
import { parseLine } from '../terminal/parse-line.ts';
import { answerQueryLine, outcomeRecord, topicOfCommand } from '../terminal/query-record.ts';
import { replyRecord } from '../terminal/reply-record.ts';
import { replyText } from '../terminal/reply-text.ts';
import { screenOf } from '../terminal/screen.ts';
import { runSession } from '../terminal/session.ts';
import { draftReport } from './draft-report.ts';
import { mendable, program, runProcess, type Surroundings } from './program.ts';

const USAGE = `Usage: npm run -s ask -- [OPTION] [QUESTION | "/COMMAND WORDS"]

  npm run -s ask "what did japan say on crimea"
  npm run -s ask "/timeline march 2014"
  npm run -s ask "/cite yalta apa"
  echo yalta | npm run -s ask     one answer a line
  npm run -s ask                  a session; Tab completes

Options (npm itself takes those that stand before --)
  --json         print the answer as JSON
  --check FILE   check the quotations of a draft: DOCX, PDF, Markdown or text
  --explain      show how a question was read, what it found and why the outcome
  --pack NAME    ask this pack of KNOWLEDGE_DIR: its id, title or folder; the first unless given
  --jsonl        answer lines {"id","query","command"?} from standard input, a JSON line each, with its number
  -h, --help     show this
  -V, --version  print the version

Exit codes: 0 answer, 3 closest, 4 none, 2 bad usage, 1 a line of --jsonl failed
Environment: KNOWLEDGE_DIR, NO_COLOR, FORCE_COLOR, PAGER, XDG_STATE_HOME (history of sessions)`;
const EXIT = { answer: 0, notice: 0, closest: 3, none: 4 } as const;
const LINE_FAILED = 1;
const BAD_USAGE = 2;

type Outcome = keyof typeof EXIT;
type Form = 'text' | 'json' | 'explain';

/** What answers are made with: read only once the command line is known to be sound. */
function open(surroundings: Surroundings, pack: string | undefined) {
  const { dir, siteUrl, sourcesDir } = pickPack(surroundings.config().packs, pack);
  const base = openPack(dir);
  const searcher = createSearcher(base);
  const registry = createRegistry({ ...standalone(), base, searcher, siteUrl });
  return { ...surroundings, base, searcher, registry, sourcesDir };
}
type Opened = ReturnType<typeof open>;

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

async function answerOnce(opened: Opened, line: string, form: Form): Promise<Outcome> {
  const { base, searcher, registry, output } = opened;
  const invocation = parseLine(registry, line);
  const query = queryOf(invocation);
  if (query !== undefined && form !== 'text') {
    const topic = topicOfCommand(base, invocation.command);
    const record = outcomeRecord(base, searcher, query, topic);
    output.write(form === 'json' ? json(record) : `${explainText(base, searcher, query, topic)}\n`);
    return record.outcome;
  }
  if (form === 'explain') throw new OperatorError('--explain needs a question: --explain "/kurils yalta"');
  const reply = await execute(registry, invocation);
  if (form === 'json') output.write(json(replyRecord(base, reply)));
  else printerFor(output, terminalSetup().pager)(replyText(reply, screenOf(output)).text);
  return reply.outcome;
}

/** What is looked up; undefined for commands that look up no entries. */
const queryOf = ({ command, options }: Invocation): string | undefined => {
  const { query } = options;
  return command !== 'compare' && typeof query === 'string' ? query : undefined;
};

/** A session in the terminal. */
async function talk({ base, registry, input, output }: Opened): Promise<void> {
  const { pager, historyFile } = terminalSetup();
  const screen = screenOf(output);
  const [example = 'ask'] = base.topics.keys();
  const how = `${base.facts.size} entries. Ask in words, or type /${example} or /help; Tab completes, Ctrl-D ends.`;
  output.write(`${screen.style('bold', base.title.en)}\n${screen.style('dim', hanging(how, screen))}\n\n`);
  await runSession({
    conversation: startConversation(registry, screen),
    input,
    output,
    history: openHistory(historyFile),
    print: printerFor(output, pager),
  });
}

/** Answers every line of standard input; gives the worst exit code of them, or that of bad usage where a line failed. */
async function answerInput(opened: Opened, form: Form): Promise<number> {
  const lines = (await text(opened.input)).split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new OperatorError(USAGE);
  let code = 0;
  let isFailed = false;
  for (const [at, line] of lines.entries()) {
    if (at > 0 && form !== 'json') opened.output.write('\n');
    try {
      code = Math.max(code, EXIT[await answerOnce(opened, line, form)]);
    } catch (error) {
      // The other lines are answered all the same.
      opened.errors.write(`${mendable(error).message}\n`);
      isFailed = true;
    }
  }
  return isFailed ? BAD_USAGE : code;
}

async function answerRecords({ base, searcher, input, output }: Opened): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of createInterface({ input })) {
    number += 1;
    if (line.trim() === '') continue;
    const record = { line: number, ...answerQueryLine(base, searcher, line) };
    if ('error' in record) code = LINE_FAILED;
    output.write(`${JSON.stringify(record)}\n`);
  }
  return code;
}

/** Prints the report on a draft; gives 3 where anything in it is not as it should be. */
async function checkFile(path: string, { base, sourcesDir, output }: Opened): Promise<number> {
  const { report, isGood } = await draftReport(path, base, sourcesDir);
  printerFor(output, terminalSetup().pager)(markdownText(report, screenOf(output)));
  return isGood ? EXIT.answer : EXIT.closest;
}

/** `npm run ask`. */
export const ask = program(
  {
    usage: USAGE,
    takesWords: true,
    failed: BAD_USAGE,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      explain: { type: 'boolean' },
      check: { type: 'string' },
      pack: { type: 'string' },
    },
  },
  async ({ values, positionals }, surroundings) => {
    const opened = () => open(surroundings, values.pack);
    const line = positionals.join(' ').trim();
    const form = values.explain ? 'explain' : values.json ? 'json' : 'text';
    if (values.check !== undefined) return await checkFile(values.check, opened());
    if (values.jsonl) return answerRecords(opened());
    if (line !== '') return EXIT[await answerOnce(opened(), line, form)];
    if (!surroundings.input.isTTY) return answerInput(opened(), form);
    if (form !== 'text') throw new OperatorError(USAGE);
    await talk(opened());
    return 0;
  },
);

if (import.meta.main) await runProcess(ask);
