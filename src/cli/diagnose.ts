import type { Config } from '../config/config.ts';
import { inviteLink } from '../discord/deploy/invite.ts';
import { type Check, checkDiscord } from '../discord/status/health.ts';
import { checkServer } from '../discord/status/server-check.ts';
import { OperatorError } from '../errors.ts';
import { loadFactBase } from '../knowledge/load.ts';
import { type Problem, problemLine } from '../knowledge/problem.ts';
import { packConflicts } from '../knowledge/serving/pack-conflicts.ts';
import { describeStore } from '../store/store-check.ts';

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

/** A check for each pack, and one more where two packs cannot be told apart. */
function checkKnowledge(packs: Config['packs']): Check[] {
  const loaded = packs.map(({ dir }) => ({ dir, result: loadFactBase(dir) }));
  const conflicts = packConflicts(
    loaded.flatMap(({ dir, result }) => (result.ok ? [{ dir, base: result.base }] : [])),
  );
  return [
    ...loaded.map(({ dir, result }): Check => {
      if (!result.ok) return failing(result.problems);
      const { facts, title } = result.base;
      const called = packs.length === 1 ? '' : `“${title.en}”: `;
      return { name: 'knowledge', state: 'ok', text: `${called}${facts.size} facts in ${dir}` };
    }),
    ...(conflicts.length === 0 ? [] : [failing(conflicts)]),
  ];
}

function failing(problems: readonly Problem[]): Check {
  const { length } = problems;
  const first = problems.slice(0, 1).map(problemLine).join();
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

/** What `npm run doctor` prints, and whether nothing fails. */
export interface Diagnosis {
  readonly lines: readonly string[];
  readonly isWell: boolean;
}

/** Tries everything that the start needs: Node, the fact base, the database, the token, the application, the server. */
export async function diagnose({ discord, packs, store }: Config): Promise<Diagnosis> {
  const health = await checkDiscord(discord);
  const isKnown = health.checks.every(({ state }) => state === 'ok');
  const checks = [
    checkNode(),
    ...checkKnowledge(packs),
    await checkStore(store),
    ...health.checks,
    ...(isKnown ? [await checkServer(discord)] : []),
  ];
  const { appId } = health;
  return {
    lines: [
      ...checks.map(({ name, state, text }) => `${STATE_LABELS[state]}  ${name}: ${text}`),
      ...(appId === undefined ? [] : [`      invite link: ${inviteLink(appId)}`]),
    ],
    isWell: checks.every(({ state }) => state !== 'fails'),
  };
}
