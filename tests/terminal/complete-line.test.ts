import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { need } from '../../src/facts/fact-base.ts';
import { completeLine } from '../../src/terminal/complete-line.ts';
import { startConversation } from '../../src/terminal/conversation.ts';
import { PLAIN } from '../../src/terminal/screen.ts';
import { smallBase } from '../fixtures/base.ts';
import { fakeSearcher } from '../fixtures/fake-searcher.ts';
import { services } from '../fixtures/invoke.ts';

const base = smallBase();
const light = need(base.facts, 'lighthouse-burnt');
const complete = (typed: string) => (/light$|burn?$|the$/.test(typed) ? [light] : []);
const registry = createRegistry(services({ searcher: fakeSearcher({ complete }) }));

describe('completeLine()', () => {
  it('completes the name of a command', () => {
    expect(completeLine(registry, '/har')).toEqual([['/harbour '], '/har']);
  });

  it('offers every command after a slash, each as it can be typed', () => {
    const [names] = completeLine(registry, '/');
    expect(names).toHaveLength(registry.commands.size);
    for (const name of names) expect(name).toMatch(/^\/[a-z]+ $/);
  });

  it('completes the last word of a question by the entries that Discord would suggest', () => {
    expect(completeLine(registry, '/ask light')).toEqual([['lighthouse'], 'light']);
    expect(completeLine(registry, 'what bur')).toEqual([['burnt'], 'bur']);
  });

  it.each([
    ['/timeline 19', ['1904'], '19'],
    ['/timeline 1904 har', ['harbour'], 'har'],
    ['/timeline topic:li', ['lighthouse'], 'li'],
    ['/cite light ap', ['apa'], 'ap'],
    ['/cite light style:m', ['mla'], 'm'],
    ['/fact lighthouse-b', ['lighthouse-burnt'], 'lighthouse-b'],
  ])('completes %j to what its option takes', (line, completions, replaced) => {
    expect(completeLine(registry, line)).toEqual([completions, replaced]);
  });

  it('completes to lines that are answered', async () => {
    const { answer } = startConversation(registry, PLAIN);
    for (const year of completeLine(registry, '/timeline 1')[0])
      expect(await answer(`/timeline ${year}`)).toMatch(/^Timeline/);
  });

  it('completes what the last answer lets one press at the beginning of a line alone', () => {
    expect(completeLine(registry, 'c', ['cite', 'compare'])[0]).toEqual(['cite', 'compare']);
    expect(completeLine(registry, 'who c', ['cite'])[0]).toEqual([]);
  });

  it.each(['why a tower', '/nonsense li', '/ask zzz', '/timeline 1812', '/help me', 'question '])(
    'has nothing for %j',
    (line) => {
      expect(completeLine(registry, line)[0]).toEqual([]);
    },
  );
});
