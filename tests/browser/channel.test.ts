import { describe, expect, it } from 'vitest';
import { lastMessage, send, visiting } from './sandbox-browser.ts';

const { open } = visiting();

describe('the channel', () => {
  it('is used by keyboard alone: picker, autocomplete, card, clicks', async () => {
    const page = await open();
    const { keyboard } = page;
    await page.locator('#composer-text').focus();
    await keyboard.type('/kur');
    const picker = page.getByRole('listbox', { name: 'Commands' });
    await picker.getByRole('option', { name: /^\/kurils/ }).waitFor();
    await keyboard.press('Tab');
    const query = page.getByRole('combobox', { name: 'query' });
    expect(await query.evaluate((field) => field.matches(':focus'))).toBe(true);
    await keyboard.type('yalta');
    await page.locator('#popup:not([aria-busy]) li').first().waitFor();
    expect(await query.getAttribute('aria-expanded')).toBe('true');
    await keyboard.press('ArrowDown');
    const marked = page.locator('#popup [aria-selected=true]');
    expect(await query.getAttribute('aria-activedescendant')).toBe(await marked.getAttribute('id'));
    const label = await marked.locator('.label').textContent();
    await keyboard.press('Enter');
    expect(await query.inputValue()).toBe(label);
    await keyboard.press('Enter');
    const card = lastMessage(page);
    await card.locator('blockquote').first().waitFor();
    expect(await card.textContent()).toMatch(/Student used \/kurils.*Footnote.*Yalta.*¶\d/s);
    expect(await card.locator('blockquote').first().textContent()).toContain('Yalta');
    await card.getByRole('button', { name: 'Cite' }).focus();
    await keyboard.press('Enter');
    await page.locator('.private').waitFor();
    expect(await lastMessage(page).textContent()).toMatch(/APA.*Only you can see this/s);
  });

  it('goes through the popup with arrows, closes it with Escape, and leaves a command with Escape', async () => {
    const page = await open();
    const popup = page.locator('#popup');
    await page.locator('#composer-text').focus();
    await page.keyboard.type('/');
    await popup.waitFor();
    const first = await popup.locator('[aria-selected=true]').textContent();
    await page.keyboard.press('ArrowUp');
    expect(await popup.locator('[aria-selected=true]').textContent()).not.toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await popup.locator('[aria-selected=true]').textContent()).toBe(first);
    await page.keyboard.press('Escape');
    expect(await popup.isVisible()).toBe(false);
    await page.keyboard.type('timeline ');
    await page.locator('.chip-command').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('.chip-command').count()).toBe(0);
    expect(await page.locator('#composer-text').inputValue()).toBe('');
  });

  it('goes to the message box at a slash that is typed anywhere else', async () => {
    const page = await open();
    await page.locator('#raw-button').focus();
    await page.keyboard.type('/map');
    await page.locator('.chip-command, #popup').first().waitFor();
    expect(await page.locator('#composer-text').inputValue()).toBe('/map');
  });

  it('uses a command whose list Escape has closed', async () => {
    const page = await open();
    await page.locator('#composer-text').focus();
    await page.keyboard.type('/timeline');
    await page.locator('#popup').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByText(/Student used \/timeline/).waitFor();
  });

  it('fills options in one after the other, and says what is missing', async () => {
    const page = await open();
    await send(page, '/ask ');
    await page.locator('#composer-note').filter({ hasText: 'query: required' }).waitFor();
    await page.keyboard.type('first 2+2 meeting');
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: /^private/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'True' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('.private .container').waitFor();
    expect(await lastMessage(page).getByRole('button', { name: 'Post to channel' }).count()).toBe(1);
  });

  it('compares, posts, and deletes for the one who asked and for those who may', async () => {
    const page = await open();
    await send(page, '/kurils yalta');
    await lastMessage(page).getByRole('button', { name: 'Compare' }).click();
    await page.locator('.private .container').waitFor();
    const compared = await lastMessage(page).locator('.container').textContent();
    expect(compared).toMatch(/^Sources (differ|agree) · .+\?/);
    await lastMessage(page).getByRole('button', { name: 'Post to channel' }).click();
    const posted = page.locator('.message:not(.private)').nth(1);
    await posted.waitFor();
    expect(await posted.locator('.container').textContent()).toBe(compared);

    await page.locator('#person').selectOption({ label: 'Classmate' });
    expect(await page.locator('.private:visible').count()).toBe(0);
    await posted.getByRole('button', { name: 'Delete' }).click();
    await page.locator('.private:visible').filter({ hasText: 'can delete' }).waitFor();
    expect(await posted.count()).toBe(1);
    await page.locator('#person').selectOption({ index: 2 });
    await posted.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => posted.count()).toBe(0);
  });

  it('pages the timeline in place for the one who asked, and keeps the focus on the button', async () => {
    const page = await open();
    await send(page, '/timeline ');
    const card = lastMessage(page);
    await card.getByText('Timeline · 1–15 of ').waitFor();
    await card.getByRole('button', { name: 'Later' }).focus();
    await page.keyboard.press('Enter');
    await card.getByText('Timeline · 16–30 of ').waitFor();
    expect(await page.locator('.message').count()).toBe(1);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Later');
    await page.locator('#person').selectOption({ index: 1 });
    await card.getByRole('button', { name: 'Later' }).click();
    await page.locator('.private').getByText('Timeline · 31–').waitFor();
  });

  it('opens an entry by a select, with the keyboard', async () => {
    const page = await open();
    await send(page, '/ukraine ');
    const select = lastMessage(page).getByRole('combobox').first();
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const id = await select.getAttribute('aria-activedescendant');
    const label = (await page.locator(`#${id} .label`).textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.locator('.private .container').waitFor();
    const card = lastMessage(page).locator('.container');
    // In the list a headline has a number before it.
    const [, headline = ''] = /^\d+\s+(.{20,30})/.exec(label) ?? [];
    expect(headline).not.toBe('');
    expect(await card.textContent()).toContain(headline);
    expect(await card.locator('blockquote').count()).toBeGreaterThan(0);
  });

  it('checks a person’s message against the sources, from its Apps menu, by keyboard', async () => {
    const page = await open();
    await send(page, 'Japan and Russia never signed a peace treaty.');
    const message = lastMessage(page);
    await message.getByRole('button', { name: /Apps/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Check against the sources' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.private .container').waitFor();
    expect(await lastMessage(page).textContent()).toMatch(/peace treaty.*¶\d.*Only you can see this/s);
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.locator('.private').count()).toBe(0);
  });

  it('starts in the reader’s language, and keeps another that was chosen', async () => {
    const page = await open('/', { locale: 'ru-RU' });
    expect(await page.locator('#language').inputValue()).toBe('ru');
    expect(await page.getAttribute('html', 'lang')).toBe('ru');
    await page.locator('#language').selectOption('en-US');
    await page.reload();
    await page.locator('.example').first().waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    const other = await open('/', { locale: 'fr-FR' });
    expect(await other.locator('#language').inputValue()).toBe('en-US');
  });

  it('speaks three languages, and so do its answers', async () => {
    const page = await open();
    await page.locator('#language').selectOption('ja');
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await page.locator('#place-topic').textContent()).toContain('日露関係');
    await send(page, '/ask 北方領土');
    await page.locator('.container').waitFor();
    expect(await lastMessage(page).textContent()).toMatch(/\d{4}年/);
    await page.locator('#language').selectOption('ru');
    await page.locator('.examples .example').first().click();
    await expect.poll(() => page.locator('.message').count()).toBe(2);
    expect(await lastMessage(page).textContent()).toMatch(/\d{4}\sг\./);
    await page.reload();
    await page.locator('.example').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  });

  it('shows a picture of an answer, and the whole of it at a press', async () => {
    const page = await open();
    const picture = page.locator('.picture');
    await send(page, '/timeline ');
    await picture.waitFor({ timeout: 25_000 });
    expect(await picture.first().locator('img').getAttribute('alt')).toMatch(/\S/);
    await picture.first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#whole[open] img').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#whole[open]').count()).toBe(0);
  });

  it('shows the raw interaction and its response', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Raw payload' }).click();
    await send(page, '/help ');
    await page.locator('.message').waitFor();
    const parsed = async (id: string) => JSON.parse((await page.locator(id).textContent()) ?? '');
    expect(await parsed('#raw-interaction')).toMatchObject({ type: 2, data: { name: 'help' } });
    expect(await parsed('#raw-response')).toMatchObject({ type: 4 });
    await page.keyboard.press('Escape');
  });

  it.each(['en-US', 'ja', 'ru'])('begins with three examples that are answered, in %s', async (locale) => {
    const page = await open();
    await page.locator('#language').selectOption(locale);
    const examples = page.locator('.example');
    expect(await examples.count()).toBe(3);
    for (let at = 0; at < 3; at += 1) {
      await examples.nth(at).click();
      await expect.poll(() => page.locator('.message:not(.private) .container').count()).toBe(at + 1);
      if (locale !== 'en-US') expect(await examples.nth(at).textContent()).not.toMatch(/[a-z]{2}/);
    }
  });
});
