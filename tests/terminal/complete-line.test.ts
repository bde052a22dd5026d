import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { need } from '../../src/facts/fact-base.ts';
import { completeLine } from '../../src/terminal/complete-line.ts';
import { answerLine } from '../../src/terminal/session.ts';
import { smallBase } from '../fixtures/base.ts';
import { fakeSearcher } from '../fixtures/fake-searcher.ts';
import { services } from '../fixtures/invoke.ts';

const base = smallBase();
const light = need(base.facts, 'lighthouse-burnt');
const complete = (typed: string) => ('lighthouse'.startsWith(typed) ? [light] : []);
const registry = createRegistry(services({ searcher: fakeSearcher({ complete }) }));

describe('completeLine()', () => {
  it('completes the name of a command', () => {
    expect(completeLine(registry, '/har')).toEqual([['/harbour '], '/har']);
  });

  it('offers every command after a slash', () => {
    expect(completeLine(registry, '/')[0]).toHaveLength(registry.commands.size);
  });

  it('completes a query by what Discord would suggest', () => {
    expect(completeLine(registry, '/ask light')).toEqual([
      [expect.stringMatching(/^\/ask The lighthouse burnt down/)],
      '/ask light',
    ]);
  });

  it('suggests before anything is typed', () => {
    expect(completeLine(registry, '/lighthouse ')[0]).toHaveLength(1);
  });

  it('completes to a line that gives exactly that fact', async () => {
    const [[line = '']] = completeLine(registry, '/ask light');
    expect(await answerLine(registry, line)).toContain(light.claim);
  });

  it('completes the option that is being typed', () => {
    expect(completeLine(registry, '/timeline 19')[0]).toEqual(['/timeline 1904']);
  });

  it('completes to lines that are answered', async () => {
    for (const line of completeLine(registry, '/timeline 1')[0])
      expect(await answerLine(registry, line)).toMatch(/^Timeline/);
  });

  it.each([...['', 'why a light', '/nonsense li', '/ask zzz'], ...['/timeline 1812', '/help me']])(
    'has nothing for %j',
    (line) => {
      expect(completeLine(registry, line)).toEqual([[], line]);
    },
  );
});
