import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSite } from '../../src/site/write-site.ts';
import { realBase } from '../golden/real-base.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const { base } = realBase();
const first = <T extends { readonly id: string }>(records: ReadonlyMap<string, T>): string =>
  [...records.keys()][0] ?? '';
const PAGES = [
  ...['index', 'topics', 'entries', 'contrasts', 'timeline', 'names', 'sources', 'changes'],
  ...[`entry/${first(base.facts)}`, `source/${first(base.sources)}`, `name/${first(base.names)}`],
  ...[`topic/${first(base.topics)}`, `contrast/${first(base.contrasts)}`, `map/${first(base.maps)}`],
];

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  await writeSite(base, folder);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const addressOf = (path: string): string => pathToFileURL(join(folder, `${path}.html`)).href;

describe.each([
  ['a desktop in light', 1200, 'light'],
  ['a phone in dark', 390, 'dark'],
] as const)('the site in a folder, on %s', (_, width, colorScheme) => {
  it.each(['', 'ja/', 'ru/'])(
    'has nothing against it by axe-core, and scrolls down alone: /%s',
    async (language) => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
      for (const path of PAGES) {
        await page.goto(addressOf(`${language}${path}`));
        await page.evaluate(AXE);
        const found = await page.evaluate(
          'axe.run(document, { preload: false }).then((r) => r.violations.map(({ id, nodes }) => [id, nodes[0].html]))',
        );
        expect(found, path).toEqual([]);
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
