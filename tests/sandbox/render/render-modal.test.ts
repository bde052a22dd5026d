import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { sayFor } from '../../../src/language/language.ts';
import { renderModal } from '../../../src/sandbox/render/render-modal.ts';

const modal = (...components: object[]): string =>
  renderModal(
    { title: 'A <modal>', custom_id: '1|m', components } as unknown as Parameters<typeof renderModal>[0],
    sayFor('en-US'),
  ).text;

const label = (component: object) => ({
  type: ComponentType.Label,
  label: 'Reason',
  description: 'Why it changed',
  component,
});

describe('renderModal()', () => {
  it('draws a form with its title, its custom id, and buttons', () => {
    const drawn = modal();
    expect(drawn).toMatch(/^<form class="modal" method="dialog" data-custom-id="1\|m">/);
    expect(drawn).toContain('A &lt;modal&gt;');
    expect(drawn).toMatch(/type="submit"[^>]*>Submit/);
  });

  it('draws a labelled text input with its limits', () => {
    const drawn = modal(
      label({
        type: ComponentType.TextInput,
        custom_id: 'why',
        style: TextInputStyle.Paragraph,
        max_length: 100,
        value: '</textarea>',
      }),
    );
    expect(drawn).toMatch(
      /<label for="modal-0">Reason.*Why it changed.*<textarea id="modal-0" aria-describedby="modal-0-hint"/,
    );
    expect(drawn).toMatch(/maxlength="100".*&lt;\/textarea&gt;<\/textarea>/);
  });

  it('draws a select, a text, and the older rows', () => {
    const options = [{ label: 'One', value: 'a', default: true }];
    const drawn = modal(
      label({ type: ComponentType.StringSelect, custom_id: 'which', options, required: false }),
      { type: ComponentType.TextDisplay, content: '**read** this' },
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.TextInput, custom_id: 'old', style: 1, label: 'Old' }],
      },
    );
    expect(drawn).toContain('<option value="a" selected>One</option>');
    expect(drawn).toContain('<strong>read</strong> this');
    expect(drawn).toMatch(/Old.*<input id="modal-2"/);
  });

  it('draws radios, boxes, files and what the page has of people, roles and channels', () => {
    const options = [
      { label: 'For', value: 'for', description: 'In favour', default: true },
      { label: 'Against', value: 'against' },
    ];
    const radio = modal(label({ type: ComponentType.RadioGroup, custom_id: 'side', options }));
    expect(radio).toMatch(/<fieldset[^>]*data-name="side"[^>]*aria-describedby.*<legend>Reason/);
    expect(radio).toMatch(/type="radio" name="modal-0" required value="for" checked>.*For.*In favour/);
    const group = { type: ComponentType.CheckboxGroup, custom_id: 'sides', options, min_values: 0 };
    expect(modal(label({ ...group, required: false }))).toMatch(/data-min="0".*type="checkbox"/);
    const one = modal(label({ type: ComponentType.Checkbox, custom_id: 'yes', default: true }));
    expect(one).toMatch(/type="checkbox" id="modal-0" checked/);
    const file = { type: ComponentType.FileUpload, custom_id: 'file', file_types: ['.txt', '.pdf'] };
    expect(modal(label(file))).toMatch(/type="file"[^>]*accept="\.txt,\.pdf"/);
    const channel = { type: ComponentType.ChannelSelect, custom_id: 'channel', required: false };
    expect(modal(label(channel))).toMatch(/<option value=""><\/option>.*#seminar/);
    expect(modal(label({ type: ComponentType.RoleSelect, custom_id: 'role' }))).toContain('@tutors');
    expect(modal(label({ type: ComponentType.UserSelect, custom_id: 'who' }))).toContain('Classmate');
  });

  it('says what it does not know', () => {
    expect(modal(label({ type: 99 }), { type: 98 })).toMatch(/type 99.*type 98/);
  });
});
