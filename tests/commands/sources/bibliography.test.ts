import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { textsOf } from '../../fixtures/discord-limits.ts';
import { commandOf, invocation, press, pressed, run, services } from '../../fixtures/invoke.ts';

const titleOf = async (options: Record<string, string>) => textsOf(await run('bibliography', options))[0];

describe('/bibliography', () => {
  it.each([
    [{}, '### References · APA 7'],
    [{ topic: 'harbour' }, '### References · Harbour · APA 7'],
    [
      { topic: 'Lighthouse', style: 'chicago-n' },
      '### References · Lighthouse · Chicago 17, notes and bibliography',
    ],
    [{ style: 'ris' }, '### References · RIS'],
  ])('lists what %j asks for', async (options, title) => {
    expect(await titleOf(options)).toBe(title);
  });

  it.each([{ topic: 'weather' }, { style: 'crayon' }])('says what to do about %j', async (options) => {
    await expect(run('bibliography', options)).rejects.toThrow(UserError);
  });

  it('suggests topics and styles', () => {
    const { autocomplete } = commandOf(createRegistry(services()), 'bibliography');
    const suggest = (focused: string, typed: string) =>
      autocomplete?.({ ...invocation('bibliography', { [focused]: typed }), focused })?.map(
        ({ value }) => value,
      );
    expect(suggest('topic', 'li')).toEqual(['lighthouse']);
    expect(suggest('style', 'bibt')).toEqual(['bibtex', 'bibtex-classic']);
  });

  it('changes the style in place for the one whose message it is, and gives a posted list again', async () => {
    const id = `1|bibliography|${tokenOf('harbour')}`;
    expect(await press(id, { values: ['mla'], ownsMessage: true })).toMatchObject({ do: 'update' });
    expect(await press(id, { values: ['mla'] })).toMatchObject({ do: 'reply' });
    expect(await pressed(`${id}|mla`)).toEqual(await run('bibliography', { topic: 'harbour', style: 'mla' }));
    expect(await pressed('1|bibliography||bibtex')).toEqual(await run('bibliography', { style: 'bibtex' }));
  });

  it('says that a topic is gone', async () => {
    await expect(press(`1|bibliography|${tokenOf('withdrawn')}|apa`)).rejects.toThrow(/no longer/);
  });
});
