import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../fixtures/free-port.ts';
import { runProgram } from '../fixtures/run-program.ts';
import { findings } from './axe.ts';
import { browsing, byHand, filesOf, openDesk, press, riverPack, SENTENCES, said } from './desk-browser.ts';
import { scrollsSideways } from './sandbox-browser.ts';

const { newContext, visit, expectProblem } = browsing();

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const claimOf = (at: number) => `Place number ${NUMBERS[at]} stood on the bank for ${at + 20} years`;
const asksOf = (at: number) => [
  `number ${NUMBERS[at]}`,
  `how long did ${NUMBERS[at]} stand`,
  `place ${NUMBERS[at]}`,
];
const nameOf = (at: number) => `facts/bank/place-number-${NUMBERS[at]}-stood-bank-${at + 20}.yaml`;

/** The file of an entry as one writes it by hand. */
const fileOf = (at: number) => `# yaml-language-server: $schema=../../schema/fact.schema.json
kind: background
claim: ${claimOf(at)}
asks:
${asksOf(at)
  .map((ask) => `  - ${ask}\n`)
  .join('')}quotes:
  - source: reed-2001
    paragraph: ${at + 1}
    exact: ${SENTENCES[at]}
`;

/** Types headline and asks into the open draft. */
async function write(page: Page, at: number): Promise<void> {
  await page.keyboard.type(claimOf(at));
  await press(page, 'Enter');
  await page.keyboard.insertText(asksOf(at).join('\n'));
}

/** From the text to the headline of a draft, of the first sentence of the paragraph that is current. */
async function draft(page: Page): Promise<void> {
  await press(page, '.', 'Enter');
  await page.locator('#kinds input:focus').waitFor();
  await press(page, '2', 'b', 'Enter');
}

describe('the desk by keyboard', () => {
  it('makes ten entries with six keys each before the prose, byte for byte as by hand', async () => {
    const dir = riverPack();
    const made = Object.fromEntries(SENTENCES.map((_, at) => [nameOf(at), fileOf(at)]));
    const whole = byHand(dir, made);
    const page = await visit(await newContext(), await openDesk(dir));
    for (const at of SENTENCES.keys()) {
      if (at > 0) await press(page, 'j');
      await draft(page);
      await write(page, at);
      await press(page, 'Control+Enter');
      await said(page, new RegExp(`Saved: .*${NUMBERS[at]}`));
    }
    expect(filesOf(dir)).toEqual(whole);
  });

  it('goes to what is not read, searches in the text, adds a second quote and takes a save back', async () => {
    const dir = riverPack();
    const page = await visit(await newContext(), await openDesk(dir));
    await press(page, 'j', 'j', 'k', 'n');
    expect(await page.locator('[aria-selected="true"].paragraph .place').textContent()).toBe('¶4, unread');
    await press(page, '/');
    await page.keyboard.type('Old Quarry');
    await press(page, 'Enter');
    await page.locator('.paragraph[aria-selected="true"] .mark').waitFor();
    expect(await page.locator('.mark').textContent()).toBe('old quarry');
    await press(page, 'a', 'f', 's');
    expect(await page.locator('.mark').textContent()).toBe('The old quarry');
    await press(page, ',', '.', ',');
    await draft(page);
    await write(page, 8);
    await press(page, 'Escape', 'j', '.', '+');
    await page.locator('#quotes figure').nth(1).waitFor();
    await press(page, 'Control+Enter');
    await said(page, /^Saved/);
    expect(readFileSync(join(dir, nameOf(8)), 'utf8')).toContain(SENTENCES[9]);
    await press(page, 'Alt+z');
    await said(page, /^Taken back/);
    expect(existsSync(join(dir, nameOf(8)))).toBe(false);
  });

  it('makes an ask of what a student would type, in one line of the entry’s file', async () => {
    const before = `${fileOf(0)}# looked at twice\n`;
    const dir = riverPack({ [nameOf(0)]: before });
    const page = await visit(await newContext(), await openDesk(dir));
    await press(page, 'e');
    await page.locator('#claim:focus').waitFor();
    await press(page, 'Alt+s');
    await page.keyboard.type('bank duration of number one');
    await press(page, 'Enter');
    await page.locator('#answer .container').waitFor();
    await press(page, 'Alt+a', 'Control+Enter');
    await said(page, /^Saved/);
    expect(readFileSync(join(dir, nameOf(0)), 'utf8')).toBe(
      before.replace('quotes:', '  - bank duration of number one\nquotes:'),
    );
  });

  it('proposes a date, and takes it only when it is asked to', async () => {
    const text = 'The old mill on the north bank of the river burned down on 4 June 1794.';
    const page = await visit(await newContext(), await openDesk(riverPack({ 'texts/reed-2001.txt': text })));
    await draft(page);
    await write(page, 0);
    expect(await page.locator('#proposed').textContent()).toContain('1794-06-04 (stated)');
    expect(await page.locator('#date').inputValue()).toBe('');
    await press(page, 'Alt+d');
    expect(await page.locator('#date').inputValue()).toBe('1794-06-04');
    await page
      .locator('#file')
      .filter({ hasText: 'when: { date: 1794-06-04, basis: stated }' })
      .waitFor({ state: 'attached' });
  });

  it('says beside the field what is wrong, writes nothing, and keeps the draft', async () => {
    const dir = riverPack();
    const untouched = filesOf(dir);
    const page = await visit(await newContext(), await openDesk(dir));
    await press(page, '.', 'Enter');
    await page.locator('#kinds input:focus').waitFor();
    await press(page, '4', 'b', 'Enter');
    await page.keyboard.type('The mill stood');
    await press(page, 'Control+Enter');
    await said(page, /^Not saved/);
    await page.locator('#asks-says .problem').waitFor();
    expect(await page.locator('#holder').inputValue()).toBe('Reed');
    expect(await page.locator('#claim-says').textContent()).toContain('name Reed in it');
    expect(filesOf(dir)).toEqual(untouched);
    expect(await page.locator('#drafts li').count()).toBe(1);
  });
});

