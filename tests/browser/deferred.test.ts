import { setTimeout as pause } from 'node:timers/promises';
import { ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { RoutedResponse } from '../../src/discord/router/deferral.ts';
import { findings } from './axe.ts';
import { lastMessage, send, visiting } from './sandbox-browser.ts';

const data = (content: string, flags = 0) => ({
  components: [{ type: ComponentType.TextDisplay as const, content }],
  allowed_mentions: { parse: [] as [] },
  flags: MessageFlags.IsComponentsV2 | flags,
});

/** What `/ask` and the name of a kind of answer is answered with. */
const LATE: Readonly<Record<string, Awaited<NonNullable<RoutedResponse['after']>>>> = {
  edit: { do: 'edit', data: data('It took a while.') },
  replace: { do: 'replace', data: data('For you alone.', MessageFlags.Ephemeral) },
  delete: { do: 'delete' },
};

const SIDES = [
  { label: 'For', value: 'for' },
  { label: 'Against', value: 'against' },
];

let modal: unknown;
let suggested = 0;
const { open } = visiting((router) => async (interaction) => {
  const text = JSON.stringify(interaction);
  if (interaction.type === 5) {
    modal = interaction.data;
    return router(interaction);
  }
  if (interaction.type === 4) {
    suggested += 1;
    // The first answer comes after the second one, and must not take its place.
    if (text.includes('"value":"slow"')) await pause(600);
    const [, typed = ''] = /"value":"([^"]*)"/.exec(text) ?? [];
    const choices = [{ name: `for ${typed}`, value: typed }];
    return { response: { type: 8, data: { choices } } };
  }
  if (text.includes('"value":"modal"'))
    return {
      response: {
        type: InteractionResponseType.Modal,
        data: {
          title: 'Why?',
          custom_id: '1|why',
          components: [
            { type: 18, label: 'Reason', component: { type: 4, custom_id: 'reason', style: 1 } },
            {
              type: 18,
              label: 'Kind',
              component: { type: 3, custom_id: 'kind', options: [{ label: 'A', value: 'a' }] },
            },
            { type: 10, content: 'Who sees it: **you**, until <t:1449532800:F>' },
            {
              type: 18,
              label: 'Side',
              description: 'One of two',
              component: { type: 21, custom_id: 'side', options: SIDES },
            },
            {
              type: 18,
              label: 'Sides',
              component: { type: 22, custom_id: 'sides', options: SIDES, min_values: 2 },
            },
            { type: 18, label: 'Anonymous', component: { type: 23, custom_id: 'anonymous' } },
            { type: 18, label: 'File', component: { type: 19, custom_id: 'file' } },
            { type: 18, label: 'Where', component: { type: 8, custom_id: 'where' } },
          ],
        },
      },
    } as unknown as RoutedResponse;
  const [, kind = ''] = /"value":"(edit|replace|delete)"/.exec(text) ?? [];
  const work = LATE[kind];
  if (work === undefined) return router(interaction);
  return {
    response: { type: InteractionResponseType.DeferredChannelMessageWithSource },
    after: pause(300).then(() => work),
  };
});

describe('the channel with answers that take a while', () => {
  it('says that one is coming, and puts it in that place', async () => {
    const page = await open();
    await send(page, '/ask edit');
    await page.getByText('Footnote is thinking').waitFor();
    await page.locator('.message').getByText('It took a while.').waitFor();
    expect(await page.locator('.message').count()).toBe(1);
    expect(await lastMessage(page).textContent()).not.toContain('edited');
  });

  it('takes the note away where the answer is for one person, or none comes', async () => {
    const page = await open();
    await send(page, '/ask replace');
    await page.locator('.private').getByText('For you alone.').waitFor();
    expect(await page.getByText('Footnote is thinking').count()).toBe(0);
    await send(page, '/ask delete');
    await page.getByText('Footnote is thinking').waitFor();
    await expect.poll(() => page.getByText('Footnote is thinking').count()).toBe(0);
    expect(await page.locator('.message').count()).toBe(1);
  });

  it('drops suggestions that come too late, and waits until typing rests', async () => {
    const page = await open();
    await page.locator('#composer-text').focus();
    await page.keyboard.type('/ask ');
    await page.locator('#popup li').first().waitFor();
    suggested = 0;
    await page.keyboard.type('slow');
    await pause(250);
    await page.keyboard.press('End');
    await page.keyboard.type('er');
    await page.locator('#popup').getByText('for slower').waitFor();
    await pause(700);
    expect(await page.locator('#popup li').allTextContents()).toEqual(['for slower']);
    expect(suggested).toBe(2);
  });

  it('opens a modal and sends what was filled in as Discord does', async () => {
    const page = await open();
    await send(page, '/ask modal');
    await page.getByLabel('Reason').fill('because');
    await page.getByLabel('Kind').selectOption('a');
    expect(await page.locator('#modal .mention').textContent()).toContain('December 2015');
    expect(await findings(page)).toEqual([]);
    // By keyboard: from the select on, the arrow keys choose among radios.
    await page.getByLabel('Kind').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const boxes = page.getByRole('group', { name: 'Sides' });
    await boxes.getByLabel('For', { exact: true }).check();
    await page.getByLabel('Anonymous').check();
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hi') });
    await page.getByLabel('Where').selectOption('#seminar');
    // The group wants two boxes.
    await page.getByRole('button', { name: 'Submit' }).click();
    expect(modal).toBeUndefined();
    await boxes.getByLabel('Against').check();
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.locator('.private').waitFor();
    expect(modal).toMatchObject({
      custom_id: '1|why',
      components: [
        { type: 18, component: { type: 4, custom_id: 'reason', value: 'because' } },
        { type: 18, component: { type: 3, custom_id: 'kind', values: ['a'] } },
        { type: 18, component: { type: 21, custom_id: 'side', value: 'against' } },
        { type: 18, component: { type: 22, custom_id: 'sides', values: ['for', 'against'] } },
        { type: 18, component: { type: 23, custom_id: 'anonymous', value: true } },
        { type: 18, component: { type: 19, custom_id: 'file', values: [expect.stringMatching(/^\d+$/)] } },
        { type: 18, component: { type: 8, custom_id: 'where', values: [expect.any(String)] } },
      ],
    });
    // The focus is back in the message box, with its caret.
    await page.keyboard.type('/as');
    expect(await page.locator('#composer-text').inputValue()).toBe('/as');
  });
});
