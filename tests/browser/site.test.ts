import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactBase } from '../../src/facts/fact-base.ts';
import { loadFactBase } from '../../src/knowledge/load.ts';
import { writeSite } from '../../src/site/write-site.ts';
import { SEMINAR } from '../fixtures/packs/pack-folder.ts';
import { realBase } from '../golden/real-base.ts';
import { violations } from './axe.ts';
import { oneBrowser } from './one-browser.ts';

const { base } = realBase();
const loaded = loadFactBase(SEMINAR);
if (!loaded.ok) throw new Error('The seminar is broken');
const SMALL = loaded.base;
const first = <T extends { readonly id: string }>(records: ReadonlyMap<string, T>): string =>
  [...records.keys()][0] ?? '';
/** A page of each kind. */
const pagesOf = (of: FactBase): string[] => [
  ...['index', 'topics', 'entries', 'contrasts', 'timeline', 'names', 'sources', 'changes'],
  ...[`entry/${first(of.facts)}`, `source/${first(of.sources)}`, `name/${first(of.names)}`],
  ...[
    `topic/${first(of.topics)}`,
    `contrast/${first(of.contrasts)}`,
    ...[...of.maps.keys()].slice(0, 1).map((id) => `map/${id}`),
  ],
];

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  await writeSite(base, folder);
  await writeSite(SMALL, join(folder, 'small'));
  browser = await oneBrowser();
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
});

const addressOf = (path: string): string => pathToFileURL(join(folder, `${path}.html`)).href;

// This repository's own pack in one language a look, as its pages are long; a small one in others.
describe.each([
  ['a desktop in light', 1200, 'light', '', 'small/ru/'],
  ['a phone in dark', 390, 'dark', 'ja/', 'small/'],
] as const)('the site in a folder, on %s', (_, width, colorScheme, whole, small) => {
  it.each([
    [whole, base],
    [small, SMALL],
  ] as const)(
    'has nothing against it by axe-core, and scrolls down alone: /%s',
    async (language, of) => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      for (const path of pagesOf(of)) {
        await page.goto(addressOf(`${language}${path}`));
        expect(await violations(page), path).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true);
      }
      await page.close();
    },
    120_000,
  );

  it('searches, and copies a citation at a press', async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.goto(addressOf('index'));
    const fact = [...base.facts.values()][0];
    await page.locator('#query').fill(fact?.asks[0] ?? '');
    await page.keyboard.press('Enter');
    await page.locator('#found[data-outcome="answer"] a').first().click();
    expect(page.url()).toContain(`/entry/${fact?.id}.html`);
    const copied = page.locator('button.copy').first();
    await copied.click();
    await page.getByText('Copied').waitFor();
    await page.close();
  }, 60_000);
});
