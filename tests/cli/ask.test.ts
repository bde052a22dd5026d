import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ask as askProgram } from '../../src/cli/ask.ts';
import { deploy } from '../../src/cli/deploy.ts';
import { desk } from '../../src/cli/desk.ts';
import { doctor } from '../../src/cli/doctor.ts';
import { knowledge } from '../../src/cli/knowledge.ts';
import { mcp } from '../../src/cli/mcp.ts';
import { store } from '../../src/cli/store.ts';
import { loadFactBase } from '../../src/knowledge/load.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { packFolder, SEMINAR } from '../fixtures/packs/pack-folder.ts';
import { runCli, runHere } from '../fixtures/run-cli.ts';
import { canalPack, listOf } from '../fixtures/several-packs.ts';

const TOWN =
  'title: Quite another town\ndescription: What it was\ncolor: "#2f6f8f"\ncore: [calder-market-made-saltby-rich]\n';

const loaded = loadFactBase(SEMINAR);
if (!loaded.ok) throw new Error('The seminar is broken');
const { base } = loaded;

/** A question that the seminar is near to answering: one of its own, mixed with words that it does not know. */
function nearMiss(): string {
  const { search } = createSearcher(base);
  const noise = ['zebra', 'zebra trombone', 'zebra trombone quasar', 'zebra trombone quasar marzipan'];
  const mixed = noise.flatMap((more) =>
    [...base.facts.values()].flatMap(({ asks }) => asks.map((ask) => `${more} ${ask}`)),
  );
  const near = mixed.find((query) => search(query).outcome === 'closest');
  if (near === undefined) throw new Error('No mixed question came near: widen the search for one');
  return near;
}

/** Asks the seminar, in this process. */
const ask = (args: readonly string[], input = '', more: Record<string, string> = {}) =>
  runHere(askProgram, { args, input, env: { KNOWLEDGE_DIR: SEMINAR, ...more } });
/** Asks the seminar as a person does. */
const askOutside = (args: readonly string[], input = '', more: Record<string, string> = {}) =>
  runCli('cli/ask.ts', { args, input, env: { KNOWLEDGE_DIR: SEMINAR, ...more } });
