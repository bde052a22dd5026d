import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lastMessage, send, visiting } from './sandbox-browser.ts';

const { open } = visiting();

describe('a reload of the page', () => {
  it('keeps what was said and answered, and its buttons work', async () => {
    const page = await open();
    await send(page, 'A person’s message.');
    await send(page, '/kurils yalta');
    await lastMessage(page).locator('blockquote').first().waitFor();
    const before = await page.locator('.message').allTextContents();
    await page.reload();
    await page.locator('.message blockquote').first().waitFor();
    expect(await page.locator('.message').allTextContents()).toEqual(before);
    await lastMessage(page).getByRole('button', { name: 'Cite' }).click();
    await page.locator('.private').getByText('APA').first().waitFor();
  });

  it('keeps a thread with the message that it stands on, and what was dismissed stays away', async () => {
    const page = await open();
    await send(page, '/discuss ');
    await page.locator('.thread-link').click();
    const name = await page.locator('#place-name').textContent();
    await send(page, 'In the thread.');
    await page.reload();
    await page.locator('.message').first().waitFor();
    expect(await page.locator('#place-name').textContent()).toBe(name);
    expect(await page.locator('.message:visible').count()).toBe(2);
    await page.locator('#places').getByText('seminar').click();
    await send(page, '/settings ');
    await page.locator('.private').getByRole('button', { name: 'Dismiss message' }).click();
    await page.reload();
    await page.locator('.thread-link').waitFor();
    expect(await page.locator('.private').count()).toBe(0);
  });

  it('lists no thread whose message this browser does not have', async () => {
    const one = await open();
    await send(one, '/discuss ');
    await one.locator('.thread-link').waitFor();
    const other = await open();
    await send(other, '/kurils yalta');
    await lastMessage(other).locator('blockquote').first().waitFor();
    expect(await other.locator('.channel.thread').count()).toBe(0);
  });

  it('begins afresh after the messages were cleared', async () => {
    const page = await open();
    await send(page, 'A person’s message.');
    await Promise.all([
      page.waitForEvent('framenavigated'),
      page.getByRole('button', { name: 'Clear the messages' }).click(),
    ]);
    await page.locator('.example').first().waitFor();
    expect(await page.locator('.message').count()).toBe(0);
  });
});

it('A first visit shows an answer to a question before anything is typed; a second one does not ask again.', async () => {
  const page = await open('/', { isFirstVisit: true });
  const card = page.locator('.message .container');
  await card.locator('blockquote').first().waitFor();
  expect(await page.locator('.message .used').textContent()).toMatch(/^Student used \/ask \w+/);
  await page.reload();
  await card.locator('blockquote').first().waitFor();
  expect(await page.locator('.message').count()).toBe(1);
});

describe('the menu of an answer', () => {
  it('copies the card as Markdown, its quote as a quote', async () => {
    const page = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await send(page, '/kurils yalta');
    const quote = await lastMessage(page).locator('blockquote').first().textContent();
    await lastMessage(page).getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
    await page.getByText('Copied', { exact: true }).waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toContain(`\n\n> ${quote}\n\n— **`);
    expect(copied).not.toContain('-# ');
  });

  it('saves the card as a picture in the look of the page', async () => {
    const page = await open('/', { colorScheme: 'dark' });
    await send(page, '/kurils yalta');
    await lastMessage(page).getByRole('button', { name: 'Apps' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save as PNG' }).click(),
    ]);
    const png = readFileSync(await download.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20) > 200]).toEqual([1280, true]);
  });

  it('prints the card alone, without its controls', async () => {
    const page = await open();
    await send(page, 'A person’s message.');
    await send(page, '/kurils yalta');
    await lastMessage(page).locator('blockquote').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.message:visible').count()).toBe(2);
    await page.evaluate(`window.print = () => {
      window.printed = [...document.querySelectorAll('.message, button')].filter((one) => one.checkVisibility()).length;
    }`);
    await page.evaluate(`document.querySelector('.message:last-child [role=menu] li') ??
      document.querySelector('.message:last-child .tool').click()`);
    await page.evaluate(
      `[...document.querySelectorAll('[role=menuitem]')].find((one) => one.textContent === 'Print').click()`,
    );
    expect(await page.evaluate('window.printed')).toBe(1);
  });
});
