import { ButtonStyle, ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { sayFor } from '../../../src/language/language.ts';
import { button, menu } from '../../../src/reply/controls.ts';
import { renderComponents } from '../../../src/sandbox/render/render-message.ts';

const say = sayFor('en-US');
type Components = Parameters<typeof renderComponents>[0];

const html = (components: readonly object[], files: Parameters<typeof renderComponents>[1]['files'] = []) =>
  renderComponents(components as Components, { say, files }).text;

const text = (content: string) => ({ type: ComponentType.TextDisplay, content });
const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components });
const PNG = {
  name: 'map.png',
  description: 'A "map"',
  contentType: 'image/png',
  bytes: new Uint8Array([1, 2]),
};

describe('renderComponents()', () => {
  it('draws a container with its accent as an attribute, since the policy allows no style in the page', () => {
    const drawn = html([{ type: ComponentType.Container, accent_color: 0x0a0b0c, components: [text('a')] }]);
    expect(drawn).toContain('fill="#0a0b0c"');
    expect(drawn).toContain('<div class="text-display">a</div>');
    expect(drawn).not.toContain('style=');
    expect(html([{ type: ComponentType.Container, components: [] }])).not.toContain('accent');
  });

  it('draws buttons with their custom ids, and no address behind a link', () => {
    const drawn = html([
      row(
        button('Cite <this>', '1|cite|"x"'),
        button('Delete', '1|delete', ButtonStyle.Danger),
        { type: ComponentType.Button, style: ButtonStyle.Link, label: 'See', url: 'https://a.example' },
        { ...button('Off', 'x'), disabled: true },
      ),
    ]);
    expect(drawn).toContain(
      'class="button secondary" data-custom-id="1|cite|&quot;x&quot;">Cite &lt;this&gt;<',
    );
    expect(drawn).toContain('class="button danger"');
    expect(drawn).toContain('disabled>Off');
    expect(drawn).not.toContain('href');
  });

  it('draws a select with its placeholder, labels and descriptions', () => {
    const drawn = html([row(menu('Open', '1|pick', [{ label: 'One', value: 'a', description: 'first' }]))]);
    expect(drawn).toMatch(/role="combobox"[^>]*aria-label="Open"/);
    expect(drawn).toMatch(/role="option" data-value="a"[^>]*>.*One.*first/);
  });

  it('draws sections, separators, pictures and files of the reply itself', () => {
    const media = { url: 'attachment://map.png' };
    const drawn = html(
      [
        {
          type: ComponentType.Section,
          components: [text('beside')],
          accessory: { type: ComponentType.Thumbnail, media, description: 'small' },
        },
        { type: ComponentType.Separator, spacing: SeparatorSpacingSize.Large },
        { type: ComponentType.MediaGallery, items: [{ media }] },
        { type: ComponentType.File, file: media },
      ],
      [PNG],
    );
    expect(drawn).toMatch(/section-text.*beside.*<img src="data:image\/png;base64,AQI=" alt="small">/);
    expect(drawn).toContain('<hr class="separator spacing-2">');
    expect(drawn).toContain('alt="A &quot;map&quot;"');
    expect(drawn).toContain('download="map.png"');
  });

  it('fetches no picture from elsewhere and says what it does not know', () => {
    const elsewhere = { media: { url: 'https://a.example/b.png' } };
    expect(html([{ type: ComponentType.MediaGallery, items: [elsewhere] }])).not.toMatch(/<img|src=/);
    expect(html([{ type: 99 }])).toContain('type 99');
    expect(html([row({ type: ComponentType.UserSelect, custom_id: 'x' })])).toContain('type 5');
  });
});
