/**
 * `npm run directory`: draws the pictures for Discord's App Directory into docs/directory/pictures: icon and cover by the
 * bot's own drawing, the rest as the page shows its answers, in Chromium (CHROMIUM, or Debian's).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { sayFor } from '../src/language/language.ts';
import { drawPng } from '../src/picture/drawing/draw-png.ts';
import { element, svgRoot, textElement } from '../src/picture/drawing/svg.ts';
import { PALETTES } from '../src/picture/drawing/theme.ts';

const PICTURES = new URL('../docs/directory/pictures/', import.meta.url);
/** The icon's colours, as on the page. */
const [GREEN, GOLD] = ['#2f5d62', '#f2c46d'];
/** What is typed for each picture: a command, the words of its first field, and its other options. */
const SHOWN: Readonly<Record<string, readonly [string, string, Readonly<Record<string, string>>?]>> = {
  answer: ['ask', 'how many times did abe and putin meet'],
  compare: ['compare', 'pipeline length'],
  timeline: ['timeline', '2014', { size: 'wide' }],
  map: ['map', ''],
  check: [
    'check',
    '',
    {
      text: 'As Miller writes, “Abe also declined to sever high-level visits and exchanges with Moscow.” He adds that Mori “suggested that Russia return two of four islands”.',
    },
  ],
};
/** The answers that are nothing without their picture. */
const PICTURED = ['timeline', 'map'];
/** The answer alone: what is around it on the page is not Discord's. */
const ALONE = `
  #sidebar, #app header, header, #composer, #greeting { display: none !important; }
  body { grid-template-columns: minmax(0, 1fr) !important; }
`;

const save = (name: string, bytes: Uint8Array): void =>
  writeFileSync(new URL(`${name}.png`, PICTURES), bytes);

/** The sign of the page's icon, a capital and a dagger, at a size in pixels. */
const sign = (x: number, y: number, size: number): string =>
  textElement('F', x, y, { 'font-size': size, 'font-weight': 700, fill: '#ffffff' }) +
  textElement('†', x + size * 0.6, y - size * 0.22, {
    'font-size': size * 0.8,
    'font-weight': 700,
    fill: GOLD,
  });

/** drawPng doubles the size. */
const icon = svgRoot({ width: 512, height: 512, background: GREEN }, sign(112, 376, 320));

function cover(): string {
  const { ground, ink, muted } = PALETTES.dark;
  const [width, height] = [800, 450];
  const promise = sayFor('en')('help.promise').split(/(?<=,)\s+/);
  return svgRoot(
    { width, height, background: ground },
    element('rect', { width: 12, height, fill: GREEN }),
    element('rect', { x: 64, y: 64, width: 88, height: 88, rx: 24, fill: GREEN }),
    sign(84, 131, 56),
    textElement('Footnote', 176, 128, { 'font-size': 60, 'font-weight': 700, fill: ink }),
    ...promise.map((line, at) =>
      textElement(line, 64, 236 + at * 52, {
        'font-size': 34,
        fill: at === promise.length - 1 ? muted : ink,
      }),
    ),
  );
}

/** The page of `npm start`, and a function that ends it. */
async function servePage(): Promise<{ readonly url: string; end(): void }> {
  const program = spawn(process.execPath, [fileURLToPath(new URL('../src/main.ts', import.meta.url))], {
    env: { ...process.env, DISCORD_TOKEN: '', MODE: '', SANDBOX_PORT: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(program.stdout)) {
    const [url] = /http:\/\/\S+:\d+/.exec(line) ?? [];
    if (url !== undefined) return { url, end: () => program.kill() };
  }
  await once(program, 'exit');
  throw new Error('The page did not start.');
}

/** Types a command as a reader does, and waits for its answer. */
async function ask(page: Page, [name, words, options = {}]: (typeof SHOWN)[string]): Promise<void> {
  const { keyboard } = page;
  const before = await page.locator('.message .container').count();
  await page.locator('#composer-text').focus();
  await keyboard.type(`/${name} `);
  await page.locator('.chip-command').waitFor();
  if (words !== '') await keyboard.insertText(words);
  for (const [option, text] of Object.entries(options)) {
    await page.locator('.add-option').focus();
    await keyboard.type(option);
    await keyboard.press('Enter');
    await keyboard.insertText(text);
    if (await page.locator('#popup [aria-selected=true]').isVisible()) await keyboard.press('Enter');
  }
  await keyboard.press('Enter');
  await page.locator('.message .container').nth(before).waitFor();
}

/** A picture of an answer, at its top or with what was drawn for it in the middle. */
async function shown(page: Page, name: string, asked: (typeof SHOWN)[string]): Promise<Uint8Array> {
  const drawn = page.locator('.message:last-child .container img');
  do await ask(page, asked);
  while (PICTURED.includes(name) && (await drawn.count()) === 0);
  await page.addStyleTag({ content: ALONE });
  await page.evaluate(
    '[...document.querySelectorAll(".message")].slice(0, -1).forEach((one) => one.remove())',
  );
  await page.waitForFunction('[...document.images].every((image) => image.complete)');
  if (name === 'timeline') await drawn.scrollIntoViewIfNeeded();
  return page.screenshot();
}

save('icon', await drawPng(icon));
save('cover', await drawPng(cover()));
const { url, end } = await servePage();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const [name, asked] of Object.entries(SHOWN)) {
    const context = await browser.newContext({
      viewport: { width: 960, height: 540 },
      deviceScaleFactor: 2,
      colorScheme: 'dark',
      bypassCSP: true,
    });
    await context.addInitScript("localStorage.setItem('footnote-visited', 'yes')");
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('.example').first().waitFor();
    save(name, await shown(page, name, asked));
    await context.close();
  }
} finally {
  await browser.close();
  end();
}
