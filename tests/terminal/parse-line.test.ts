import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../src/commands/registry.ts';
import { OperatorError } from '../../src/errors.ts';
import { parseLine } from '../../src/terminal/parse-line.ts';
import { fakeCommand, registryOf, slashData } from '../fixtures/fake-registry.ts';
import { services } from '../fixtures/invoke.ts';

const registry = createRegistry(services());
const read = (line: string) => {
  const { command, options } = parseLine(registry, line);
  return [command, options];
};

describe('parseLine()', () => {
  it.each([
    ['/harbour', 'harbour', {}],
    ['/harbour the toll', 'harbour', { query: 'the toll' }],
    ['  /harbour   the   toll  ', 'harbour', { query: 'the toll' }],
    ['/harbour query:"the toll"', 'harbour', { query: 'the toll' }],
    ['/harbour query:toll', 'harbour', { query: 'toll' }],
    ['/ask why a light?', 'ask', { query: 'why a light?' }],
    ['why a light?', 'ask', { query: 'why a light?' }],
    ['what is 1/2 of it', 'ask', { query: 'what is 1/2 of it' }],
    ['/timeline', 'timeline', {}],
    ['/timeline 1904', 'timeline', { when: '1904' }],
    ['/timeline march 1904', 'timeline', { when: 'march 1904' }],
    ['/timeline 1904 topic:harbour', 'timeline', { when: '1904', topic: 'harbour' }],
    ['/timeline topic:harbour to:1905', 'timeline', { topic: 'harbour', to: '1905' }],
    ['/timeline topic:harbour 1904', 'timeline', { topic: 'harbour', when: '1904' }],
    ['/timeline 1904 harbour', 'timeline', { when: '1904', topic: 'harbour' }],
    ['/cite the toll apa', 'cite', { fact: 'the toll', style: 'apa' }],
    ['/cite the toll chicago', 'cite', { fact: 'the toll', style: 'chicago' }],
    ['/cite apa', 'cite', { fact: 'apa' }],
    ['/quiz harbour 3', 'quiz', { topic: 'harbour', rounds: 3 }],
    ['/quiz 3', 'quiz', { rounds: 3 }],
    ['/ask harbour or lighthouse', 'ask', { query: 'harbour or lighthouse' }],
    ['/HELP', 'help', {}],
    ['/help', 'help', {}],
  ])('reads %j as /%s with %j', (line, command, options) => {
    expect(read(line)).toEqual([command, options]);
  });

  it('leaves a colon in a question alone', () => {
    expect(read('/ask note: what of it')).toEqual(['ask', { query: 'note: what of it' }]);
    expect(read('/harbour topic:lighthouse fire')).toEqual(['harbour', { query: 'topic:lighthouse fire' }]);
  });

  it('gives a message command, typed by its first word, what stands behind it as the message', () => {
    expect(parseLine(registry, '/check The tower burnt.')).toMatchObject({
      command: 'Check against the sources',
      message: 'The tower burnt.',
    });
  });

  it('reads the commands of a command, and says which there are', () => {
    expect(parseLine(registry, '/deck preview')).toMatchObject({ command: 'deck', subcommand: 'preview' });
    expect(() => parseLine(registry, '/deck')).toThrow(/\/deck preview, \/deck pin/);
  });

  it.each([
    ['/tmieline', 'timeline'],
    ['/harbuor', 'harbour'],
    ['/quizz', 'quiz'],
  ])('asks whether %j meant /%s', (line, meant) => {
    expect(() => parseLine(registry, line)).toThrow(`Did you mean /${meant}?`);
  });

  it('gives a required option all the words', () => {
    const name = { type: ApplicationCommandOptionType.String, name: 'name', description: 'Who' } as const;
    const style = { ...name, name: 'style' };
    const who = fakeCommand('who', {
      data: { ...slashData('who'), options: [{ ...name, required: true }, style] },
    });
    const { options } = parseLine(registryOf(who), '/who Vera Orlova style:short');
    expect(options).toEqual({ name: 'Vera Orlova', style: 'short' });
  });

  it('does not take a word for whether an answer is private', () => {
    const text = { type: ApplicationCommandOptionType.String, name: 'from', description: 'When' } as const;
    const isPrivate = { ...text, type: ApplicationCommandOptionType.Boolean, name: 'private' } as const;
    const when = fakeCommand('when', { data: { ...slashData('when'), options: [text, isPrivate] } });
    expect(parseLine(registryOf(when), '/when 1904 true').options).toEqual({ from: '1904 true' });
  });

  it.each(['/nonsense', '/', '/ask2 light', '/constructor', '/__proto__'])(
    'answers %j with the commands that there are',
    (line) => {
      expect(() => parseLine(registry, line)).toThrow(OperatorError);
      expect(() => parseLine(registry, line)).toThrow(/\/ask.*\/harbour.*\/timeline/);
    },
  );

  it.each(['/help me please'])('refuses what %j has too much of, and says what the command takes', (line) => {
    expect(() => parseLine(registry, line)).toThrow(OperatorError);
  });
});
