import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onPage, pagedMenu, pageOf, turnedTo } from '../../src/reply/paged-menu.ts';
import { DISCORD } from '../fixtures/discord-limits.ts';
import { viewOf } from '../fixtures/view.ts';

const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `Option ${at}`, value: `v${at}` }));
const shown = (count: number, page = 0) =>
  pagedMenu(viewOf(), 'Choose', 'id', options(count), page).flatMap((menu) => menu.options);

describe('pagedMenu()', () => {
  it('is no select where there is nothing to choose', () => {
    expect(pagedMenu(viewOf(), 'Choose', 'id', [])).toEqual([]);
  });

  it('does not turn where one page holds all', () => {
    expect(shown(23).map(({ value }) => value)).toEqual(options(23).map(({ value }) => value));
  });

  it('says how many are still to come, and leads back', () => {
    expect(shown(50).at(-1)).toEqual({ label: '→ 27 more', value: '>1' });
    expect(shown(50, 1)[0]).toEqual({ label: '← Earlier', value: '>0' });
    expect(shown(50, 2)).toHaveLength(1 + 4);
  });

  it('reaches each option once by turning pages, within Discord’s limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const reached: string[] = [];
        for (let page: number | undefined = 0; page !== undefined; ) {
          const here = shown(count, page);
          expect(here.length).toBeLessThanOrEqual(DISCORD.choices);
          reached.push(...here.map(({ value }) => value).filter((value) => turnedTo(value) === undefined));
          const next: number | undefined = turnedTo(here.at(-1)?.value ?? '');
          page = next !== undefined && next > page ? next : undefined;
        }
        expect(reached).toEqual(options(count).map(({ value }) => value));
      }),
    );
  });

  it('gives the nearest page there is for one that there is not', () => {
    expect(shown(50, 99)).toEqual(shown(50, 2));
    expect(shown(50, -3)).toEqual(shown(50, 0));
  });
});

describe('onPage()', () => {
  it('is what the select of that page offers', () => {
    expect(onPage(options(50), 1)).toEqual(shown(50, 1).slice(1, -1));
  });
});

describe('pageOf()', () => {
  it.each([
    ['3', 3],
    ['', 0],
    ['x', 0],
    [undefined, 0],
  ])('reads %j as page %i', (written, page) => {
    expect(pageOf(written)).toBe(page);
  });
});