describe('entries in order of need', () => {
  it('lists who is hardest to find, and opens one', async () => {
    // Two entries with the same words: each query of one finds the other as well.
    const dir = riverPack({ [nameOf(0)]: fileOf(0), [nameOf(1)]: fileOf(1).replace(claimOf(1), claimOf(0)) });
    const page = await visit(await newContext(), await openDesk(dir));
    await press(page, 'Alt+o');
    await page.getByRole('button', { name: 'place-number-two-stood-bank-21' }).waitFor();
    await press(page, 'Tab', 'Enter');
    await page.locator('#claim:focus').waitFor();
    expect(await page.locator('#claim').inputValue()).toBe(claimOf(0));
  });
});

describe('importing', () => {
  it('brings a text in, and opens it', async () => {
    const dir = riverPack();
    const page = await visit(await newContext(), await openDesk(dir));
    await press(page, 'Alt+i');
    const text =
      'What the ferry carried\n\nThe ferry carried eleven cows over the river every morning of that summer.\n';
    await page
      .locator('#import-file')
      .setInputFiles({ name: 'ferry-2002.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await press(page, 'Tab');
    await page.keyboard.type('Writes as a ferryman: of the river.');
    await press(page, 'Enter');
    await page.locator('.words').filter({ hasText: 'eleven cows' }).waitFor();
    expect(readFileSync(join(dir, 'texts/ferry-2002.txt'), 'utf8')).toContain('eleven cows');
    expect(readFileSync(join(dir, 'sources/ferry-2002.yaml'), 'utf8')).toContain(
      'standpoint: "Writes as a ferryman: of the river."\n',
    );
  });
});

describe('connecting by keyboard', () => {
  it('makes a contrast of two entries in the basket, a prompt on it, and a name', async () => {
    const dir = riverPack({ [nameOf(0)]: fileOf(0), [nameOf(1)]: fileOf(1) });
    byHand(dir, {});
    const page = await visit(await newContext(), await openDesk(dir));
    const connected = (words: RegExp) => page.locator('#connect-says').filter({ hasText: words }).waitFor();
    await press(page, 'b', 'j', 'b', 'Alt+c');
    expect(await page.locator('#basket li').count()).toBe(2);
    // From the field for a further entry over two buttons to the words of the first side.
    await press(page, 'Tab', 'Tab', 'Tab');
    await page.keyboard.type('Reed: the mill, 20 years');
    await press(page, 'Tab', 'Tab', 'Tab');
    await page.keyboard.type('Reed: the bridge, 21 years');
    await page.locator('#contrast-question').focus();
    await page.keyboard.type('Which place stood longer?');
    await press(page, 'Enter');
    await connected(/^Saved/);
    expect(readFileSync(join(dir, 'contrasts/which-place-stood-longer.yaml'), 'utf8')).toContain(
      'sides:\n  - { label: "Reed: the mill, 20 years", facts: [place-number-one-stood-bank-20] }\n',
    );
    await page.locator('#prompt-question').focus();
    await page.keyboard.type('What would show which stood longer?');
    await press(page, 'Enter');
    await connected(/^Not saved/);
    await page.locator('#prompt-contrast').focus();
    await page.keyboard.type('which-place-stood-longer');
    await press(page, 'Enter');
    await connected(/prompts/);
    await page.locator('#name-name').focus();
    await page.keyboard.type('The river');
    await page.locator('#name-aliases').focus();
    await page.keyboard.type('stream, the water');
    await press(page, 'Enter');
    await connected(/names\.yaml/);
    expect(readFileSync(join(dir, 'names.yaml'), 'utf8')).toContain('aliases: [stream, the water]');
    expect(await findings(page)).toEqual([]);
  });
});

describe('the desk for a screen reader', () => {
  it('names everything that takes the focus, in chromium’s accessibility tree', async () => {
    const dir = riverPack({ [nameOf(0)]: fileOf(0) });
    const context = await newContext();
    const page = await visit(context, await openDesk(dir));
    await press(page, 'e');
    await page.locator('#claim:focus').waitFor();
    for (const key of ['Alt+i', 'Alt+o', 'Alt+c', 'Alt+f']) await press(page, key);
    await page.locator('#record-path').fill('topics/bank.yaml');
    await press(page, 'Enter');
    await page.locator('#record-text:focus').waitFor();
    const { nodes } = await (await context.newCDPSession(page)).send('Accessibility.getFullAXTree');
    const focusable = nodes.filter(
      ({ ignored, properties = [] }) =>
        !ignored && properties.some(({ name, value }) => name === 'focusable' && value.value === true),
    );
    expect(focusable.length).toBeGreaterThan(40);
    expect(focusable.filter(({ name }) => !name?.value).map(({ role }) => role?.value)).toEqual([]);
    const roles = new Set(focusable.map(({ role }) => role?.value));
    expect([...roles]).toEqual(expect.arrayContaining(['textbox', 'radio', 'button', 'listbox', 'combobox']));
  });
});

describe('the files of the pack by keyboard', () => {
  it('changes a topic’s colour, keeps what is typed across a reload, and shows what somebody else wrote', async () => {
    const dir = riverPack();
    const page = await visit(await newContext(), await openDesk(dir));
    const says = (words: RegExp) => page.locator('#record-says').filter({ hasText: words }).waitFor();
    const open = async () => {
      await press(page, 'Alt+f');
      await page.locator('#record-path').fill('topics/bank.yaml');
      await press(page, 'Enter');
      await page.locator('#record-text:focus').waitFor();
    };
    await open();
    await press(page, 'Control+End');
    await page.keyboard.type('color: blue\n');
    await page.locator('#record-problems .problem').first().waitFor();
    await press(page, 'Control+Enter');
    await says(/^Not saved/);
    await page.reload();
    await page.locator('.paragraph').first().waitFor();
    await open();
    await says(/As it was left/);
    const text = 'title: The bank\ndescription: What stood on the bank\ncolor: "#112233"\n';
    await page.locator('#record-text').fill(text);
    writeFileSync(join(dir, 'topics/bank.yaml'), text.replace('#112233', '#445566'));
    await press(page, 'Control+Enter');
    await says(/not as it was opened/);
    expect(await page.locator('#record-theirs').textContent()).toContain('#445566');
    await press(page, 'Control+Enter');
    await says(/^Saved/);
    expect(readFileSync(join(dir, 'topics/bank.yaml'), 'utf8')).toBe(text);
    expect(await findings(page)).toEqual([]);
  });
});

describe('nothing is lost', () => {
  it('of a contrast that is not saved yet, when the page is loaded anew', async () => {
    const dir = riverPack({ [nameOf(0)]: fileOf(0), [nameOf(1)]: fileOf(1) });
    const page = await visit(await newContext(), await openDesk(dir));
    await press(page, 'b', 'j', 'b', 'Alt+c', 'Tab', 'Tab', 'Tab');
    await page.keyboard.type('Reed: the mill');
    await page.locator('#contrast-question').fill('Which stood longer?');
    await page.reload();
    await page.locator('.paragraph').first().waitFor();
    await press(page, 'Alt+c');
    expect(await page.locator('#basket li').count()).toBe(2);
    expect(await page.locator('#basket input').first().inputValue()).toBe('Reed: the mill');
    expect(await page.locator('#contrast-question').inputValue()).toBe('Which stood longer?');
  });

  it('when the page is loaded anew in the middle of a word', async () => {
    const dir = riverPack();
    const page = await visit(await newContext(), await openDesk(dir));
    await draft(page);
    await page.keyboard.type('Half a head');
    await page.reload();
    await page.locator('.paragraph').first().waitFor();
    await press(page, 'Alt+n');
    await page.locator('#draft:visible').waitFor();
    expect(await page.locator('#claim').inputValue()).toBe('Half a head');
  });

  it('when the file changed on disk meanwhile: both are shown, and the curator chooses', async () => {
    const dir = riverPack({ [nameOf(0)]: fileOf(0) });
    const page = await visit(await newContext(), await openDesk(dir));
    await press(page, 'e');
    await page.locator('#draft:visible').waitFor();
    await page.locator('#asks').focus();
    await press(page, 'Control+End');
    await page.keyboard.insertText('\nmy own ask');
    const theirs = fileOf(0).replace('kind: background', 'kind: background # theirs');
    writeFileSync(join(dir, nameOf(0)), theirs);
    await press(page, 'Control+Enter');
    await page.locator('#conflict:visible').waitFor();
    expect(await page.locator('#conflict pre').first().textContent()).toBe(theirs);
    expect(await page.locator('#conflict pre').nth(1).textContent()).toContain('my own ask');
    expect(readFileSync(join(dir, nameOf(0)), 'utf8')).toBe(theirs);
    await press(page, 'Enter');
    await said(page, /over the file on disk/);
    await press(page, 'Control+Enter');
    await said(page, /^Saved/);
    expect(readFileSync(join(dir, nameOf(0)), 'utf8')).toBe(
      theirs.replace('quotes:', '  - my own ask\nquotes:'),
    );
  });

  it('when two tabs write into one draft: it becomes two', async () => {
    const context = await newContext();
    const address = await openDesk(riverPack());
    const one = await visit(context, address);
    await draft(one);
    await one.keyboard.type('First tab');
    const two = await visit(context, address);
    await press(two, 'Alt+n');
    await two.locator('#claim:focus').waitFor();
    await press(two, 'End');
    await two.keyboard.type(' second');
    await one.keyboard.type(' third');
    await said(one, /both are kept/);
    await two.locator('#drafts li').nth(1).waitFor();
    const labels = await two.locator('#drafts li').allTextContents();
    expect(labels.sort()).toEqual(['First tab second', 'First tab third']);
  });

  it('when two tabs save the same entry: the second is shown the first', async () => {
    const dir = riverPack();
    const context = await newContext();
    const address = await openDesk(dir);
    const [one, two] = [await visit(context, address), await visit(context, address)];
    for (const page of [one, two]) {
      await draft(page);
      await write(page, 0);
    }
    await two.keyboard.type(' and more');
    await press(one, 'Control+Enter');
    await said(one, /^Saved/);
    await press(two, 'Control+Enter');
    await two.locator('#conflict:visible').waitFor();
    expect(readFileSync(join(dir, nameOf(0)), 'utf8')).toBe(fileOf(0));
  });

  it.each([1, 2])('when the server is killed in the middle of a save, at write %i', async (step) => {
    const dir = riverPack();
    const whole = byHand(dir, { [nameOf(0)]: fileOf(0) });
    const port = String(await freePort());
    const kill = pathToFileURL(fileURLToPath(new URL('../fixtures/kill-at-rename.ts', import.meta.url))).href;
    const start = async (env: Record<string, string>) => {
      const end = new AbortController();
      onTestFinished(() => end.abort());
      const folders = { KNOWLEDGE_DIR: dir, SOURCES_DIR: join(dir, 'texts') };
      const program = runProgram('cli/desk.ts', { ...folders, ...env }, end.signal, ['--port', port]);
      await program.said('Ctrl-C');
      return { program, address: /http\S+/.exec(program.output())?.[0] ?? '' };
    };
    const first = await start({ NODE_OPTIONS: `--import=${kill}`, KILL_AT_RENAME: String(step) });
    const context = await newContext();
    expectProblem(/ERR_/);
    const page = await visit(context, first.address);
    await draft(page);
    await write(page, 0);
    await press(page, 'Control+Enter');
    await said(page, /the draft is kept/);
    await first.program.ended;
    const second = await start({});
    const again = await visit(context, second.address);
    await press(again, 'Alt+n');
    await again.locator('#claim:focus').waitFor();
    await press(again, 'Control+Enter');
    await said(again, /^Saved/);
    expect(filesOf(dir)).toEqual(whole);
  });

  it('when the disk takes no more: the draft stays, and is saved once there is room', async () => {
    const dir = riverPack();
    const whole = byHand(dir, { [nameOf(0)]: fileOf(0) });
    const page = await visit(await newContext(), await openDesk(dir));
    await draft(page);
    await write(page, 0);
    // A file in place of the folder: the write fails as on a full disk, also for an administrator.
    writeFileSync(join(dir, 'facts/bank'), '');
    expectProblem(/status of 500/);
    await press(page, 'Control+Enter');
    await said(page, /the draft is kept/);
    rmSync(join(dir, 'facts/bank'));
    await press(page, 'Control+Enter');
    await said(page, /^Saved/);
    expect(filesOf(dir)).toEqual(whole);
  });
});

describe.each(['light', 'dark'] as const)('the look of the desk in %s', (colorScheme) => {
  it('has nothing serious against it by axe-core, and fits 1,024 pixels', async () => {
    const page = await visit(await newContext({ colorScheme }), await openDesk(riverPack()));
    await press(page, '.');
    expect(await findings(page)).toEqual([]);
    await draft(page);
    await page.keyboard.type('The mill stood');
    await page.locator('#asks-says .problem').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await press(page, 'Alt+k');
    await page.locator('#keys[open]').waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
