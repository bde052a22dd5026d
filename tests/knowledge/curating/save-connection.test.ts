import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withName } from '../../../src/knowledge/curating/connection-yaml.ts';
import type { Connection } from '../../../src/knowledge/curating/fact-input.ts';
import { saveConnection } from '../../../src/knowledge/curating/save-connection.ts';
import { checkPack } from '../../../src/knowledge/load.ts';
import { packFolder, SEMINAR_TEXTS } from '../../fixtures/packs/pack-folder.ts';

const folders = (dir: string) => ({ dir, sourcesDir: SEMINAR_TEXTS });
const contrast: Connection = {
  is: 'contrast',
  id: 'what-made-saltby-rich',
  record: {
    type: 'differ',
    question: 'What made Saltby rich?',
    sides: [
      { label: 'Calder: the market', poll: 'The market', facts: ['calder-market-made-saltby-rich'] },
      { label: 'Harrigan: coal', poll: 'Coal', facts: ['harrigan-coal-paid-wages'] },
    ],
    note: 'The two may speak of different decades.',
  },
};

describe('saveConnection()', () => {
  it('writes a contrast as people write one', () => {
    const dir = packFolder();
    expect(saveConnection(folders(dir), contrast)).toMatchObject({ outcome: 'saved' });
    expect(
      readFileSync(join(dir, 'contrasts/what-made-saltby-rich.yaml'), 'utf8'),
    ).toBe(`# yaml-language-server: $schema=../schema/contrast.schema.json
type: differ
question: What made Saltby rich?
sides:
  - { label: "Calder: the market", poll: The market, facts: [calder-market-made-saltby-rich] }
  - { label: "Harrigan: coal", poll: Coal, facts: [harrigan-coal-paid-wages] }
note: The two may speak of different decades.
`);
    expect(checkPack(dir, SEMINAR_TEXTS).problems).toEqual([]);
  });

  it('writes a prompt as people write one', () => {
    const dir = packFolder();
    const record = {
      kind: 'evidence' as const,
      question: 'What would show it?',
      facts: ['cut-eleven-miles'],
    };
    expect(saveConnection(folders(dir), { is: 'prompt', id: 'what-would-show-it', record })).toMatchObject({
      outcome: 'saved',
      text: `# yaml-language-server: $schema=../schema/prompt.schema.json
kind: evidence
question: What would show it?
facts: [cut-eleven-miles]
`,
    });
    expect(checkPack(dir, SEMINAR_TEXTS).problems).toEqual([]);
  });

  it('refuses what cites an entry that is not there, and never writes over a file', () => {
    const dir = packFolder();
    const [side] = contrast.is === 'contrast' ? contrast.record.sides : [];
    const record = { ...contrast.record, sides: [side, { label: 'Nobody', facts: ['no-such-entry'] }] };
    expect(saveConnection(folders(dir), { ...contrast, record } as Connection)).toMatchObject({
      outcome: 'refused',
    });
    const taken = { ...contrast, id: 'cut-length' } as Connection;
    expect(saveConnection(folders(dir), taken)).toMatchObject({ outcome: 'changed' });
    expect(() => saveConnection(folders(dir), { ...contrast, id: '../x' } as Connection)).toThrow(/no id/);
    expect(existsSync(join(dir, 'contrasts/what-made-saltby-rich.yaml'))).toBe(false);
  });

  it('adds a spelling to a name, and refuses one that would make the pack unsound', () => {
    const dir = packFolder();
    const before = readFileSync(join(dir, 'names.yaml'), 'utf8');
    const name = (aliases: string[]): Connection => ({
      is: 'name',
      record: { id: 'josiah-pell', name: 'Josiah Pell', kind: 'person', aliases },
    });
    expect(saveConnection(folders(dir), name(['']))).toMatchObject({ outcome: 'refused' });
    expect(saveConnection(folders(dir), name(['Engineer Pell']))).toMatchObject({ outcome: 'saved' });
    expect(readFileSync(join(dir, 'names.yaml'), 'utf8')).toBe(
      before.replace('J. Pell]', 'J. Pell, Engineer Pell]'),
    );
  });
});

describe('withName()', () => {
  const bridge = {
    id: 'old-bridge',
    name: 'Old Bridge',
    kind: 'place' as const,
    aliases: ['the bridge', 'a: b'],
  };
  const LINES = 'old-bridge:\n  name: Old Bridge\n  kind: place\n  aliases: [the bridge, "a: b"]\n';

  it('adds a name at the end, and leaves notes alone', () => {
    expect(withName('# People\nmill:\n  name: Mill # note\n  kind: place\n', bridge)).toBe(
      `# People\nmill:\n  name: Mill # note\n  kind: place\n${LINES}`,
    );
  });

  it('adds the first name where there was none', () => {
    expect(withName('# None yet.\n{}\n', bridge)).toBe(`# None yet.\n${LINES}`);
  });

  it('adds to a list over several lines', () => {
    const list = 'old-bridge:\n  name: Old Bridge\n  kind: place\n  aliases: [one,\n    two,\n  ]\n';
    expect(withName(list, bridge)).toContain('aliases: [one,\n    two, the bridge, "a: b"');
  });

  it.each([
    ['old-bridge:\n  name: Old Bridge\n  kind: place # note\nmill: {}\n', ['the bridge', 'a: b']],
    [
      'old-bridge:\n  name: Old Bridge\n  aliases:\n    - one\n    - two # note\nmill: {}\n',
      ['one', 'two', 'the bridge', 'a: b'],
    ],
    ['old-bridge: { name: Old Bridge, kind: place }\nmill: {}\n', ['the bridge', 'a: b']],
    ['old-bridge: { name: Old Bridge, aliases: [] }\n# note\nmill: {}\n', ['the bridge', 'a: b']],
    ['old-bridge:\n  aliases: [the bridge]\n', ['the bridge', 'a: b']],
  ])('adds spellings however the name is written: %j', (written, aliases) => {
    const text = withName(written, bridge);
    expect(parse(text)['old-bridge'].aliases).toEqual(aliases);
    for (const line of written.split('\n').filter((one) => /note|mill/.test(one)))
      expect(text).toContain(line);
  });
});
