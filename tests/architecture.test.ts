import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  circles,
  crowdedFolders,
  importsOf,
  type SourceFile,
  unusedPermissions,
  violations,
} from './fixtures/house-rules.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: relative(SRC, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8'),
  }));

describe('src', () => {
  it('keeps the rules of the house', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(circles(files)).toEqual([]);
  });

  it('uses every permission that the rules give', () => {
    expect(unusedPermissions(files)).toEqual([]);
  });

  it('has no folder with more than 25 files directly in it', () => {
    expect(crowdedFolders(files)).toEqual([]);
  });

  it('has files of a size to read: half of them within 60 lines', () => {
    const lengths = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });
});

const broken = (path: string, text: string) => violations({ path, text });

describe('violations()', () => {
  it('counts lines: 250 for a file', () => {
    expect(broken('reply/a.ts', 'x\n'.repeat(250))).toEqual([]);
    expect(broken('reply/a.ts', 'x\n'.repeat(251))).not.toEqual([]);
  });

  it.each([
    ['facts/a.ts', "import { b } from '../dates/b.ts';"],
    ['dates/a.ts', "import { b } from '../citation/b.ts';"],
    ['search/a.ts', "import { b } from '../knowledge/b.ts';"],
    ['search/a.ts', "import { UserError } from '../errors.ts';"],
    ['knowledge/rules/a.ts', "import { b } from '../../search/b.ts';"],
    ['citation/a.ts', "import type { B } from '../reply/b.ts';"],
    ['language/a.ts', "import { b } from '../reply/b.ts';"],
    ['language/a.ts', "import { b } from '../dates/b.ts';"],
    ['search/a.ts', "import { b } from '../language/b.ts';"],
    ['knowledge/a.ts', "import { b } from '../language/b.ts';"],
    ['reply/a.ts', "import { b } from '../commands/b.ts';"],
    ['reply/a.ts', "import { b } from '../search/b.ts';"],
    ['commands/a.ts', "import { b } from '../search/b.ts';"],
    ['commands/a.ts', "import { b } from '../knowledge/b.ts';"],
    ['commands/a.ts', "import { b } from '../log.ts';"],
    ['discord/a.ts', "import { b } from '../terminal/b.ts';"],
    ['terminal/a.ts', "import { b } from '../discord/b.ts';"],
    ['discord/a.ts', "import { b } from '../main.ts';"],
    ['discord/a.ts', "import { readConfig } from '../config/config.ts';"],
    ['facts/a.ts', "export { b } from '../errors.ts';"],
    ['facts/a.ts', "export * from '../log.ts';"],
    ['commands/a.ts', "const b = await import('../search/b.ts');"],
    ['commands/a.ts', 'const b = await import(name);'],
    ['commands/a.ts', "import '../search/b.ts';"],
    ['commands/a.ts', "import {\n  b,\n  c,\n} from '../search/b.ts';"],
    ['main.ts', "import { b } from '../bench/b.ts';"],
    ['commands/a.ts', "import Fuse from 'fuse.js';"],
    ['discord/a.ts', "import { pino } from 'pino';"],
    ['main.ts', "import 'dotenv/config';"],
    ['commands/a.ts', "import { Client } from 'discord.js';"],
    ['reply/a.ts', "import edtf from 'edtf';"],
    ['reply/a.ts', "import i18next from 'i18next';"],
    ['cli/a.ts', "import { parse } from 'yaml';"],
    ['channels/a.ts', "import { sql } from 'kysely';"],
    ['cli/a.ts', "import { DatabaseSync } from 'node:sqlite';"],
    ['cli/a.ts', "import pg from 'pg';"],
    ['cli/a.ts', "import { load } from 'js-yaml';"],
    ['facts/a.ts', "import type { APIUser } from 'discord-api-types/v10';"],
    ['commands/a.ts', "import { readFileSync } from 'node:fs';"],
    ['cli/a.ts', "import { existsSync, readFileSync } from 'node:fs';"],
    ['cli/a.ts', "import * as fs from 'node:fs';"],
    ['search/a.ts', "import { readFile } from 'fs/promises';"],
    ['reply/a.ts', "import { readFileSync } from 'node:fs';"],
    ['language/a.ts', "import { readFileSync } from 'node:fs';"],
    ['main.ts', 'const { token } = process.env;'],
    ['main.ts', 'const { env } = process;'],
    ['main.ts', "import { env } from 'node:process';"],
    ['sandbox/a.ts', "import { register } from 'node:module';"],
    ['sandbox/a.ts', "import { loadFactBase } from '../knowledge/load.ts';"],
    ['discord/a.ts', "import { parse } from 'discord-markdown-parser';"],
    ['main.ts', "const b = require('./b.ts');"],
    ['reply/utils/a.ts', ''],
    ['helpers/a.ts', ''],
    ['plumbing/a.ts', ''],
    ['reply/FactCard.ts', ''],
  ])('finds what is wrong with %s: %j', (path, text) => {
    expect(broken(path, text)).not.toEqual([]);
  });

  it.each([
    ['app.ts', "import { b } from './picture/b.ts';\nconst c = await import('./discord/c.ts');"],
    ['commands/a.ts', "import { b } from './b.ts';\nimport { c } from '../reply/c.ts';"],
    ['knowledge/rules/a.ts', "import { b } from '../rule.ts';\nimport { c } from '../../facts/c.ts';"],
    ['reply/a.ts', "import { b } from '../citation/b.ts';\nimport type { c } from '../language/c.ts';"],
    ['citation/a.ts', "import { sayFor } from '../language/language.ts';"],
    ['language/a.ts', "import i18next from 'i18next';\nimport { LOCALES } from '../facts/topic.ts';"],
    ['picture/a.ts', "import { readFileSync } from 'node:fs';\nimport { b } from '../dates/b.ts';"],
    ['commands/a.ts', "import { UserError } from '../errors.ts';"],
    ['discord/a.ts', "import type { Logger } from '../log.ts';\nimport { Client } from 'discord.js';"],
    ['discord/a.ts', "import type { Config } from '../config/config.ts';"],
    ['cli/a.ts', "import { existsSync } from 'node:fs';\nconst { node } = process.versions;"],
    ['knowledge/a.ts', "import { readFileSync } from 'node:fs';"],
    ['config/a.ts', 'const { env } = process;'],
    ['sandbox/a.ts', "import { stripTypeScriptTypes } from 'node:module';"],
    ['sandbox/a.ts', "import type { Curated } from '../knowledge/curated.ts';"],
    ['facts/a.ts', "// import { b } from '../log.ts';\n/* process.env */ const url = 'https://a.example';"],
  ])('has nothing against %s: %j', (path, text) => {
    expect(broken(path, text)).toEqual([]);
  });
});

