import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Registry } from '../../src/commands/command.ts';
import { createRegistry } from '../../src/commands/registry.ts';
import { need } from '../../src/facts/fact-base.ts';
import { startConversation } from '../../src/terminal/conversation.ts';
import type { History } from '../../src/terminal/history.ts';
import { PLAIN } from '../../src/terminal/screen.ts';
import { runSession } from '../../src/terminal/session.ts';
import { smallBase } from '../fixtures/base.ts';
import { fakeCommand, registryOf } from '../fixtures/fake-registry.ts';
import { fakeSearcher, found, silence } from '../fixtures/fake-searcher.ts';
import { services } from '../fixtures/invoke.ts';

const base = smallBase();
const light = need(base.facts, 'lighthouse-burnt');
const search = (query: string) => (query === 'fire' ? found('answer', light) : silence);
const registry = createRegistry(services({ searcher: fakeSearcher({ search }) }));

/** What a session writes, given these chunks of input. */
async function session(
  chunks: readonly string[],
  commands: Registry = registry,
  history: History = { lines: [], add: () => {} },
): Promise<string> {
  const output = new PassThrough();
  const written = text(output);
  await runSession({
    conversation: startConversation(commands, PLAIN),
    input: Readable.from(chunks),
    output,
    history,
    print: (answer) => output.write(`${answer}\n`),
  });
  output.end();
  return written;
}

describe('runSession()', () => {
  it('answers each line in order and ends where the input ends', async () => {
    expect(await session(['/ask fire\n', '/timeline 2013\n', 'pizza\n'])).toMatch(
      /burnt down[\s\S]*new tower[\s\S]*silent/,
    );
  });

  it('reads lines however they are cut into chunks, a last one without an end too', async () => {
    expect(await session(['/ask', ' fi', 're\n/he', 'lp'])).toMatch(/burnt down[\s\S]*\/timeline/);
  });

  it('passes over empty lines', async () => {
    expect(
      stripVTControlCharacters(await session(['\n', '   \n']))
        .replaceAll('>', '')
        .trim(),
    ).toBe('');
  });

  it('keeps every line in the history, and has those of earlier sessions', async () => {
    const kept: string[] = [];
    const history = { lines: ['/ask fire'], add: (line: string) => kept.push(line) };
    // Arrow up, then Enter.
    expect(await session(['pizza\n', '\u001B[A\u001B[A\n'], registry, history)).toContain('burnt down');
    expect(kept).toEqual(['pizza', '/ask fire']);
  });

  it('clears the line at Ctrl-C, and ends at a second one', async () => {
    const written = await session(['/ask fi\u0003', 'pizza\n', 'half\u0003', '\u0003', '/ask fire\n']);
    expect(written).toMatch(/\^C[\s\S]*Ctrl-C again ends[\s\S]*silent/);
    expect(written).not.toContain('burnt down');
    expect(written).toMatch(/\n$/);
  });

  it('stops at /quit', async () => {
    expect(await session(['/quit\n', '/ask fire\n'])).not.toContain('burnt down');
  });

  it('goes on after a mistake, and says what it was', async () => {
    const written = await session(['/nonsense\n', '/timeline never\n', '/ask fire\n']);
    expect(written).toMatch(/no command \/nonsense[\s\S]*“never” is no date[\s\S]*burnt down/);
  });

  it('waits for a slow command before the next line', async () => {
    const slow = fakeCommand('slow', {
      execute: async (invocation) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return fakeCommand('slow').execute(invocation);
      },
    });
    const written = await session(['/slow a\n/fast b\n'], registryOf(slow, fakeCommand('fast')));
    expect(written).toMatch(/slow: a[\s\S]*fast: b/);
  });
});
