import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainLetters } from '../../../../src/knowledge/import/letters.ts';
import { readPdf } from '../../../../src/knowledge/import/pdf/pdf.ts';
import { readText } from '../../../../src/knowledge/texts.ts';
import { madePdf } from '../../../fixtures/imports/made-pdf.ts';
import { importFixture, printedFrom } from '../../../fixtures/imports/printed.ts';

const read = (name: string) => readPdf(readFileSync(importFixture(name)));
const textOf = (paragraphs: readonly string[]) => readText(plainLetters(paragraphs.join('\n')));

/** Lines one below the other. */
const column = (lines: readonly string[], x = 60, top = 500) =>
  lines.map((text, index) => ({ text, x, y: top - 12 * index }));

describe('readPdf()', () => {
  it.each(['one-column', 'two-columns', 'japanese', 'russian'])(
    'gives every paragraph of %s as it was printed, and nothing else',
    async (name) => {
      const { paragraphs } = await read(`${name}.pdf`);
      expect(textOf(paragraphs).paragraphs).toEqual(printedFrom(`${name}.html`));
    },
  );

  it('keeps the printed pages, in the middle of a paragraph too', async () => {
    const { paragraphs, notices } = await read('one-column.pdf');
    const { pages } = textOf(paragraphs);
    expect(pages[0]).toEqual([{ at: 0, page: '233' }]);
    expect(pages[5]).toEqual([
      { at: 0, page: '233' },
      { at: expect.any(Number), page: '234' },
    ]);
    expect(pages.at(-1)).toEqual([{ at: 0, page: '235' }]);
    expect(notices).toContain('Pages 233 to 235, as printed on them');
  });

  it('says which running heads it left out', async () => {
    const { paragraphs, notices } = await read('two-columns.pdf');
    expect(notices).toContain('Left out as running heads: Calder: The Breakwater');
    expect(paragraphs.join(' ')).not.toContain('Calder: The Breakwater');
  });

  it('leaves the heads of chapters, which no two pages share, in the text', async () => {
    const body = [
      'What stands on the page is a line that goes on to its end,',
      'and another one after that.',
    ];
    const pages = [1, 2, 3, 4].map((number) => [
      { text: `Chapter ${number * 3}`, x: 60, y: 550 },
      ...column(body),
      { text: String(number), x: 200, y: 30 },
    ]);
    const { paragraphs } = await readPdf(await madePdf(pages));
    expect(paragraphs.filter((line) => line.startsWith('Chapter'))).toEqual([
      'Chapter 3',
      'Chapter 6',
      'Chapter 9',
      'Chapter 12',
    ]);
    expect(paragraphs).not.toContain('1');
  });

  it('takes title and author as stated where the first page prints them, else as inferred', async () => {
    const lines = [
      ...column(['Walls and Water', 'by Ines Calder', 'A first line of the text, long enough.']),
    ];
    const about = { title: 'Walls and Water', author: 'Leon Brandt' };
    const { details } = await readPdf(await madePdf([lines], about));
    expect(details.title).toEqual({ status: 'stated', value: 'Walls and Water' });
    expect(details.author).toMatchObject({
      status: 'inferred',
      value: [{ given: 'Leon', family: 'Brandt' }],
    });
  });

  it('finds a DOI that the first page prints', async () => {
    const lines = column(['Walls and Water, a study of harbours', 'https://doi.org/10.1234/walls.2009.']);
    expect((await readPdf(await madePdf([lines]))).details.doi).toBe('10.1234/walls.2009');
  });

  it('sets the notes of a page after the paragraph that runs over it', async () => {
    const full = 'The board met in the customs house on the first Monday of every month';
    const first = [
      ...column([`${full} and`, `${full} while`]),
      { text: '1 Minutes, vol. 3.', x: 60, y: 60, size: 7 },
    ];
    const second = column([`${full} again.`, 'And it rained.']);
    const { paragraphs } = await readPdf(await madePdf([first, second]));
    expect(textOf(paragraphs).paragraphs).toEqual([
      `${full} and ${full} while ${full} again. And it rained.`,
      '1 Minutes, vol. 3.',
    ]);
  });

  it('begins a paragraph with each item of a list, and sets in brackets the pages before page 1', async () => {
    const list = [
      { text: '• The first item of the list goes on and on and on to the end of its line', x: 60, y: 500 },
      { text: 'and ends there.', x: 72, y: 488 },
      { text: '• The second item.', x: 60, y: 476 },
    ];
    const numbered = (number: number) => [...list, { text: String(number), x: 200, y: 30 }];
    const cover = column(['Walls and Water', 'A study of the harbours of the north']);
    const { paragraphs } = await readPdf(await madePdf([cover, numbered(1), numbered(2)]));
    expect(paragraphs).toEqual([
      '⟦p. [1]⟧',
      'Walls and Water',
      'A study of the harbours of the north',
      '⟦p. 1⟧',
      '• The first item of the list goes on and on and on to the end of its line and ends there.',
      '• The second item.',
      '⟦p. 2⟧',
      '• The first item of the list goes on and on and on to the end of its line and ends there.',
      '• The second item.',
    ]);
  });

  it('keeps a raised number as one, but for the mark of a note that stands there', async () => {
    const fell = (mark: string) => [
      { text: 'The wall fell', x: 60, y: 500 },
      { text: mark, x: 111.5, y: 504, size: 6 },
      { text: 'on 10', x: 120, y: 500 },
      { text: '2', x: 143, y: 504, size: 6 },
      { text: 'men of the', x: 148, y: 500 },
      { text: 'town, on a day when nobody had looked.', x: 60, y: 488 },
    ];
    const note = [
      { text: '12', x: 60, y: 63, size: 5 },
      { text: 'Minutes, vol. 3.', x: 65, y: 60, size: 7 },
    ];
    const read = async (lines: Parameters<typeof madePdf>[0][number]) =>
      textOf((await readPdf(await madePdf([lines]))).paragraphs).paragraphs;
    const words = 'on 10² men of the town, on a day when nobody had looked.';
    expect(await read([...fell('12'), ...note])).toEqual(
      expect.arrayContaining([`The wall fell ${words}`, '12 Minutes, vol. 3.']),
    );
    expect(await read(fell('12'))).toContain(`The wall fell¹² ${words}`);
  });

  it('leaves out heads that differ by chapter, where they stand beside the number of the page', async () => {
    const pages = [1, 2, 3, 4].map((number) => [
      { text: `Of ${['chalk', 'iron', 'water', 'oil'][number - 1]}`, x: 60, y: 560 },
      { text: String(number), x: 350, y: 560 },
      ...column([1, 2, 3].map((at) => `What stands on the page is line ${number}.${at}.`)),
    ]);
    const { paragraphs, notices } = await readPdf(await madePdf(pages));
    expect(paragraphs.join()).not.toMatch(/Of (?:chalk|iron|water|oil)/);
    expect(notices).toContain('Left out as running heads: Of chalk | Of iron | Of water | Of oil');
  });

  it('sets notes at the foot of a column after the paragraph that goes on in the next', async () => {
    const lines = ['What began in this column of the page', 'was by no means at its end when the col-'];
    const left = [...column(lines, 60), ...column(lines.toReversed(), 60, 476)];
    const page = [
      ...left,
      { text: '1 Minutes, vol. 3.', x: 60, y: 60, size: 7 },
      ...column(['umn was, for it went on in the other one', ...lines, 'and ended there.'], 240),
    ];
    const { paragraphs } = await readPdf(await madePdf([page]));
    expect(textOf(paragraphs).paragraphs.at(-1)).toBe('1 Minutes, vol. 3.');
  });

  it('names a scan, an encrypted and a broken file for what they are', async () => {
    const scan = await madePdf([[], []]);
    await expect(readPdf(scan)).rejects.toThrow('is a scan without text');
    const stamp = [{ text: 'Downloaded from example.org by a guest', x: 60, y: 20 }];
    await expect(readPdf(await madePdf([stamp, stamp]))).rejects.toThrow('is a scan without text');
    await expect(read('encrypted.pdf')).rejects.toThrow('is encrypted with a password');
    const whole = readFileSync(importFixture('russian.pdf'));
    await expect(readPdf(whole.subarray(0, 900))).rejects.toThrow('is no PDF that can be read');
  });

  it('reads two hundred pages in less than ten seconds', { timeout: 60_000 }, async () => {
    const line = 'The board met in the customs house on the first Monday of every month, and ';
    const pages = Array.from({ length: 200 }, (_, page) => [
      { text: 'Walls and Water', x: 60, y: 560 },
      ...column(Array.from({ length: 38 }, (_, at) => `${line}${page}.${at}`)),
      { text: String(page + 17), x: 200, y: 20 },
    ]);
    const bytes = await madePdf(pages);
    const { cpu } = await timed(() =>
      readPdf(bytes).then(({ paragraphs }) =>
        expect(textOf(paragraphs).pages.at(-1)?.at(-1)?.page).toBe('216'),
      ),
    );
    expect(cpu).toBeLessThan(10_000);
  });
});

/** The processor time that something takes, in milliseconds: other tests run beside this one. */
async function timed(task: () => Promise<void>): Promise<{ cpu: number }> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000 };
}
