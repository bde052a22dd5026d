import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack, loadFactBase } from '../../src/knowledge/load.ts';
import { problemLine } from '../../src/knowledge/problem.ts';
import { emptyFolder, packFolder, SEMINAR, SEMINAR_TEXTS } from '../fixtures/packs/pack-folder.ts';

const linesOf = (dir: string) => {
  const loaded = loadFactBase(dir);
  return loaded.ok ? [] : loaded.problems.map(problemLine);
};

describe('loadFactBase()', () => {
  it('gives the fact base of a sound pack', () => {
    const loaded = loadFactBase(SEMINAR);
    if (!loaded.ok) throw new Error(loaded.problems.map(problemLine).join('\n'));
    const { base } = loaded;
    expect(base.title.en).toBe('The canal town of Saltby');
    expect(base.topics.get('canal')).toMatchObject({ id: 'canal', color: 0x2f6f8f });
    expect(base.names.get('josiah-pell')).toMatchObject({ id: 'josiah-pell', name: 'Josiah Pell' });
    expect(base.facts.get('trust-six-locks-by-2015')).toMatchObject({
      topics: ['canal', 'town'],
      holder: 'Saltby Canal Trust',
      when: { date: '2015', min: Date.UTC(2015, 0, 1), max: Date.UTC(2016, 0, 1) - 1 },
    });
    expect(base.facts.get('cut-eleven-miles')?.when).toBeUndefined();
    expect([base.sources.size, base.contrasts.size, base.prompts.size]).toEqual([2, 1, 2]);
    expect(Object.isFrozen(base)).toBe(true);
  });

  it('gives every problem at once: of form, of sense and of proof', () => {
    const lines = linesOf(
      packFolder({
        'topics/rail.yaml': 'title: The rail\n',
        'contrasts/cut-length.yaml': 'type: figures\nquestion: ""\nsides: []\n',
        'prompts/lost.yaml': 'kind: opening\nquestion: Why?\nfacts: [gone]\n',
        'quotes.lock.json': '{"sources":{},"quotes":{}}',
      }),
    );
    expect(lines).toContainEqual(expect.stringMatching(/topics\/rail\.yaml:color: /));
    expect(lines).toContainEqual(expect.stringMatching(/topics\/rail\.yaml:description: /));
    expect(lines).toContainEqual(expect.stringMatching(/cut-length\.yaml:question: is empty/));
    expect(lines).toContainEqual(expect.stringMatching(/cut-length\.yaml:sides: /));
    expect(lines).toContainEqual(expect.stringMatching(/lost\.yaml:facts: there is no fact 'gone'/));
    expect(lines.filter((line) => line.includes('not proved'))).toHaveLength(1);
  });

  it('names every part that is missing, and how to begin', () => {
    const dir = join(emptyFolder(), 'nowhere');
    const lines = linesOf(dir);
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe(
      `${dir}/pack.yaml: is missing: set KNOWLEDGE_DIR to a fact base, or run 'npm run -s knowledge -- init DIR'`,
    );
  });
});

describe('checkPack()', () => {
  it('compares with the texts where a folder is named', () => {
    expect(checkPack(SEMINAR, SEMINAR_TEXTS)).toMatchObject({ problems: [] });
    expect(checkPack(SEMINAR, SEMINAR_TEXTS).pack.texts.get('harrigan')?.paragraphs).toHaveLength(7);
    expect(checkPack(SEMINAR).pack.texts.size).toBe(0);
  });
});
