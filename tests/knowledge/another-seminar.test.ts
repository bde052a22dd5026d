import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../src/commands/command.ts';
import { createRegistry } from '../../src/commands/registry.ts';
import { standalone } from '../../src/commands/services.ts';
import type { FactBase } from '../../src/facts/fact-base.ts';
import { initPack } from '../../src/knowledge/init.ts';
import { checkPack, loadFactBase } from '../../src/knowledge/load.ts';
import { problemLine } from '../../src/knowledge/problem.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { invocation } from '../fixtures/invoke.ts';
import { emptyFolder, SEMINAR, SEMINAR_TEXTS } from '../fixtures/packs/pack-folder.ts';

const HOME =
  /(?<!\p{L})(?:Japan(?!ese \(日)|Russia(?!n \(р)|Kuril|Abe(?!\p{L})|Putin|Yalta|Crimea|Tokyo|Moscow|Stratfor|Streltsov)/u;

function baseIn(dir: string): FactBase {
  const loaded = loadFactBase(dir);
  if (!loaded.ok) throw new Error(loaded.problems.map(problemLine).join('\n'));
  return loaded.base;
}

const registryOf = (base: FactBase) =>
  createRegistry({ ...standalone(), base, searcher: createSearcher(base) });

const base = baseIn(SEMINAR);
const registry = registryOf(base);

/** What the bot says to a command, with the whole payload as one string. */
async function say(command: string, options: Invocation['options'] = {}): Promise<Reply & { all: string }> {
  const reply = await registry.commands.get(command)?.execute(invocation(command, options));
  if (reply === undefined) throw new Error(`There is no command ${command}`);
  return { ...reply, all: JSON.stringify(reply) };
}

function emptyBase(): FactBase {
  const dir = emptyFolder();
  initPack(dir);
  return baseIn(dir);
}

describe('another seminar’s pack', () => {
  it('passes the check, with its texts and with its lock alone', () => {
    expect(checkPack(SEMINAR).problems).toEqual([]);
    expect(checkPack(SEMINAR, SEMINAR_TEXTS).problems).toEqual([]);
  });

  it('brings its own commands: its topics, beside those that every pack has', () => {
    const fixed = new Set(registryOf(emptyBase()).commands.keys());
    expect([...registry.commands.keys()].filter((name) => !fixed.has(name))).toEqual(['canal', 'town']);
    expect(registry.commands.get('canal')?.data).toHaveProperty(
      'description',
      'How the Saltby Cut was dug, used and given up',
    );
  });

  it('answers a question with the fact, the author’s words and the citation', async () => {
    const { outcome, components } = await say('canal', { query: 'length of the waterway' });
    const [card] = components;
    if (card?.type !== ComponentType.Container) throw new Error('No card');
    const texts = card.components.map((part) => ('content' in part ? part.content : '')).join('\n');
    expect(outcome).toBe('answer');
    expect(texts).toContain('By Ines Calder');
    expect(texts).toContain('> It ran for eleven miles from the river Wend to the pits at Harrow\n');
    expect(texts).toContain(
      '**Ines Calder**, May 2009, *Twelve Locks and a Market: How Saltby Grew*,\u00a0¶4',
    );
  });

  it('finds a fact by words that its quote does not have', async () => {
    const { all } = await say('ask', { query: 'landslide deaths' });
    expect(all).toContain('thirty-one of them were buried when the Harrow cutting slipped');
  });

  it('says which words it does not know', async () => {
    const { outcome, all } = await say('ask', { query: 'abe putin kuril islands sanctions' });
    expect(outcome).toBe('none');
    expect(all).toMatch(/do not know.*abe/i);
  });

  it('leaves no word of the first fact base in what the bot says', async () => {
    const replies = await Promise.all([
      say('help'),
      say('timeline'),
      say('ask', { query: 'quasar xylophone' }),
      ...[...base.topics.keys()].map((topic) => say(topic)),
      ...[...base.facts.values()].flatMap(({ asks }) => asks.map((query) => say('ask', { query }))),
    ]);
    expect(replies.map(({ all }) => all).filter((all) => HOME.test(all))).toEqual([]);
    expect(JSON.stringify([...registry.commands.values()].map(({ data }) => data))).not.toMatch(HOME);
    expect(
      JSON.stringify([...registryOf(emptyBase()).commands.values()].map(({ data }) => data)),
    ).not.toMatch(HOME);
  });
});

describe('an empty pack', () => {
  it('says that it is empty, and not what it is about', async () => {
    const ask = registryOf(emptyBase()).commands.get('ask');
    const reply = await ask?.execute(invocation('ask', { query: 'how long was the canal' }));
    const said = JSON.stringify(reply);
    expect(said).toContain('This fact base has no entries yet.');
    expect(said).not.toContain('is about');
  });

  it('answers every question with silence', () => {
    const empty = emptyBase();
    const searcher = createSearcher(empty);
    for (const query of ['hello', '', 'x', 'how long was the canal']) {
      expect(searcher.search(query)).toMatchObject({ outcome: 'none', confidence: 0, matches: [] });
    }
    expect(searcher.complete('')).toEqual([]);
  });
});
