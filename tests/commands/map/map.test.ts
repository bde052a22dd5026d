import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/commands/registry.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { aMap } from '../../fixtures/a-map.ts';
import { byId, smallBase } from '../../fixtures/base.ts';
import { idOf } from '../../fixtures/controls.ts';
import { overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { aPicture, fakeDraw } from '../../fixtures/fake-draw.ts';
import { commandOf, invocation, press, run, services } from '../../fixtures/invoke.ts';

const withMaps = (...maps: readonly ReturnType<typeof aMap>[]) => smallBase({ maps: byId(maps) });
const base = withMaps(aMap());
const two = withMaps(aMap(), aMap({ id: 'river', title: { en: 'The river', ja: '川', ru: 'Река' } }));
const text = async (...given: Parameters<typeof run>) => textsOf(await run(...given)).join('\n');

describe('/map', () => {
  it('is a command only where the pack has maps', () => {
    expect(createRegistry(services()).commands.has('map')).toBe(false);
    expect(createRegistry(services()).actions.has('map')).toBe(false);
    expect(createRegistry(services({ base })).commands.has('map')).toBe(true);
  });

  it('shows the map, and what the sources say of its places, each with its citation', async () => {
    const { draw, asked } = fakeDraw();
    const reply = await run('map', {}, services({ base, draw }));
    expect(asked).toMatchObject([{ spec: { id: 'bay' }, language: 'en', theme: 'dark' }]);
    expect(reply.components[0]).toMatchObject({
      components: [
        { content: '### The bay' },
        {
          type: ComponentType.MediaGallery,
          items: [{ media: { url: 'attachment://map.png' }, description: aPicture.alt }],
        },
        {
          content: expect.stringMatching(
            /^\*\*What the sources say\*\*\n-# \*\*1\*\* .*\(Gazette, c\. July 2015, ¶5\)$/,
          ),
        },
        { content: '-# No boundary: there is none.' },
      ],
    });
    expect(reply.files).toMatchObject([{ name: 'map.png', contentType: 'image/png' }]);
    expect(reply.menus?.[0]?.options.map(({ value }) => value)).toEqual([tokenOf('new-tower-planned')]);
    expect(overLimits(reply)).toEqual([]);
  });

  it('tells its places in words where there is no picture', async () => {
    const { draw, onPictureFailed } = fakeDraw({ map: async () => Promise.reject(new Error('no ink')) });
    const words = await text('map', {}, services({ base, draw }));
    expect(words).toContain('**Places**\n- Port\\_land / Puerto\n- Sea');
    expect(onPictureFailed).toEqual(['map: Error: no ink']);
    expect(words).toContain('appears here by itself');
    const [heading, , ...rest] = words.split('\n');
    expect(await text('map', {}, services({ base }))).toBe([heading, ...rest].join('\n'));
  });

  it('offers the picture again where it was not ready', async () => {
    const late = fakeDraw({ map: async () => Promise.reject(new Error('no ink')) });
    const reply = await run('map', { theme: 'light' }, services({ base, draw: late.draw }));
    const { draw, asked } = fakeDraw();
    const again = await press(idOf(reply, 'Show the picture') ?? '', {}, services({ base, draw }));
    expect(again).toMatchObject({ do: 'reply', reply: { files: [{ name: 'map.png' }] } });
    expect(asked).toMatchObject([{ spec: { id: 'bay' }, theme: 'light' }]);
    expect(idOf(await run('map', {}, services({ base })), 'Show the picture')).toBeUndefined();
  });

  it('speaks the asker’s language', async () => {
    const words = await text('map', {}, services({ base }), { locale: 'ja' });
    expect(words).toContain('### 湾');
    expect(words).toContain('- 港 / Порт\n- 海');
    expect(words).toContain('境界はない。');
  });

  it('says that it draws no boundary where the map does not say why', async () => {
    const plain = withMaps(aMap({ note: undefined, about: [], places: [] }));
    const reply = await run('map', {}, services({ base: plain }));
    expect(textsOf(reply).at(-1)).toMatch(/^-# No boundary is drawn/);
    expect(reply.menus).toEqual([]);
    expect(overLimits(reply)).toEqual([]);
  });

  it('can be posted as it was drawn', async () => {
    const { draw, asked } = fakeDraw();
    const handed = services({ base: two, draw });
    const { share } = await run('map', { map: 'river', theme: 'light' }, handed);
    const posted = await press(customId('post', share?.action ?? '', ...(share?.args ?? [])), {}, handed);
    expect(posted).toMatchObject({ do: 'reply', reply: { files: [{ name: 'map.png' }] } });
    expect(asked.at(-1)).toMatchObject({ spec: { id: 'river' }, theme: 'light' });
  });

  it('is refused politely when the map is gone', async () => {
    await expect(press(customId('map', 'gone'), {}, services({ base }))).rejects.toThrow(UserError);
  });

  it('has an option for which map only where there are several', async () => {
    const options = (of: typeof base) => {
      const { data } = commandOf(createRegistry(services({ base: of })), 'map');
      return 'options' in data ? data.options?.map(({ name }) => name) : [];
    };
    expect(options(base)).toEqual(['theme', 'private']);
    expect(options(two)).toEqual(['map', 'theme', 'private']);
  });

  it('takes a map by its id or its title in any language, the first where none is named', async () => {
    const handed = services({ base: two });
    for (const map of ['river', 'THE RIVER', '川', 'Река'])
      expect(await text('map', { map }, handed)).toContain('### The river');
    expect(await text('map', {}, handed)).toContain('### The bay');
    await expect(run('map', { map: 'moon' }, handed)).rejects.toThrow(/Maps: bay, river/);
  });

  it('takes a map by a place on it, in any spelling, and by a part of its title', async () => {
    const handed = services({ base: two });
    for (const map of ['the Authority', '港湾局', 'rive'])
      expect(await text('map', { map }, handed)).toMatch(map === 'rive' ? '### The river' : '### The bay');
  });

  it('shows first the map that most entries are about', async () => {
    const empty = aMap({ id: 'atoll', title: { en: 'The atoll', ja: '環礁', ru: 'Атолл' }, about: [] });
    expect(await text('map', {}, services({ base: withMaps(empty, aMap()) }))).toContain('### The bay');
  });

  it('leads to the entries of a place, and from there back to the map', async () => {
    const handed = services({ base });
    const reply = await run('map', {}, handed);
    const places = reply.menus?.[1];
    expect(places?.options).toEqual([
      { label: 'Port_land / Puerto', value: tokenOf('port-authority'), description: '1 entry' },
    ]);
    const opened = await press(
      places?.custom_id ?? customId('who'),
      { values: [tokenOf('port-authority')] },
      handed,
    );
    if (opened?.do !== 'reply') throw new Error('nothing was opened');
    expect(textsOf(opened.reply)[0]).toContain('### Port Authority');
    const back = await press(idOf(opened.reply, 'Map: The bay') ?? '', {}, handed);
    expect(back).toMatchObject({ do: 'reply', reply: { share: { action: 'map' } } });
  });

  it('leads to the other maps', async () => {
    const reply = await run('map', {}, services({ base: two }));
    expect(idOf(reply, 'Map: The river')).toBe(customId('map', tokenOf('river')));
  });

  it('suggests maps in the asker’s language', () => {
    const command = commandOf(createRegistry(services({ base: two })), 'map');
    const typed = (map: string) =>
      command.autocomplete?.(invocation('map', { map }, { focused: 'map', locale: 'ru' }));
    expect(typed('')).toEqual([
      { name: 'Бухта', value: 'bay' },
      { name: 'Река', value: 'river' },
    ]);
    expect(typed('riv')).toEqual([{ name: 'Река', value: 'river' }]);
  });
});