describe('importsOf()', () => {
  it('sees imports, re-exports and dynamic imports, their names, and which are types alone', () => {
    const text = [
      "import a, { b as c } from './one.ts';",
      "import type { D } from './two.ts';",
      "import { type E, f } from './three.ts';",
      "import './four.ts';",
      "export { g } from './five.ts';",
      "export * from './six.ts';",
      "const seven = await import('./seven.ts');",
      'const computed = await import(name);',
      '// import { no } from "./comment.ts";',
    ].join('\n');
    expect(importsOf(text)).toEqual([
      { names: ['*', 'b'], from: './one.ts', isType: false },
      { names: ['D'], from: './two.ts', isType: true },
      { names: ['E', 'f'], from: './three.ts', isType: false },
      { names: [], from: './four.ts', isType: false },
      { names: ['g'], from: './five.ts', isType: false },
      { names: ['*'], from: './six.ts', isType: false },
      { names: ['*'], from: './seven.ts', isType: false },
      { names: ['*'], from: undefined, isType: false },
    ]);
  });
});

describe('circles()', () => {
  it('finds a circle of three files in one room, and none where one arrow is types alone', () => {
    const a = { path: 'reply/a.ts', text: "import { b } from './b.ts';" };
    const b = { path: 'reply/b.ts', text: "import { c } from './c.ts';" };
    const c = { path: 'reply/c.ts', text: "import { a } from './a.ts';" };
    expect(circles([a, b, c])).toEqual(['reply/a.ts -> reply/b.ts -> reply/c.ts -> reply/a.ts']);
    expect(circles([a, b, { ...c, text: "import type { A } from './a.ts';" }])).toEqual([]);
  });
});

describe('crowdedFolders()', () => {
  it('counts 25 files as many enough', () => {
    const some = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ path: `reply/a${at}.ts`, text: '' }));
    expect(crowdedFolders(some(25))).toEqual([]);
    expect(crowdedFolders(some(26))).toEqual(['reply: 26']);
  });
});

describe('unusedPermissions()', () => {
  it('names what no file needs', () => {
    expect(unusedPermissions([])).toContain('reply picture');
    expect(
      unusedPermissions([{ path: 'reply/a.ts', text: "import { b } from '../picture/b.ts';" }]),
    ).not.toContain('reply picture');
  });
});
