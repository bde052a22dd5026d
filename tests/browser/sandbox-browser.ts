import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { createRunner, type Runner } from '../../src/commands/discussion/schedule/runner.ts';
import { createRegistry } from '../../src/commands/registry.ts';
import { createServerMemory } from '../../src/commands/server/server-memory.ts';
import { standalone } from '../../src/commands/services.ts';
import { createRouter, type Router } from '../../src/discord/router/router.ts';
import { curatedPack } from '../../src/knowledge/serving/curated.ts';
import { createPictures } from '../../src/picture/process/pictures.ts';
import { createSandboxChannels } from '../../src/sandbox/channels.ts';
import { serveSandbox } from '../../src/sandbox/server.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { memoryLog } from '../fixtures/memory-log.ts';
import { onePack } from '../fixtures/sandbox.ts';
import { oneBrowser } from './one-browser.ts';

/** How a page is looked at. */
export interface Look {
  /** Whether the browser comes for the first time: it sees an answer before anything is typed. */
  readonly isFirstVisit?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** The browser's language. */
  readonly locale?: string;
}

/** What a test works with: this repository's own pack on the page, in a browser. */
export interface Visits {
  /** Opens the page at a path; whatever goes wrong in it fails the test. */
  open(path?: string, look?: Look): Promise<Page>;
  readonly url: string;
  readonly store: Store;
  /** Posts what is due. */
  tick(): Promise<void>;
}

/**
 * Serves the page for the tests of a file. A violation of the page's policy, an error in its
 * script or a message on the console fails the test that it came up in. `wrap` may slow the router down.
 */
export function visiting(wrap: (router: Router) => Router = (router) => router): Visits {
  let browser: Browser;
  let sandbox: Awaited<ReturnType<typeof serveSandbox>>;
  let dataDir: string;
  let store: Store;
  let runner: Runner;
  let pictures: ReturnType<typeof createPictures> | undefined;
  let problems: string[] = [];

  beforeAll(async () => {
    pictures = createPictures(() => {});
    const readPack = curatedPack('knowledge');
    const { base } = await readPack();
    dataDir = mkdtempSync(join(tmpdir(), 'footnote-page-'));
    store = await openStore({ dataDir });
    const channels = createSandboxChannels();
    const searcher = createSearcher(base);
    const onRecordFailed = (what: string, reason: unknown) => problems.push(`${what}: ${reason}`);
    const memory = createServerMemory({ store, now: Date.now, onRecordFailed });
    const kept = { store, memory, channels };
    const registry = createRegistry({ ...standalone(), base, searcher, draw: pictures, ...kept });
    runner = createRunner({ store, channels, base: () => base });
    const router = wrap(createRouter({ registry, log: memoryLog().log, coolDown: () => 0 }));
    const { events } = channels;
    sandbox = await serveSandbox({ router, ...onePack({ registry, base, read: readPack }), events, port: 0 });
    browser = await oneBrowser();
  });
  afterEach(async () => {
    const pages = browser.contexts().flatMap((context) => context.pages());
    for (const page of pages)
      if ((await page.locator('#composer-note', { hasText: 'npm start' }).count()) > 0)
        problems.push('an answer failed');
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(problems).toEqual([]);
    problems = [];
  });
  afterAll(async () => {
    await sandbox?.close(0);
    await store?.close();
    rmSync(dataDir, { recursive: true, force: true });
    pictures?.close();
  });

  return {
    get url() {
      return sandbox.url;
    },
    get store() {
      return store;
    },
    tick: () => runner.tick(),
    async open(
      path = '/',
      { width = 1280, height = 800, colorScheme = 'light', isFirstVisit = false, locale = 'en-US' } = {},
    ) {
      const viewport = { width, height };
      const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: 'reduce' });
      context.setDefaultTimeout(10_000);
      if (!isFirstVisit) await context.addInitScript("localStorage.setItem('footnote-visited', 'yes')");
      const page = await context.newPage();
      page.on('console', (message) => problems.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(sandbox.url) && !request.url().startsWith('data:'))
          problems.push(`asks elsewhere: ${request.url()}`);
      });
      await page.goto(sandbox.url + path);
      if (path === '/') await page.locator('.example').first().waitFor();
      return page;
    },
  };
}

/** The last message of the channel that can be seen. */
export const lastMessage = (page: Page) => page.locator('.message:visible').last();

/** Types a whole line and sends it. */
export async function send(page: Page, line: string): Promise<void> {
  await page.locator('#composer-text').focus();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

/** Whether the page is wider than its window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
