import { randomBytes } from 'node:crypto';
import { deskAddress, serveDesk } from '../desk/server.ts';
import { OperatorError } from '../errors.ts';
import { absentParts } from '../knowledge/load.ts';
import { problemLine } from '../knowledge/problem.ts';
import { pickPack } from '../knowledge/serving/pick-pack.ts';
import { DEFAULT_SOURCES_DIR } from '../knowledge/texts.ts';
import { program, runProcess } from './program.ts';

const USAGE = `Usage: npm run desk [-- --port N] [--pack NAME]

Serves the reading desk on this machine: a page on which curators read the texts, mark quotes and write entries.
docs/desk.md has the keys.

Options (npm itself takes those that stand before --)
  --port N       the port of the page, 4620 unless given
  --pack NAME    open this pack of KNOWLEDGE_DIR: its id, title or folder; the first unless given
  -h, --help     show this
  -V, --version  print the version

Environment: KNOWLEDGE_DIR, SOURCES_DIR`;

const OPTIONS = { port: { type: 'string', default: '4620' }, pack: { type: 'string' } } as const;

/** `npm run desk`. */
export const desk = program({ usage: USAGE, options: OPTIONS }, async ({ values }, { config, output }) => {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new OperatorError(`--port: “${values.port}” is no port: give a number up to 65535`);
  const { dir, sourcesDir = DEFAULT_SOURCES_DIR } = pickPack(config().packs, values.pack);
  const absent = absentParts(dir);
  if (absent.length > 0) throw new OperatorError(absent.map(problemLine).join('\n'));
  const token = randomBytes(18).toString('base64url');
  const server = await serveDesk({ dir, sourcesDir, token, port });
  output.write(`The desk of ${dir}: open ${deskAddress(server, token)}\nCtrl-C ends.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close(1_000));
  return 0;
});

if (import.meta.main) await runProcess(desk);
