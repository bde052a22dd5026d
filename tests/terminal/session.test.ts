import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Registry } from '../../src/commands/command.ts';
import { createRegistry } from '../../src/commands/registry.ts';
import { need } from '../../src/facts/fact-base.ts';
import { answerLine, runSession } from '../../src/terminal/session.ts';
import { smallBase } from '../fixtures/base.ts';
import { fakeCommand, registryOf } from '../fixtures/fake-registry.ts';
import { fakeSearcher, found, silence } from '../fixtures/fake-searcher.ts';
import { services } from '../fixtures/invoke.ts';

const base = smallBase();
const light = need(base.facts, 'lighthouse-burnt');
const search = (query: string) => (query === 'fire' ? found('answer', light) : silence);
const registry = createRegistry(services({ searcher: fakeSearcher({ search }) }));

/** What a session writes, given these chunks of input. */
async function session(chunks: readonly string[], commands: Registry = registry): Promise<string> {
  const output = new PassThrough();
  const written = text(output);
  await runSession(commands, Readable.from(chunks), output);
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
    expect((await session(['\n', '   \n'])).replaceAll('>', '').trim()).toBe('');
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

describe('answerLine()', () => {
  it('shows a quote in the author’s words, without Discord’s marks', async () => {
    expect(await answerLine(registry, '/ask fire')).toContain('│ a fire […] took the tower');
  });

  it('does not hide an error that is nobody’s mistake', async () => {
    const broken = fakeCommand('broken', {
      execute: () => {
        throw new Error('a bug');
      },
    });
    await expect(answerLine(registryOf(broken), '/broken')).rejects.toThrow('a bug');
  });
});
