import { describe, expect, it } from 'vitest';
import { timelineRequest } from '../../../src/commands/timeline/timeline-picture.ts';
import { smallBase, titled } from '../../fixtures/base.ts';
import { viewOf } from '../../fixtures/view.ts';

const titleOf = (title: string): string | undefined =>
  timelineRequest(
    viewOf(smallBase({ title: titled(title) })),
    { kinds: 'all' },
    { theme: 'dark', shape: 'phone' },
  )?.title;

describe('the title of a timeline’s picture', () => {
  it.each([
    ['Japan–Russia relations, 2014–2016', 'Japan–Russia relations'],
    ['日露関係 2014–2016年', '日露関係'],
    ['The harbour (1855)', 'The harbour'],
    ['Tolls from Singapore in 1975 to New York in 2025', 'Tolls from Singapore in 1975 to New York in 2025'],
  ])('has the pack’s own without its years: %s', (title, expected) => {
    expect(titleOf(title)).toBe(expected);
  });
});
