import { describe, expect, it } from 'vitest';
import { draftCommand } from '../../../src/commands/check/draft.ts';
import type { Invocation, Submission } from '../../../src/commands/command.ts';
import { standalone } from '../../../src/commands/services.ts';
import { fetchFile } from '../../../src/discord/rest/fetch-file.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { createSearcher } from '../../../src/search/searcher.ts';
import { aFact, baseOf, quote } from '../../fixtures/base.ts';

const EXACT = 'The harbour shall not be closed to any flag unless the council so decides.';
const base = baseOf([aFact('harbour-open', { quotes: [quote(EXACT, 4)] })]);
const asked = (parts: Partial<Invocation>): Invocation => ({
  command: 'check',
  locale: 'en-GB',
  mayPost: true,
  permissions: 0n,
  options: {},
  ...parts,
});
const run = async (parts: Partial<Invocation>, fetched?: Uint8Array) => {
  const services = { ...standalone(), base, searcher: createSearcher(base), fetchFile: async () => fetched };
  return draftCommand(services).execute(asked(parts));
};
const FILE = { name: 'essay.md', size: 100, url: 'https://cdn.discordapp.com/essay.md' };

describe('/check', () => {
  it('shows the writer alone what is wrong, the words that differ, and where the true ones stand', async () => {
    const reply = await run({
      options: { text: `It says “${EXACT.replace('not ', '')}” (Orlova, para. 4).` },
    });
    expect(reply).toMatchObject({ outcome: 'answer', ephemeral: true });
    const card = JSON.stringify(reply.components);
    expect(card).toContain('[∅ → **not**]');
    expect(card).toContain('id harbour-open');
    expect(card).toContain('1 altered');
    expect(reply.facts).toBeUndefined();
    expect(reply.share).toBeUndefined();
  });

  it('reads a file, and has the whole report as one', async () => {
    const reply = await run({ attachments: { file: FILE } }, Buffer.from(`It says “${EXACT}”.`));
    expect(JSON.stringify(reply.components)).toContain('1 verbatim');
    expect(new TextDecoder().decode(reply.files?.[0]?.bytes)).toContain('Verbatim');
  }, 30_000);

  it('says what to do without a text, with a file too large, or one that cannot be fetched', async () => {
    await expect(run({})).rejects.toThrow('Add the draft as a file');
    await expect(run({ attachments: { file: { ...FILE, size: 2 ** 30 } } })).rejects.toThrow(
      'more than 10 MB',
    );
    await expect(run({ attachments: { file: FILE } })).rejects.toThrow('send it again');
  });
});

describe('/check without an option', () => {
  const command = (fetched?: Uint8Array) =>
    draftCommand({ ...standalone(), base, searcher: createSearcher(base), fetchFile: async () => fetched });
  const submit = (filled: Submission['filled'], files: Submission['files'] = {}, fetched?: Uint8Array) => {
    const form = need(new Map(Object.entries(command(fetched).forms ?? {})), 'draft');
    return form.submit({
      ...asked({}),
      action: 'draft',
      args: [],
      filled,
      files,
      isOnPrivate: false,
      ownsMessage: false,
    });
  };

  it('opens a form, and none where an option says what to check', () => {
    const { opens } = command();
    expect(opens?.(asked({}))).toEqual({ action: 'draft', args: [] });
    expect(opens?.(asked({ options: { text: 'x' } }))).toBeUndefined();
    expect(opens?.(asked({ attachments: { file: FILE } }))).toBeUndefined();
  });

  it('answers the form’s text or file as it answers the option’s', async () => {
    const text = `It says “${EXACT.replace('not ', '')}” (Orlova, para. 4).`;
    expect(await submit({ text: [text] })).toEqual({ do: 'reply', reply: await run({ options: { text } }) });
    const bytes = Buffer.from(`It says “${EXACT}”.`);
    expect(await submit({}, { file: [FILE] }, bytes)).toEqual({
      do: 'reply',
      reply: await run({ attachments: { file: FILE } }, bytes),
    });
  }, 30_000);

  it('refuses an empty form', async () => {
    await expect(async () => submit({ text: [' '] })).rejects.toThrow('Add the draft as a file');
  });
});

describe('the fetching of a file', () => {
  const answer = (bytes: number) => async () => new Response(new Uint8Array(bytes));
  it('asks Discord’s own hosts alone, by HTTPS', async () => {
    for (const url of [
      'http://cdn.discordapp.com/a',
      'https://127.0.0.1/a',
      'https://evil.example/cdn.discordapp.com',
      'x',
    ])
      expect(await fetchFile(url, 10, () => Promise.reject(new Error('asked'))), url).toBeUndefined();
    expect(await fetchFile(FILE.url, 10, answer(10))).toHaveLength(10);
  });

  it('gives up on a file that has more than it may', async () => {
    expect(await fetchFile(FILE.url, 9, answer(10))).toBeUndefined();
  });
});