const lines = (out: string): Record<string, unknown>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('npm run ask', { timeout: 60_000 }, () => {
  it('answers /kurils yalta with the fact, Miller’s words and ¶4, and exits with 0', async () => {
    const { code, out, err } = await runCli('cli/ask.ts', { args: ['/kurils yalta'] });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Yalta[\s\S]*│ .*the Yalta Agreement \(1945\).*\n— J\. Berkshire Miller, .*¶4/);
  });

  it('takes words without a slash, in one argument or many, for /ask', async () => {
    const [one, many] = await Promise.all([ask(['wide locks']), ask(['wide', 'locks'])]);
    expect(one.code).toBe(0);
    expect(many).toEqual(one);
  });

  it('asks the pack that --pack names, and the first without it', async () => {
    const KNOWLEDGE_DIR = listOf(SEMINAR, canalPack('port', 'A port', { 'topics/town.yaml': TOWN }));
    const env = { KNOWLEDGE_DIR };
    const [named, first, wrong] = await Promise.all([
      ask(['--pack', 'port', '/town'], '', env),
      ask(['/town'], '', env),
      ask(['--pack', 'ports', '/town'], '', env),
    ]);
    expect([named.code, first.code, wrong.code]).toEqual([0, 0, 2]);
    expect(named.out).toContain('Quite another town');
    expect(first.out).not.toContain('Quite another town');
    expect(wrong.err).toMatch(/^--pack: no pack of KNOWLEDGE_DIR is called “ports”: there is /);
  });

  it('answers commands that take no question', async () => {
    const [timeline, help] = await Promise.all([ask(['/timeline 1794']), ask(['/help'])]);
    expect([timeline.code, help.code]).toEqual([0, 0]);
    expect(timeline.out).toContain('1794');
    expect(help.out).toContain('/canal');
  });

  it('exits with 4 where the sources are silent, and shows no fact', async () => {
    const { code, out } = await ask(['zebra quantum trombone']);
    expect(code).toBe(4);
    expect(out).toMatch(/I do not know the words “zebra”[\s\S]*canal/);
    expect(out).not.toMatch(/¶/);
  });

  it('exits with 3 on what is only near, and says so first', async () => {
    const { code, out } = await ask([nearMiss()]);
    expect(code).toBe(3);
    expect(out).toMatch(/^I (?:found no entry that answers|do not know the word)/);
  });

  it.each([
    ['no question', []],
    ['an unknown flag', ['--jsno', 'yalta']],
    ['an unknown command', ['/nonsense']],
    ['a question that is only space', ['   ']],
    ['a date that is none', ['/timeline never']],
    ['--explain with a command that takes no question', ['--explain', '/timeline 2014']],
  ])('exits with 2 on %s, and says what to do', async (_, args) => {
    const { code, out, err } = await ask(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/\w{3}/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('ends the process with the same code, and says the same', async () => {
    expect(await askOutside(['/nonsense'])).toEqual(await ask(['/nonsense']));
  });

  it('prints the outcome as JSON with --json, and exits the same', async () => {
    const [answer, none] = await Promise.all([
      ask(['--json', '/canal wide locks']),
      ask(['--json', 'zebra quantum trombone']),
    ]);
    expect([answer.code, none.code]).toEqual([0, 4]);
    const { outcome, confidence, results } = JSON.parse(answer.out);
    expect(outcome).toBe('answer');
    expect(confidence).toBeGreaterThan(0);
    const [{ fact, quotes }] = results;
    expect(quotes).toEqual(base.facts.get(fact)?.quotes);
    expect(JSON.parse(none.out)).toMatchObject({ outcome: 'none', results: [] });
  });
});

describe('npm run ask as other programs use it', { timeout: 60_000 }, () => {
  it('answers what is piped to it, a line each', async () => {
    const { code, out } = await askOutside([], 'wide locks\nzebra quantum trombone\n');
    expect(code).toBe(4);
    expect(out).toMatch(/wide locks[\s\S]*I do not know/);
  });

  it('prints any command as JSON: its text and its entries', async () => {
    const { code, out } = await ask(['--json', '/timeline']);
    expect(code).toBe(0);
    const { outcome, text, results } = JSON.parse(out);
    expect(outcome).toBe('answer');
    expect(text).toMatch(/^Timeline/);
    expect(results.length).toBeGreaterThan(2);
    for (const { fact, quotes } of results) expect(quotes).toEqual(base.facts.get(fact)?.quotes);
  });

  it('has colours where FORCE_COLOR says so, and none in a pipe', async () => {
    const of = async (env: Record<string, string>) => (await askOutside(['wide locks'], '', env)).out;
    const [piped, forced] = await Promise.all([of({}), of({ FORCE_COLOR: '1' })]);
    expect(forced).toContain('\u001B[2m');
    expect(stripVTControlCharacters(forced)).toBe(piped);
    expect(piped).not.toContain('\u001B');
  });
});

describe('every program', { timeout: 60_000 }, () => {
  const programs = { ask: askProgram, knowledge, deploy, doctor, store, desk, mcp };
  it.each(Object.entries(programs))('%s says how it is used', async (name, run) => {
    const { code, out, err } = await runHere(run, { args: ['--help'] });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: npm run (-s )?${name}`));
  });

  it('has short options, a version, and a word on an option that is not there', async () => {
    const run = (...args: string[]) => runHere(knowledge, { args });
    const [long, short, version, wrong] = await Promise.all([
      run('--help'),
      run('-h'),
      run('-V'),
      run('--jsno'),
    ]);
    expect(short).toEqual(long);
    expect(version).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(wrong.code).toBeGreaterThan(0);
    expect(wrong.err).toMatch(/^Unknown option '--jsno'\nUsage: /);
  });
});

describe('npm run ask -- --jsonl', { timeout: 60_000 }, () => {
  it('answers each line in order and goes on after bad and empty ones', async () => {
    const input = [
      '{"id":"first","query":"wide locks","command":"canal"}',
      'not json',
      '',
      '{"id":"third"}',
      '{"id":4,"query":"zebra quantum trombone"}',
      '{"id":"fifth","query":"locks","command":"/timeline"}',
      '{"id":"last","query":"wide locks"}',
    ].join('\n');
    const { code, out, err } = await ask(['--jsonl'], input);
    expect([code, err]).toEqual([1, '']);
    expect(lines(out)).toMatchObject([
      { line: 1, id: 'first', outcome: 'answer', ms: expect.any(Number) },
      { line: 2, id: null, error: expect.any(String) },
      { line: 4, id: 'third', error: expect.stringContaining('query') },
      { line: 5, id: 4, outcome: 'none', results: [] },
      { line: 6, id: 'fifth', error: expect.any(String) },
      { line: 7, id: 'last', outcome: 'answer' },
    ]);
  });

  it('keeps the order of hundreds of lines', async () => {
    const ids = Array.from({ length: 300 }, (_, at) => at);
    const input = ids.map((id) => JSON.stringify({ id, query: 'locks' })).join('\n');
    const { code, out } = await ask(['--jsonl'], input);
    expect(code).toBe(0);
    expect(lines(out).map(({ id }) => id)).toEqual(ids);
  });

  it('gives at most ten results, each a fact of the base with its quotes', async () => {
    const { out } = await ask(['--jsonl'], '{"id":1,"query":"canal locks"}\n');
    const [{ results } = {}] = lines(out) as { results?: { fact: string; quotes: unknown }[] }[];
    expect(results?.length).toBeLessThanOrEqual(10);
    for (const { fact, quotes } of results ?? []) expect(quotes).toEqual(base.facts.get(fact)?.quotes);
  });

  it('writes nothing for empty input', async () => {
    expect(await ask(['--jsonl'])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('npm run ask on what is broken', { timeout: 60_000 }, () => {
  it('prints every problem of a broken pack as file:path: message, and exits with 1', async () => {
    const dir = packFolder({ 'topics/rail.yaml': 'title: Rail\n', 'sources/harrigan.yaml': 'colour: red\n' });
    const { code, out, err } = await askOutside(['locks'], '', { KNOWLEDGE_DIR: dir });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/topics\/rail\.yaml:description: /);
    expect(err).toMatch(/topics\/rail\.yaml:color: /);
    expect(err).toMatch(/sources\/harrigan\.yaml:title: /);
    for (const line of err.trimEnd().split('\n')) expect(line).toMatch(/^\S+?(?::\S+)?: \S/);
  });

  it('says what is missing where there is no pack, and exits with 1', async () => {
    const { code, err } = await ask(['x'], '', { KNOWLEDGE_DIR: '/nowhere' });
    expect(code).toBe(1);
    expect(err).toMatch(/\/nowhere\/topics: is missing/);
  });

  it('prints every bad name of the configuration, without its value, and exits with 1', async () => {
    const env = { DISCORD_TOKEN: 'bad secret', DISCORD_APP_ID: 'x', LOG_LEVEL: 'loud' };
    const { code, out, err } = await ask(['yalta'], '', env);
    expect([code, out]).toEqual([1, '']);
    for (const name of Object.keys(env)) expect(err).toMatch(new RegExp(`^\\.env:${name}: `, 'm'));
    expect(err).not.toContain('bad secret');
  });
});
