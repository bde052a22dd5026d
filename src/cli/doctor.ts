import type { Config } from '../config/config.ts';
import { configOrExit } from '../config/environment.ts';
import { inviteLink } from '../discord/deploy/invite.ts';
import { type Check, checkDiscord } from '../discord/status/health.ts';
import { checkServer } from '../discord/status/server-check.ts';
import { OperatorError } from '../errors.ts';
import { loadFactBase } from '../knowledge/load.ts';
import { problemLine } from '../knowledge/problem.ts';
import { describeStore } from '../store/store-check.ts';
import { readNoArguments } from './command-line.ts';

const USAGE = `Usage: npm run -s doctor
Checks Node, the fact base, the database, the token, the application and the server; prints the invite link.

  -h, --help     show this
  -V, --version  print the version
Exit codes: 0 all is well, 1 something fails, 2 bad usage
Environment, or .env: as docs/operating.md lists it`;

/** As `engines` in package.json: the first Node that runs TypeScript without a flag. */
const OLDEST_NODE = [22, 18] as const;
const STATE_LABELS = { ok: 'ok  ', fails: 'FAIL', 'not set': '-   ' } as const;

function checkNode(): Check {
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const isEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isEnough
    ? { name: 'Node', state: 'ok', text: node }
    : {
        name: 'Node',
        state: 'fails',
        text: `${node} is too old: ${OLDEST_NODE.join('.')} or newer; run 'npm ci'`,
      };
}

function checkKnowledge(dir: string): Check {
  const result = loadFactBase(dir);
  if (result.ok) return { name: 'knowledge', state: 'ok', text: `${result.base.facts.size} facts in ${dir}` };
  const { length } = result.problems;
  const first = result.problems.slice(0, 1).map(problemLine).join();
  const rest = length > 1 ? ` (and ${length - 1} more: npm run -s knowledge -- check)` : '';
  return { name: 'knowledge', state: 'fails', text: `${first}${rest}` };
}

async function checkStore(location: Config['store']): Promise<Check> {
  try {
    return { name: 'database', state: 'ok', text: await describeStore(location) };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { name: 'database', state: 'fails', text: error.message };
  }
}

try {
  readNoArguments(USAGE);
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
const { discord, knowledgeDir, store } = configOrExit();
const health = await checkDiscord(discord);
const isKnown = health.checks.every(({ state }) => state === 'ok');
const checks = [
  checkNode(),
  checkKnowledge(knowledgeDir),
  await checkStore(store),
  ...health.checks,
  ...(isKnown ? [await checkServer(discord)] : []),
];
for (const { name, state, text } of checks)
  process.stdout.write(`${STATE_LABELS[state]}  ${name}: ${text}\n`);
if (health.appId !== undefined) {
  process.stdout.write(`      invite link: ${inviteLink(health.appId)}\n`);
}
process.exitCode = checks.some(({ state }) => state === 'fails') ? 1 : 0;
