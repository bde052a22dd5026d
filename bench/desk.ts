/**
 * `npm run bench:desk`: makes a pack of thirty entries on a text written for this (tests/fixtures/lighthouse) with the
 * reading desk alone, by keyboard, in Chromium, and says how many keys it took and how long the machine was busy. A
 * person's reading and thinking is not in these figures. The pack is left in the folder that is printed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { deskAddress, serveDesk } from '../src/desk/server.ts';
import { initPack } from '../src/knowledge/init.ts';

const FIXTURE = new URL('../tests/fixtures/lighthouse/', import.meta.url);
/** Kind's digit, topic's letter, headline, asks between bars; one for the first sentence of each paragraph. */
const ENTRIES = JSON.parse(readFileSync(new URL('entries.json', FIXTURE), 'utf8')) as [
  string,
  string,
  string,
  string,
][];
/** Whose the positions, arguments and forecasts are, by how their headlines begin. */
const HOLDERS = ['Marsh', 'Renner', 'Quist', 'The trust'];
const topic = (title: string, description: string, color: string): string =>
  `title: ${title}\ndescription: ${description}\ncolor: "${color}"\n`;
const FILES: Readonly<Record<string, string>> = {
  'pack.yaml': 'title: The light on Carrow Point\n',
  'names.yaml': `marsh: { name: Marsh, kind: person, aliases: [Edith Marsh] }
renner: { name: Renner, kind: person, aliases: [Paul Renner] }
quist: { name: Quist, kind: person, aliases: [Harald Quist] }
the-trust: { name: The trust, kind: body }
`,
  'topics/fog.yaml': topic('Fog', 'What was done in fog', '#5b6b7a'),
  'topics/keepers.yaml': topic('Keepers', 'Who kept the light, and how they lived', '#3b6ea5'),
  'topics/lamp.yaml': topic('The lamp', 'Candles, oil, lenses and electric light', '#b07d2b'),
  'topics/origins.yaml': topic('Origins', 'How the light began', '#7a5b3b'),
  'topics/tower.yaml': topic('The tower', 'Where and how it was built', '#5f7a3b'),
  'topics/wrecks.yaml': topic('Wrecks and storms', 'What the sea took', '#a53b3b'),
  'sources/carrow-point.yaml': `type: document
short: Carrow Point
author: { status: unknown }
title: { status: stated, value: The light on Carrow Point }
issued: { status: unknown }
standpoint: Tells an invented history, written for Footnote's measurements.
copy: The whole text.
`,
};

let keys = 0;
let letters = 0;
const press = async (page: Page, ...pressed: readonly string[]): Promise<void> => {
  for (const key of pressed) await page.keyboard.press(key);
  keys += pressed.length;
};
const type = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.insertText(text);
  letters += text.length;
};
const said = (page: Page, id: string, words: RegExp): Promise<void> =>
  page.locator(`#${id}`).filter({ hasText: words }).waitFor();

/** Brings the text in and writes the files that an entry needs. */
async function prepare(page: Page): Promise<void> {
  await press(page, 'Alt+i');
  await page.locator('#import-file').setInputFiles(new URL('carrow-point.txt', FIXTURE).pathname);
  await press(page, 'Tab');
  await type(page, 'Tells an invented history.');
  await press(page, 'Enter');
  await said(page, 'import-says', /carrow-point/);
  for (const [path, text] of Object.entries(FILES)) {
    await press(page, 'Alt+f', 'Control+a');
    await type(page, path);
    await press(page, 'Enter');
    await said(page, 'record-name', new RegExp(path));
    await page.locator('#record-text:focus').waitFor();
    await press(page, 'Control+a');
    await type(page, text);
    await press(page, 'Control+Enter');
    await said(page, 'record-says', new RegExp(`Saved: .*${path}`));
  }
}

/** Makes the entry of the paragraph that is current; gives the keys from the text to the headline. */
async function make(page: Page, [kind, letter, claim, asks]: (typeof ENTRIES)[number]): Promise<number> {
  const before = keys;
  await press(page, '.', 'Enter');
  await page.locator('#kinds input:focus').waitFor();
  await press(page, kind, letter, 'Enter');
  const taken = keys - before;
  await type(page, claim);
  await press(page, 'Enter');
  await type(page, asks.replaceAll('|', '\n'));
  const holder = '345'.includes(kind) ? HOLDERS.find((one) => claim.startsWith(one)) : undefined;
  if (holder !== undefined) {
    await press(page, 'Tab', 'Control+a');
    await type(page, holder);
  }
  await press(page, 'Control+Enter');
  await said(page, 'said', /^Saved|^Not saved/);
  const told = (await page.locator('#said').textContent()) ?? '';
  if (!told.startsWith('Saved')) throw new Error(`${claim}: ${told}`);
  await page.evaluate("document.querySelector('#said').textContent = ''");
  return taken;
}

const dir = join(mkdtempSync(join(tmpdir(), 'footnote-desk-')), 'pack');
initPack(dir);
rmSync(join(dir, 'example'), { recursive: true });
const token = 'a-token-of-this-measurement';
const server = await serveDesk({ dir, sourcesDir: join(dir, 'texts'), token, port: 0 });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(60_000);
  await page.goto(deskAddress(server, token));
  await page.locator('#state').filter({ hasText: 'entries' }).waitFor();
  let start = performance.now();
  await prepare(page);
  const prepared = { keys, letters, ms: performance.now() - start };
  // Topics are drawn as the page is loaded.
  await page.reload();
  await page.locator('.paragraph').first().waitFor();
  await press(page, 'Escape');
  const times: number[] = [];
  let toHeadline = 0;
  for (const [at, entry] of ENTRIES.entries()) {
    start = performance.now();
    if (at > 0) await press(page, 'j');
    toHeadline += (await make(page, entry)) + (at > 0 ? 1 : 0);
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const each = (sum: number): string => (sum / ENTRIES.length).toFixed(1);
  process.stdout.write(
    [
      `| | keys | letters typed | machine s |`,
      `|---|---:|---:|---:|`,
      `| text, source, ${Object.keys(FILES).length} files | ${prepared.keys} | ${prepared.letters} | ${(prepared.ms / 1000).toFixed(0)} |`,
      `| an entry, mean of ${ENTRIES.length} | ${each(keys - prepared.keys)} (${each(toHeadline)} to the headline) | ${each(letters - prepared.letters)} | ${each(times.reduce((a, b) => a + b, 0) / 1000)} |`,
      `| an entry, median and longest | | | ${((sorted[Math.floor(sorted.length / 2)] ?? 0) / 1000).toFixed(1)}, ${((sorted.at(-1) ?? 0) / 1000).toFixed(1)} |`,
      '',
      `KNOWLEDGE_DIR=${dir} SOURCES_DIR=${join(dir, 'texts')} npm run -s knowledge -- probe`,
      '',
    ].join('\n'),
  );
} finally {
  await browser.close();
  await server.close(0);
}
