import { describe, expect, it } from 'vitest';
import { topicCard, turnedPage } from '../../../src/commands/answers/topic-card.ts';
import { factsOfTopic, need } from '../../../src/facts/fact-base.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aFact, aTopic, baseOf, byId, smallBase } from '../../fixtures/base.ts';
import { idOf, labelsOf } from '../../fixtures/controls.ts';
import { DISCORD, overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const view = viewOf(base);
const harbour = need(base.topics, 'harbour');

/** A pack with so many facts in one topic. */
function withFacts(count: number) {
  const facts = Array.from({ length: count }, (_, at) => aFact(`f-${at}`));
  const topic = aTopic('harbour', 'Harbour', []);
  const pack = baseOf(facts, { topics: byId([topic]) });
  const optionsAt = (page: number) => topicCard(viewOf(pack), topic, page).menus?.[0]?.options ?? [];
  return { facts, optionsAt, card: (page: number) => topicCard(viewOf(pack), topic, page) };
}

describe('topicCard()', () => {
  it('shows the leading facts in order, each with its source, in the topic’s colour', () => {
    const reply = topicCard(view, harbour);
    expect(textsOf(reply).join('\n')).toMatch(
      /^### Harbour\n- The harbour opened.*\(Orlova ¶4\)\n- A toll was due.*\(Orlova ¶4\)$/,
    );
    expect(reply.components[0]).toMatchObject({ accent_color: harbour.color });
  });

  it('shows the first facts of a topic that names none to lead it', () => {
    const { card } = withFacts(7);
    expect(textsOf(card(0)).join('\n').match(/^- /gm)).toHaveLength(5);
    expect(card(0).facts).toEqual(['f-0', 'f-1', 'f-2', 'f-3', 'f-4']);
  });

  it('opens any fact of the topic, the leading ones first', () => {
    const [menu] = topicCard(view, harbour).menus ?? [];
    expect(menu?.options.map(({ value }) => value)).toEqual(
      factsOfTopic(base, harbour).map(({ id }) => tokenOf(id)),
    );
    expect(menu?.placeholder).toBe('Open a fact (6 facts)');
  });

  it('leads on to the topic’s timeline, its contrasts and its prompts', () => {
    const reply = topicCard(view, harbour);
    const token = tokenOf('harbour');
    expect(labelsOf(reply)).toEqual(['Timeline', 'Compare', 'Discuss']);
    expect(idOf(reply, 'Timeline')).toBe(customId('timeline', '', '', token));
    expect(idOf(reply, 'Compare')).toBe(customId('contrasts', token));
    expect(idOf(reply, 'Discuss')).toBe(customId('discuss', 'topic', token));
  });

  it('has no select where the topic has no fact', () => {
    expect(withFacts(0).card(0).menus).toEqual([]);
  });

  it.each([1, 23, 24, 25, 26, 46, 47, 70, 300])(
    'reaches each of %i facts once, page by page, within Discord’s limits',
    (count) => {
      const { facts, optionsAt, card } = withFacts(count);
      const opened: string[] = [];
      let page: number | undefined = 0;
      while (page !== undefined) {
        const options = optionsAt(page);
        expect(overLimits(card(page))).toEqual([]);
        opened.push(...options.map(({ value }) => value).filter((value) => turnedPage(value) === undefined));
        const [later] = options.slice(-1).flatMap(({ value }) => turnedPage(value) ?? []);
        page = later !== undefined && later > page ? later : undefined;
      }
      expect(opened).toEqual(facts.map(({ id }) => tokenOf(id)));
    },
  );

  it('says how many facts are still to come, and leads back', () => {
    const { optionsAt } = withFacts(60);
    expect(optionsAt(0).at(-1)?.label).toBe('→ 37 more facts of this topic');
    expect(optionsAt(1)[0]?.label).toBe('← Earlier facts of this topic');
    expect(optionsAt(1).at(-1)?.label).toBe('→ 14 more facts of this topic');
    expect(optionsAt(1)).toHaveLength(DISCORD.choices);
    expect(optionsAt(2)).toHaveLength(15);
    expect(turnedPage(optionsAt(2)[0]?.value ?? '')).toBe(1);
  });

  it('gives the nearest page there is for one that there is not', () => {
    const { optionsAt } = withFacts(60);
    expect(optionsAt(99)).toEqual(optionsAt(2));
    expect(optionsAt(-5)).toEqual(optionsAt(0));
  });

  it('is given again by its topic and page', () => {
    const { card } = withFacts(60);
    expect(card(1).share).toEqual({ action: 'topic', args: [tokenOf('harbour'), '1'] });
  });

  it('is titled in the reader’s language where the pack has words in it', () => {
    expect(textsOf(topicCard(viewOf(base, 'ja'), harbour))[0]).toBe('### 港');
    expect(textsOf(topicCard(viewOf(base, 'ru'), harbour))[0]).toBe('### Harbour');
  });
});

describe('turnedPage()', () => {
  it('reads a page, and takes no fact for one', () => {
    expect(turnedPage('>3')).toBe(3);
    expect(turnedPage('>x')).toBe(0);
    for (const { id } of base.facts.values()) expect(turnedPage(tokenOf(id))).toBeUndefined();
  });
});
