import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, onTestFinished } from 'vitest';
import { deskAddress, serveDesk } from '../../src/desk/server.ts';
import { initPack } from '../../src/knowledge/init.ts';
import { checkPack } from '../../src/knowledge/load.ts';
import { writeReadmeTable } from '../../src/knowledge/readme-table.ts';
import { statsTable } from '../../src/knowledge/stats.ts';
import { verifyPack } from '../../src/knowledge/verify.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { oneBrowser } from './one-browser.ts';

/** A source of ten paragraphs of two sentences, of which the first can be quoted. */
const OBJECTS = [
  'mill',
  'bridge',
  'school',
  'chapel',
  'market',
  'station',
  'harbour',
  'library',
  'quarry',
  'tannery',
];
const HERE = ['north', 'south'];
export const SENTENCES = OBJECTS.map(
  (name, at) => `The old ${name} stood on the ${HERE[at % 2]} bank of the river for ${at + 20} years.`,
);
export const TEXT = SENTENCES.map(
  (one, at) => `${one} Nobody remembers what the ${OBJECTS[at]} was built of.`,
).join('\n\n');

const FILES: Readonly<Record<string, string>> = {
  'pack.yaml': 'title: The river town\n',
  'names.yaml': 'river:\n  name: The river\n  kind: place\n',
  'topics/bank.yaml': 'title: The bank\ndescription: What stood on the bank\ncolor: "#3b6ea5"\n',
  'topics/town.yaml': 'title: The town\ndescription: What stood in the town\ncolor: "#a53b3b"\n',
  'sources/reed-2001.yaml': `type: article
short: Reed
author: { status: stated, value: [{ given: Ada, family: Reed }] }
title: { status: stated, value: What stood by the river }
container-title: { status: unknown }
issued: { status: stated, value: 2001-05 }
standpoint: Counts what stood there.
copy: The whole text, written for Footnote's tests.
`,
  'texts/reed-2001.txt': TEXT,
};

/** A pack without entries, with one source; gone when the test ends. */
export function riverPack(files: Readonly<Record<string, string>> = {}): string {
  const dir = join(emptyFolder(), 'pack');
  initPack(dir);
  rmSync(join(dir, 'example'), { recursive: true });
  for (const [name, text] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

/** Every file of a pack by name, as it would be if these were made by hand and verified. */
export function byHand(dir: string, files: Readonly<Record<string, string>>): Record<string, string> {
  const copy = join(emptyFolder(), 'copy');
  cpSync(dir, copy, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), text);
  }
  const sources = join(copy, 'texts');
  expect(verifyPack(copy, sources).filter(({ file }) => !/topics|names/.test(file))).toEqual([]);
  writeReadmeTable(copy, statsTable(checkPack(copy, sources).pack));
  return filesOf(copy);
}

export const filesOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ parentPath, name }) => [
        join(parentPath, name).slice(dir.length + 1),
        readFileSync(join(parentPath, name), 'utf8'),
      ]),
  );

/** Serves the desk of a pack in this process until the test ends. Gives its address. */
export async function openDesk(dir: string): Promise<string> {
  const token = 'a-token-of-this-test';
  const server = await serveDesk({ dir, sourcesDir: join(dir, 'texts'), token, port: 0 });
  onTestFinished(() => server.close(0));
  return deskAddress(server, token);
}

/** A browser for the tests of a file; an error of the page fails its test, unless the server was taken from it. */
export function browsing() {
  let browser: Browser;
  let problems: string[] = [];
  let expected: RegExp[] = [];
  beforeAll(async () => {
    browser = await oneBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const found = problems.filter((line) => !expected.some((one) => one.test(line)));
    problems = [];
    expected = [];
    expect(found).toEqual([]);
  });
  return {
    expectProblem: (line: RegExp) => void expected.push(line),
    newContext: async (
      look: { width?: number; colorScheme?: 'light' | 'dark' } = {},
    ): Promise<BrowserContext> => {
      const { width = 1024, colorScheme = 'light' } = look;
      const context = await browser.newContext({
        viewport: { width, height: 768 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(15_000);
      return context;
    },
    async visit(context: BrowserContext, address: string): Promise<Page> {
      const page = await context.newPage();
      page.on('console', (message) => problems.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(new URL(address).origin))
          problems.push(`asks elsewhere: ${request.url()}`);
      });
      await page.goto(address);
      await page.locator('.paragraph').first().waitFor();
      return page;
    },
  };
}

/** Presses keys one after the other, and waits for what each brings about. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until the desk says this. */
export const said = (page: Page, words: RegExp): Promise<void> =>
  page.locator('#said').filter({ hasText: words }).waitFor();
