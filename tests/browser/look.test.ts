import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { lastMessage, scrollsSideways, send, visiting } from './sandbox-browser.ts';

const { open } = visiting();

/** A channel with all sorts of messages in it. */
async function filled(page: Page): Promise<void> {
  await send(page, 'A person’s message.');
  await send(page, '/ukraine ');
  await page.locator('.container').waitFor();
  await send(page, '/kurils yalta');
  await lastMessage(page).getByRole('button', { name: 'Cite' }).click();
  await page.locator('.private .container').waitFor();
  await send(page, '/bibliography ');
  await lastMessage(page).locator('.file').waitFor();
}

/** A question with a thread and a poll in it. */
async function discussed(page: Page): Promise<void> {
  await page.locator('#composer-text').focus();
  await page.keyboard.type('/discuss ');
  await page.locator('.add-option').focus();
  await page.keyboard.type('poll');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'True' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('.thread-link').waitFor();
}

describe.each(['light', 'dark'] as const)('the page in %s', (colorScheme) => {
  it('has nothing serious against it by axe-core, in the channel with all of its parts open', async () => {
    const page = await open('/', { colorScheme });
    expect(await findings(page)).toEqual([]);
    await filled(page);
    await page.getByRole('button', { name: 'Raw payload' }).click();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await lastMessage(page).getByRole('combobox').first().click();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('#composer-text').focus();
    await page.keyboard.type('/');
    await page.locator('#popup').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.type('timeline 2014');
    await page.locator('#popup li').first().waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('has nothing serious against a thread with a poll', async () => {
    const page = await open('/', { colorScheme });
    await discussed(page);
    expect(await findings(page)).toEqual([]);
    await page.locator('.thread-link').click();
    await page.getByRole('radio').first().waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('has nothing serious against the curator view', async () => {
    expect(await findings(await open('/facts?topic=kurils', { colorScheme }))).toEqual([]);
  });
});

describe('the page 360 pixels wide', () => {
  const look = { width: 360, height: 740 };

  it('never scrolls sideways, and keeps all within reach', async () => {
    const page = await open('/', look);
    expect(await scrollsSideways(page)).toBe(false);
    await filled(page);
    expect(await scrollsSideways(page)).toBe(false);
    await lastMessage(page).getByRole('combobox').first().click();
    expect(await scrollsSideways(page)).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Raw payload' }).click();
    expect(await scrollsSideways(page)).toBe(false);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.locator('#language').selectOption('ja');
    await page.keyboard.press('Escape');
    expect(await page.locator('#language').isVisible()).toBe(false);
  });

  it('shows a thread in the whole of the window, and closes the side when one opens it there', async () => {
    const page = await open('/', look);
    await discussed(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.locator('#places .thread').last().click();
    await page.getByRole('radio').first().waitFor();
    expect(await page.locator('#language').isVisible()).toBe(false);
    expect(await scrollsSideways(page)).toBe(false);
  });

  it('shows nothing beyond the edge of the screen', async () => {
    const page = await open('/', look);
    await filled(page);
    const beyond = (await page.evaluate(
      "[...document.querySelectorAll('.message *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && e.checkVisibility()).map((e) => e.className)",
    )) as string[];
    expect(beyond).toEqual([]);
  });

  it('shows the curator view with its filters folded away', async () => {
    const page = await open('/facts?kind=forecast', look);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await page.getByLabel('Topic').isVisible()).toBe(false);
    await page.getByText('Filters').click();
    await page.getByLabel('Topic').selectOption('energy');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForURL(/topic=energy/);
    expect(await page.locator('.entry').count()).toBeGreaterThan(0);
  });
});

describe('the look', () => {
  it('follows the reader’s choice on both pages', async () => {
    const page = await open();
    const ground = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.locator('#theme').selectOption('dark');
    const dark = await ground();
    expect(dark).not.toBe('rgb(255, 255, 255)');
    await page.getByRole('link', { name: /All entries/ }).click();
    await page.locator('.entry').first().waitFor();
    expect(await ground()).toBe(dark);
  });
});

it('Buttons keep a border where the reader’s own colours replace the page’s.', async () => {
  const page = await open();
  await send(page, '/kurils yalta');
  const cite = lastMessage(page).getByRole('button', { name: 'Cite' });
  await cite.waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  const [width, border, ground] = (await page.evaluate(`(() => {
    const style = getComputedStyle([...document.querySelectorAll('button')].find((one) => one.textContent === 'Cite'));
    return [style.borderTopWidth, style.borderTopColor, style.backgroundColor];
  })()`)) as string[];
  expect(width).toBe('1px');
  expect(border).not.toBe(ground);
});

it('The Apps menu’s button lies over no text, on a phone either.', async () => {
  const page = await open('/', { width: 360, height: 740 });
  await page.locator('#menu-button').click();
  await page.locator('#language').selectOption('ru');
  await page.keyboard.press('Escape');
  await send(page, '/курилы вопрос о суверенитете над спорными островами после войны');
  const message = lastMessage(page);
  await message.locator('.container').waitFor();
  const tool = await message.locator('.tool').boundingBox();
  for (const line of ['.used', 'header', '.body']) {
    const text = await message.locator(line).first().boundingBox();
    const isBeside = (text?.x ?? 0) + (text?.width ?? 0) <= (tool?.x ?? 0);
    const isBelow = (text?.y ?? 0) >= (tool?.y ?? 0) + (tool?.height ?? 0);
    expect([line, isBeside || isBelow]).toEqual([line, true]);
  }
});
