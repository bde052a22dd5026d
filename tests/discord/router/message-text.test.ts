import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { messageText } from '../../../src/discord/router/message-text.ts';

describe('messageText()', () => {
  it('is what was written', () => {
    expect(messageText({ content: 'It opened in 1901.', embeds: [], components: [] })).toBe(
      'It opened in 1901.',
    );
  });

  it('reads a forwarded message', () => {
    const snapshot = { message: { content: 'It opened in 1901.', embeds: [{ description: 'A card.' }] } };
    expect(messageText({ content: '', message_snapshots: [snapshot] })).toBe('It opened in 1901.\nA card.');
  });

  it('reads a card of a link: its title, its words and its fields', () => {
    const embed = { title: 'News', description: 'It opened.', fields: [{ name: 'When', value: 'In 1901.' }] };
    expect(messageText({ content: 'https://a.example', embeds: [embed] })).toBe(
      'https://a.example\nNews\nIt opened.\nWhen\nIn 1901.',
    );
  });

  it('reads a poll: its question and its answers', () => {
    const poll = {
      question: { text: 'Was it legal?' },
      answers: [{ poll_media: { text: 'Yes' } }, { poll_media: { text: 'No' } }],
    };
    expect(messageText({ content: '', poll })).toBe('Was it legal?\nYes\nNo');
  });

  it('reads a card of Components V2, such as our own, and no button of it', () => {
    const content = (text: string) => ({ type: ComponentType.TextDisplay, content: text });
    const components = [
      { type: ComponentType.Container, components: [content('A claim.'), content('> A quote.')] },
      { type: ComponentType.ActionRow, components: [{ type: ComponentType.Button, label: 'Cite' }] },
    ];
    expect(messageText({ content: '', components })).toBe('A claim.\n> A quote.');
  });

  it.each([undefined, null, 7, { content: 5, embeds: 'x', poll: [], components: [null] }])(
    'reads no text in %j',
    (raw) => {
      expect(messageText(raw)).toBe('');
    },
  );
});
