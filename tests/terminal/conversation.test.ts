import { describe, expect, it } from 'vitest';
import type { Registry } from '../../src/commands/command.ts';
import { createRegistry } from '../../src/commands/registry.ts';
import { need } from '../../src/facts/fact-base.ts';
import { button, menu } from '../../src/reply/controls.ts';
import { startConversation } from '../../src/terminal/conversation.ts';
import { PLAIN } from '../../src/terminal/screen.ts';
import { smallBase } from '../fixtures/base.ts';
import { fakeCommand, line, registryOf } from '../fixtures/fake-registry.ts';
import { fakeSearcher, found, silence } from '../fixtures/fake-searcher.ts';
import { services } from '../fixtures/invoke.ts';
import { quizBase } from '../fixtures/quiz-base.ts';

const base = smallBase();
const light = need(base.facts, 'lighthouse-burnt');
const search = (query: string) => (query === 'fire' ? found('answer', light) : silence);
const registry = createRegistry(services({ searcher: fakeSearcher({ search }) }));

/** The answers to lines, one after the other, in one conversation. */
async function answers(lines: readonly string[], commands: Registry = registry): Promise<string[]> {
  const { answer } = startConversation(commands, PLAIN);
  const given: string[] = [];
  for (const one of lines) given.push(await answer(one));
  return given;
}
const last = async (...lines: string[]) => (await answers(lines)).at(-1);

/** A list of two, and a page further. */
const lists = registryOf(
  fakeCommand('ask'),
  fakeCommand('list', {
    execute: () =>
      line('What there is', {
        menus: [
          menu('Open', '1|open', [
            { label: 'The first of the entries that are long enough', value: 'first' },
            { label: 'The second of the entries that are long enough', value: 'second' },
          ]),
        ],
        buttons: [button('Later', '1|later')],
      }),
    actions: {
      open: ({ values }) => ({
        do: 'reply',
        reply: line(`opened ${values}`, { buttons: [button('Cite', `1|cite|${values}`)] }),
      }),
      later: () => ({ do: 'update', reply: line('The next page') }),
      cite: ({ args }) => ({ do: 'reply', reply: line(`cited ${args}`) }),
    },
  }),
);

describe('startConversation()', () => {
  it('says of a command or a button that opens a form where forms are', async () => {
    const form = { action: 'form', args: [] };
    const forms = registryOf(
      fakeCommand('form', { opens: () => form }),
      fakeCommand('card', {
        execute: () => line('A card', { buttons: [button('Say why', '1|why')] }),
        actions: { why: () => ({ do: 'open', form }) },
      }),
    );
    const [command, , press] = await answers(['/form', '/card', 'say why'], forms);
    expect(command).toMatch(/“\/form” opens a form\. Discord and the page/);
    expect(press).toMatch(/“Say why” opens a form/);
  });

  it('shows a quote in the author’s words, without Discord’s marks', async () => {
    expect(await last('/ask fire')).toContain('│ a fire […] took the tower');
  });

  it('says below an answer what can be typed', async () => {
    const [shown] = await answers(['/list'], lists);
    expect(shown).toMatch(/1 {2}The first[\s\S]*2 {2}The second[\s\S]*\n\nType 1 to 2 · later$/);
  });

  it('presses the buttons of an answer by their names, in any case', async () => {
    expect(await last('/ask fire', 'Cite')).toMatch(/APA 7/);
    expect(await last('fire', 'compare')).toMatch(/How was/);
    expect(await answers(['/list', 'later'], lists)).toContain('The next page');
  });

  it('opens what was listed by its number, and does with it what is named before', async () => {
    const said = await answers(['/list', '2', 'cite', 'cite 1', '1'], lists);
    expect(said.slice(1).map((one) => one.split('\n')[0])).toEqual([
      'opened second',
      'cited second',
      'cited first',
      'opened first',
    ]);
  });

  it('takes a short choice by its name', async () => {
    expect(await last('fire', 'cite', 'mla')).toMatch(/MLA 9[^A]*$/m);
  });

  it('goes back to the answer before', async () => {
    const [list, , back, nothing] = await answers(['/list', '1', 'back', 'back'], lists);
    expect(back).toBe(list);
    expect(nothing).toBe('There is nothing to go back to');
  });

  it('opens a nearest entry by the number that it has', async () => {
    const near = createRegistry(
      services({ searcher: fakeSearcher({ search: () => found('closest', light) }) }),
    );
    const said = await answers(['floods', '1', 'cite', 'floods', 'cite 1', 'cite 99'], near);
    expect(said[0]).toMatch(/^1 [\s\S]*Type 1$/m);
    expect(said[1]).toContain('│ a fire […] took the tower');
    expect(said[2]).toContain('APA 7');
    expect(said[4]).toBe(said[2]);
    expect(said[5]).toBe(
      `There is no 99 on the screen: type 1 to ${said[4]?.match(/to (\d+)$/)?.[1]}, or ask in words`,
    );
  });

  it('presses nothing of what stands above the last question, and takes a command without its slash', async () => {
    const said = await answers(['fire', 'nothing of that', 'cite', 'timeline'], registry);
    expect(said[2]).toMatch(/^Say which entry to cite/);
    expect(said[3]).toMatch(/^Timeline/);
  });

  it('says which numbers there are, and takes other numbers for questions', async () => {
    const said = await answers(['7', '/list', '7', '1904'], lists);
    expect(said[0]).toBe('There is no 7 on the screen: ask in words');
    expect(said[2]).toBe('There is no 7 on the screen: type 1 to 2, or ask in words');
    expect(said[3]).toBe('ask: 1904');
  });

  it('lets a quiz be played to its end', async () => {
    const { answer } = startConversation(createRegistry(services({ base: quizBase() })), PLAIN);
    const asked = await answer('/quiz rounds:2');
    expect(asked).toMatch(/Quiz · 1 of 2[\s\S]*\n {2}1 {2}\S[\s\S]*next question/);
    expect(await answer('1')).toMatch(/^(?:Right|Not this one)[\s\S]*of 1 right so far[\s\S]*next question$/);
    expect(await answer('next')).toMatch(/Quiz · 2 of 2/);
    await answer('2');
    expect(await answer('finish')).toMatch(/- you /);
  });

  it('answers a mistake with what to do, and asks which command was meant', async () => {
    expect(await last('/tmieline')).toMatch(/no command \/tmieline. Did you mean \/timeline\?/);
    expect(await last('/timeline never')).toMatch(/never/);
  });

  it('wraps what it says of a mistake at words', async () => {
    const { answer } = startConversation(registry, { ...PLAIN, width: 30 });
    const said = await answer('/tmieline');
    expect(said.split('\n').every((one) => one.length <= 30)).toBe(true);
    expect(said.split(/\s+/)).toEqual(expect.arrayContaining(['/timeline?', 'Commands:', '/bibliography']));
  });

  it('completes what can be typed below the last answer', async () => {
    const conversation = startConversation(registry, PLAIN);
    await conversation.answer('fire');
    expect(conversation.complete('ci')).toEqual([['cite'], 'ci']);
  });

  it('does not hide an error that is nobody’s mistake', async () => {
    const broken = fakeCommand('broken', {
      execute: () => {
        throw new Error('a bug');
      },
    });
    await expect(answers(['/broken'], registryOf(broken))).rejects.toThrow('a bug');
  });
});
