import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aFact, smallBase } from '../../fixtures/base.ts';
import { textsOf } from '../../fixtures/discord-limits.ts';
import { fakeSearcher, found } from '../../fixtures/fake-searcher.ts';
import { commandOf, invocation, press, pressed, run, services } from '../../fixtures/invoke.ts';

const burnt = smallBase().facts.get('lighthouse-burnt') ?? aFact('none');
const token = tokenOf(burnt.id);
const finding = (outcome: 'answer' | 'closest') =>
  services({ searcher: fakeSearcher({ search: () => found(outcome, burnt), complete: () => [burnt] }) });

describe('/cite', () => {
  it('cites the fact that was picked, or that the search answers with', async () => {
    const picked = await run('cite', { fact: 'fact:lighthouse-burnt' });
    expect(textsOf(picked).join('\n')).toContain('**APA 7**');
    expect(await run('cite', { fact: 'fire' }, finding('answer'))).toEqual(picked);
  });

  it.each(['mla', 'MLA', 'mla 9', 'ML'])('takes the style %s', async (style) => {
    const text = textsOf(await run('cite', { fact: 'fact:lighthouse-burnt', style })).join('\n');
    expect(text).toContain('**MLA 9**');
    expect(text).not.toContain('**APA 7**');
  });

  it('cites nothing that the sources do not say', async () => {
    expect(await run('cite', { fact: 'snow' })).toMatchObject({ outcome: 'none', ephemeral: true });
    expect(await run('cite', { fact: 'snow' }, finding('closest'))).toMatchObject({ outcome: 'closest' });
  });

  it('says what to do about a style that is not there, and about no fact', async () => {
    await expect(run('cite', { fact: 'fact:lighthouse-burnt', style: 'x' })).rejects.toThrow(/apa, mla/);
    await expect(run('cite', { fact: ' ' })).rejects.toThrow(UserError);
  });

  it('suggests facts and styles', () => {
    const { autocomplete } = commandOf(createRegistry(finding('answer')), 'cite');
    const suggest = (focused: string, typed: string) =>
      autocomplete?.({ ...invocation('cite', { [focused]: typed }), focused })?.map(({ value }) => value);
    expect(suggest('fact', 'fi')).toEqual(['fact:lighthouse-burnt']);
    expect(suggest('style', 'chi')).toEqual(['chicago-author-date', 'chicago-notes']);
    expect(suggest('style', '')).toHaveLength(12);
  });
});

describe('the Cite button', () => {
  it('gives the usual styles in a message of its own, and what was posted again', async () => {
    expect(await press(`1|cite|${token}`, { ownsMessage: true })).toMatchObject({ do: 'reply' });
    expect(await pressed(`1|cite|${token}`)).toEqual(await run('cite', { fact: 'fact:lighthouse-burnt' }));
    expect(await pressed(`1|cite|${token}|ris`)).toEqual(
      await run('cite', { fact: 'fact:lighthouse-burnt', style: 'ris' }),
    );
  });

  it('changes the style in place for the one whose message it is, and in a private copy for others', async () => {
    const answer = await press(`1|citeas|${token}`, { values: ['gost'], ownsMessage: true });
    expect(answer).toMatchObject({ do: 'update' });
    expect(await press(`1|citeas|${token}`, { values: ['gost'] })).toMatchObject({ do: 'reply' });
    expect(JSON.stringify(answer)).toContain('ГОСТ');
  });

  it('says that a fact is gone', async () => {
    await expect(press(`1|cite|${tokenOf('withdrawn')}`)).rejects.toThrow(/no longer/);
    await expect(press(`1|citeas|${tokenOf('withdrawn')}`, { values: ['apa'] })).rejects.toThrow(UserError);
  });
});
