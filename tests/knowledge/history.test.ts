import { describe, expect, it } from 'vitest';
import { reusedIds } from '../../src/knowledge/history.ts';

const log = (...commits: string[][]) => commits.map((lines) => `commit\n\n${lines.join('\n')}\n`).join('\n');
const file = (change: 'A' | 'D', id: string, topic = 'canal') =>
  `${change}\tknowledge/facts/${topic}/${id}.yaml`;

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
      ),
    ).toEqual([]);
    expect(reusedIds('')).toEqual([]);
  });

  it('fails an id that comes back after it had gone, in whatever topic', () => {
    expect(
      reusedIds(log([file('A', 'opened')], [file('D', 'opened')], [file('A', 'opened', 'town')])),
    ).toEqual([
      {
        file: 'knowledge/facts/town/opened.yaml',
        path: '',
        message: expect.stringContaining("'opened' was another fact's before"),
      },
    ]);
  });
});
