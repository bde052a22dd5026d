import { describe, expect, it } from 'vitest';
import { isSameFact, reusedIds } from '../../src/knowledge/history.ts';

const NONE = '0'.repeat(40);
const log = (...commits: string[][]) => commits.map((lines) => `commit\n\n${lines.join('\n')}\n`).join('\n');
const file = (change: 'A' | 'D', id: string, topic = 'canal', blob = 'a'.repeat(40)) => {
  const [before, after] = change === 'A' ? [NONE, blob] : [blob, NONE];
  return `:100644 100644 ${before} ${after} ${change}\tfacts/${topic}/${id}.yaml`;
};
const never = () => false;

describe('reusedIds()', () => {
  it('passes facts that come, go and move to another topic', () => {
    expect(
      reusedIds(
        log(
          [file('A', 'opened'), file('A', 'closed')],
          [file('D', 'opened'), file('A', 'opened', 'town')],
          [file('D', 'closed')],
          [file('A', 'widened')],
        ),
        never,
      ),
    ).toEqual([]);
    expect(reusedIds('', never)).toEqual([]);
  });

  const returned = log(
    [file('A', 'opened')],
    [file('D', 'opened')],
    [file('A', 'opened', 'town', 'b'.repeat(40))],
  );

  it('fails an id that comes back as another fact, in whatever topic', () => {
    expect(reusedIds(returned, never)).toEqual([
      {
        file: 'facts/town/opened.yaml',
        path: '',
        message: expect.stringContaining("'opened' was another fact's before"),
      },
    ]);
  });

  it('passes a fact that was withdrawn and restored', () => {
    expect(reusedIds(returned, (before, after) => before[0] === 'a' && after[0] === 'b')).toEqual([]);
  });
});

describe('isSameFact()', () => {
  const quoting = (paragraph: number) =>
    `quotes:\n  - { source: gazette, paragraph: ${paragraph}, exact: words }\n`;

  it('goes by a paragraph that both records quote', () => {
    expect(isSameFact(quoting(3), quoting(3))).toBe(true);
    expect(isSameFact(quoting(3), quoting(4))).toBe(false);
  });

  it('takes records that cannot be read for different facts', () => {
    expect(isSameFact(': [', quoting(3))).toBe(false);
    expect(isSameFact('', '')).toBe(false);
  });
});
