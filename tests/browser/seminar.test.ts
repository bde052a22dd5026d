import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CHANNEL_ID, FORUM_ID, GUILD_ID } from '../../src/sandbox/page/ids.ts';
import { lastMessage, scrollsSideways, send, visiting } from './sandbox-browser.ts';

const seminar = visiting();
const { open } = seminar;

const as = (page: Page, person: 'Student' | 'Classmate' | 'Instructor') =>
  page
    .locator('#person')
    .selectOption({ label: person === 'Instructor' ? `${person} (may manage messages)` : person });

/** Adds an option to the command that is being typed, and picks the first of what it offers; by keyboard alone. */
async function pick(page: Page, option: string, typed: string): Promise<void> {
  const field = page.locator(`#option-${option}`);
  if ((await field.count()) === 0) {
    await page.locator('.add-option').focus();
    await page.keyboard.type(option);
    await page.keyboard.press('Enter');
  } else await field.focus();
  await page.keyboard.type(typed);
  const offered = page.locator('#popup:not([aria-busy]) li').filter({ hasText: new RegExp(typed, 'i') });
  await offered.first().waitFor();
  if ((await page.locator('#popup [aria-selected=true]').count()) === 0)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Types a command but for its last letter, and picks what is offered for that. */
async function begin(page: Page, line: string): Promise<void> {
  await page.locator('#composer-text').focus();
  await page.keyboard.type(line.slice(0, -1));
  const first = page.locator('#popup [aria-selected=true]');
  await expect.poll(() => first.locator('.label').textContent()).toBe(line);
  await page.keyboard.press('Enter');
  await page.locator('.chip-command').filter({ hasText: line }).waitFor();
}

/** A message that says this, once it is there. */
async function said(page: Page, text: string | RegExp) {
  const message = page.locator('.message:visible').filter({ hasText: text }).last();
  await message.waitFor();
  return message;
}

/** A message that the runner posts, once a command that has it posted was carried out. */
async function posted(page: Page, text: RegExp) {
  const messages = page.locator('.message:visible').filter({ hasText: text });
  await expect
    .poll(
      async () => {
        await seminar.tick();
        return messages.count();
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
  return messages.last();
}

describe('the seminar’s tools on the page', () => {
  it('open a thread with a poll, in which commands and buttons work', async () => {
    const page = await open();
    await begin(page, '/discuss');
    await pick(page, 'poll', 'Tr');
    await page.keyboard.press('Enter');
    const link = page.locator('.thread-link');
    await link.waitFor();
    const name = (await link.locator('strong').textContent()) ?? '';
    await page.getByRole('button', { name: 'Evidence' }).click();
    await page.locator('.private').waitFor();

    await link.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#place-name').textContent()).toBe(name);
    // The question stands above the poll; what was answered in the channel stays there.
    await page.getByRole('group').getByRole('radio').first().waitFor();
    expect(await page.locator('.message:visible').count()).toBe(2);
    await send(page, '/kurils yalta');
    await lastMessage(page).getByRole('button', { name: 'Cite' }).click();
    await said(page, 'APA');
    expect(await page.locator('.message:visible').count()).toBe(4);
    await send(page, '/packet ');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      (await said(page, 'packet.md')).getByText('packet.md').click(),
    ]);
    const packet = readFileSync(await download.path(), 'utf8');
    expect(packet).toMatch(/^# Seminar packet: .*\n[\s\S]*yalta/i);
    expect(packet).toContain('Discussion questions');

    await page.goBack();
    await expect.poll(() => page.locator('#place-name').textContent()).toBe('seminar');
    await send(page, '/packet ');
    await said(page, /packet\.md.*Only you/s);
    expect(await lastMessage(page).textContent()).toContain('1 discussion question');
  });

  it('play a quiz in a thread to its score', async () => {
    const page = await open();
    await send(page, '/discuss ');
    await page.locator('.thread-link').click();
    await begin(page, '/quiz');
    await page.locator('.add-option').focus();
    await page.keyboard.type('rounds');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    const quiz = page.locator('.message:visible').filter({ hasText: 'Student used /quiz' });
    for (const next of ['Next question', 'Finish']) {
      for (const person of ['Student', 'Classmate'] as const) {
        await as(page, person);
        await quiz.locator('.container').getByRole('button').first().click();
        await said(page, /Right:|Not this one:/);
      }
      await as(page, 'Student');
      await quiz.getByRole('button', { name: next }).click();
    }
    await quiz.getByText('2 people took part').waitFor();
    expect(await quiz.textContent()).toMatch(/@Student [0-2] of 2/);
  });

  it('plan, list, try, skip, pause, resume and remove by keyboard; what is due comes by itself', async () => {
    const page = await open();
    await as(page, 'Instructor');
    await begin(page, '/schedule add');
    await pick(page, 'channel', 'sem');
    await pick(page, 'days', 'daily');
    await page.locator('#option-time').focus();
    await page.keyboard.type('9:30');
    await pick(page, 'zone', 'Tokyo');
    await pick(page, 'poll', 'Tr');
    await page.keyboard.press('Enter');
    await said(page, /Scheduled.*#seminar.*09:30 \(Asia\/Tokyo\) · with a poll/s);
    await send(page, '/schedule preview ');
    await said(page, /This is how it will come.*Only you/s);
    for (const [verb, answer] of [
      ['skip', 'Left out:'],
      ['pause', 'Paused:'],
      ['resume', 'Next:'],
    ] as const) {
      await send(page, `/schedule ${verb} `);
      await said(page, answer);
    }
    const [{ id = '' } = {}] = await seminar.store.schedules(GUILD_ID);
    await seminar.store.resumeSchedule(GUILD_ID, id, Date.now() - 1000);
    const before = await page.locator('.thread-link').count();
    await seminar.tick();
    await expect.poll(() => page.locator('.thread-link').count()).toBe(before + 1);
    await send(page, '/schedule remove ');
    const asked = await said(page, 'for good?');
    await asked.getByRole('button', { name: 'Remove' }).click();
    await said(page, 'The schedule is removed.');
    await send(page, '/schedule list ');
    await said(page, 'Nothing is scheduled');
  });

  it('plan a term, have a question answered before the others’ answers are read, and run a controversy', async () => {
    const page = await open('/', { width: 390, height: 844 });
    const inForm = page.locator('dialog[open]');
    await page.getByRole('button', { name: 'Settings' }).click();
    await as(page, 'Instructor');
    await page.keyboard.press('Escape');
    await begin(page, '/plan load');
    await pick(page, 'plan', 'ten');
    for (const [option, typed] of [
      ['start', '5 Jan 2030'],
      ['time', '10:00'],
    ] as const) {
      await page.locator('.add-option').focus();
      await page.keyboard.type(option);
      await page.keyboard.press('Enter');
      await page.keyboard.type(typed);
    }
    await pick(page, 'zone', 'Tokyo');
    await page.keyboard.press('Enter');
    const plan = await said(page, /Next: Sat 5 Jan 10:00.*10 ·/s);
    await plan.getByRole('button', { name: 'Remove' }).click();
    await (await said(page, 'for good?')).getByRole('button', { name: 'Remove' }).last().click();

    await send(page, '/discuss ');
    await page.locator('.thread-link').last().waitFor();
    const question = page.locator('.message:visible:not(.private)').last();
    await question.getByRole('button', { name: 'Answer' }).click();
    const staff = await said(page, '0 answers');
    await staff.getByRole('button', { name: 'Answer', exact: true }).click();
    await inForm.getByRole('textbox').first().fill('The sources differ.');
    if ((await inForm.getByRole('radio').count()) > 0) await inForm.getByRole('radio').first().check();
    await inForm.getByRole('button', { name: 'Submit' }).click();
    await said(page, /Your answer is kept.*The sources differ\./s);

    await begin(page, '/controversy start');
    await pick(page, 'contrast', 'documents');
    await page.keyboard.press('Enter');
    await said(page, 'It begins');
    for (const step of ['prepare', 'argue', 'swap', 'agree']) {
      const card = await posted(page, new RegExp(`Step \\d of 4: ${step}`));
      if (step === 'prepare') await card.getByRole('button', { name: 'My side' }).click();
      if (step === 'prepare')
        await (await said(page, 'Your side:')).getByRole('button', { name: 'Ready' }).click();
      if (step === 'agree') {
        await card.getByRole('button', { name: 'Joint statement' }).click();
        await inForm.getByRole('textbox').first().fill('Both sides cite documents.');
        await inForm.getByRole('textbox').last().fill('japan-cites-shimoda-treaty-1855');
        await inForm.getByRole('button', { name: 'Submit' }).click();
        await inForm.waitFor({ state: 'detached' });
      }
      await send(page, '/controversy next ');
    }
    await posted(page, /The controversy is over.*Both sides cite documents\..*packet\.md/s);
    expect(await scrollsSideways(page)).toBe(false);
  });

  it('post into the forum, and lead to the post', async () => {
    const page = await open();
    await as(page, 'Instructor');
    const plan = { days: [1], time: '10:00', zone: 'UTC', skipDates: [], poll: false };
    const { id } = await seminar.store.createSchedule(GUILD_ID, { ...plan, channelId: FORUM_ID }, Date.now());
    await seminar.tick();
    const [{ channelId = '' } = {}] = await seminar.store.postsSince(FORUM_ID, 0);
    await page.locator(`#places a[href='#${channelId}']`).click();
    await page.locator('.message:visible').filter({ hasText: 'opening question' }).waitFor();
    await send(page, '/discuss ');
    await (await said(page, 'Posted:')).locator('a.mention').waitFor();
    await seminar.store.removeSchedule(GUILD_ID, id);
  });

  it('let instructors see the deck, pin and exclude; and tutors, once settings say so', async () => {
    const page = await open();
    await as(page, 'Classmate');
    await send(page, '/deck preview ');
    await said(page, 'Only instructors can use this');
    await as(page, 'Instructor');
    for (const [verb, answer] of [
      ['pin', 'Pinned'],
      ['exclude', 'This question will not come in this server:'],
    ] as const) {
      await begin(page, `/deck ${verb}`);
      await pick(page, 'prompt', 'treaty');
      await page.keyboard.press('Enter');
      await said(page, answer);
    }
    await begin(page, '/settings');
    await pick(page, 'instructors', 'tutors');
    await pick(page, 'gaps', 'Tr');
    await page.keyboard.press('Enter');
    await said(page, /@tutors.*counted, without names/s);
    for (const [at, person] of (['Student', 'Classmate', 'Instructor'] as const).entries()) {
      await as(page, person);
      await send(page, '/ask penguin soup recipes');
      await expect.poll(() => seminar.store.gaps(GUILD_ID, at + 1)).toHaveLength(1);
    }
    await send(page, '/gaps ');
    await said(page, /penguin soup recipes · asked 3 times/);
    await as(page, 'Classmate');
    await send(page, '/deck preview ');
    await said(page, 'Questions to come');
    await as(page, 'Instructor');
    await send(page, '/settings ');
    await (await said(page, 'Settings of this server')).getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).press('Enter');
    await said(page, 'All that was remembered of this server is deleted.');
    expect(await seminar.store.excluded(GUILD_ID)).toEqual([]);
    expect(await seminar.store.postsSince(CHANNEL_ID, 0)).toEqual([]);
  });
});
