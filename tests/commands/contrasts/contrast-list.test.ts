import { describe, expect, it } from 'vitest';
import { closestContrasts, contrastList } from '../../../src/commands/contrasts/contrast-list.ts';
import type { Contrast } from '../../../src/facts/contrast.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { contrastLabel, contrastsOfTopic } from '../../../src/reply/contrast-option.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { turnedTo } from '../../../src/reply/paged-menu.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aFact, baseOf, byId, smallBase } from '../../fixtures/base.ts';
import { DISCORD, overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();
const light = need(base.contrasts, 'when-the-light-went-out');
const harbour = need(base.topics, 'harbour');
const many = (count: number, question = 'What of number'): Contrast[] =>
  Array.from({ length: count }, (_, at) => ({ ...light, id: `c-${at}`, question: `${question} ${at}?` }));
const packWith = (contrasts: readonly Contrast[]) => viewOf(smallBase({ contrasts: byId(contrasts) }));

describe('contrastList()', () => {
  it('lists the questions of a topic with their types, in its colour', () => {
    const reply = contrastList(viewOf(), harbour);
    expect(textsOf(reply)).toEqual([
      '### Where the sources differ or agree · Harbour',
      '-# **1** How was the light lost? · differing',
    ]);
    expect(reply.components[0]).toMatchObject({ accent_color: harbour.color });
    expect(reply.ephemeral).toBe(false);
  });

  it('opens one by a select, and is given again by its topic and page', () => {
    const reply = contrastList(viewOf(), harbour);
    expect(reply.menus?.[0]).toMatchObject({
      custom_id: customId('contrasts', tokenOf('harbour')),
      placeholder: 'Open a comparison (1 comparison)',
      options: [{ value: tokenOf(light.id) }],
    });
    expect(reply.share).toEqual({ action: 'contrasts', args: [tokenOf('harbour'), '0'] });
    expect(contrastList(viewOf()).share).toEqual({ action: 'contrasts', args: ['', '0'] });
  });

  it('reaches each of 100 page by page, listing what the select of the page offers', () => {
    const view = packWith(many(100));
    const opened: string[] = [];
    for (let page = 0; page < 5; page++) {
      const reply = contrastList(view, undefined, page);
      expect(overLimits(reply)).toEqual([]);
      const values = (reply.menus?.[0]?.options ?? []).map(({ value }) => value);
      const own = values.filter((value) => turnedTo(value) === undefined);
      expect(textsOf(reply)[1]?.split('\n')).toHaveLength(own.length);
      opened.push(...own);
    }
    expect(opened).toEqual(many(100).map(({ id }) => tokenOf(id)));
  });

  it('counts the questions that do not fit, and still offers them', () => {
    const reply = contrastList(packWith(many(23, `${'long '.repeat(55)}no.`)));
    expect(overLimits(reply)).toEqual([]);
    expect(textsOf(reply).join('\n')).toMatch(/and \d+ more: choose below/);
    expect(reply.menus?.[0]?.options).toHaveLength(23);
  });

  it('is a private note where there is none', () => {
    const reply = contrastList(packWith([]), harbour);
    expect(reply).toMatchObject({ ephemeral: true, outcome: 'notice' });
    expect(reply.share).toBeUndefined();
  });
});

describe('closestContrasts()', () => {
  it('offers the nearest in private, as no answer', () => {
    const reply = closestContrasts(packWith(many(40)), many(40));
    expect(reply).toMatchObject({ outcome: 'closest', ephemeral: true });
    expect(textsOf(reply).join('\n')).toMatch(/No comparison .* Nearest:/);
    expect(reply.menus?.[0]?.options).toHaveLength(DISCORD.choices);
    expect(overLimits(reply)).toEqual([]);
  });

  it('is silent where nothing is near', () => {
    expect(closestContrasts(viewOf(), [])).toMatchObject({ outcome: 'none', ephemeral: true });
  });
});

describe('contrastLabel()', () => {
  it('ends with the sources, however long the question', () => {
    expect(contrastLabel(viewOf(base), light)).toBe('How was the light lost? (Orlova, Gazette)');
    const long = contrastLabel(viewOf(base), { ...light, question: 'word '.repeat(60) });
    expect(long).toMatch(/word… \(Orlova, Gazette\)$/);
    expect(long.length).toBeLessThanOrEqual(DISCORD.label);
  });
});

describe('contrastsOfTopic()', () => {
  it('takes a contrast for each topic that a fact of it is in', () => {
    for (const id of ['harbour', 'lighthouse'])
      expect(contrastsOfTopic(base, need(base.topics, id))).toEqual([light]);
    expect(contrastsOfTopic(base, { ...harbour, id: 'weather' })).toEqual([]);
    expect(contrastsOfTopic(base, undefined)).toEqual([light]);
  });

  it('begins with those whose facts are most on the topic', () => {
    const facts = ['harbour', 'harbour', 'lighthouse'].map((topic, at) =>
      aFact(`f-${at}`, { topics: [topic] }),
    );
    const between = (id: string, ...ids: string[]): Contrast => ({
      ...{ id, type: 'differ', question: `${id}?` },
      sides: ids.map((fact) => ({ label: fact, facts: [fact] })),
    });
    const all = baseOf(facts, {
      contrasts: byId([between('half', 'f-0', 'f-2'), between('whole', 'f-0', 'f-1')]),
    });
    expect(contrastsOfTopic(all, harbour).map(({ id }) => id)).toEqual(['whole', 'half']);
  });
});
