import { describe, expect, it } from 'vitest';
import { createCoolDown } from '../../../src/discord/router/cool-down.ts';

/** A cool-down whose clock stands until it is told the time, in seconds. */
function still() {
  let seconds = 0;
  const coolDown = createCoolDown(() => seconds * 1000);
  return {
    at(time: number, userId = 'student') {
      seconds = time;
      return coolDown(userId);
    },
  };
}

describe('createCoolDown()', () => {
  it('lets five commands through at once, and then says how long to wait', () => {
    const { at } = still();
    expect([0, 0, 0, 0, 0].map((time) => at(time))).toEqual([0, 0, 0, 0, 0]);
    expect(at(0)).toBe(10);
    expect(at(3)).toBe(7);
    expect(at(9.5)).toBe(1);
  });

  it('counts the last ten seconds, whenever they are', () => {
    const { at } = still();
    expect([0, 2, 4, 6, 8].map((time) => at(time))).toEqual([0, 0, 0, 0, 0]);
    expect(at(9)).toBe(1);
    expect(at(10)).toBe(0);
    expect(at(11)).toBe(1);
    expect(at(12)).toBe(0);
  });

  it('is over when it said that it would be', () => {
    const { at } = still();
    for (const time of [0, 0.4, 0.8, 1, 2]) at(time);
    const wait = at(3.3);
    expect(at(3.3 + wait)).toBe(0);
  });

  it('does not hold attempts while waiting against anybody', () => {
    const { at } = still();
    for (let use = 0; use < 5; use += 1) at(0);
    for (let attempt = 0; attempt < 50; attempt += 1) expect(at(5)).toBe(5);
    expect(at(10)).toBe(0);
  });

  it('knows people apart', () => {
    const { at } = still();
    for (let use = 0; use < 5; use += 1) at(0, 'one');
    expect(at(0, 'one')).toBe(10);
    expect(at(0, 'two')).toBe(0);
  });

  it('lets those through whom it cannot tell apart', () => {
    const coolDown = createCoolDown(() => 0);
    for (let use = 0; use < 20; use += 1) expect(coolDown(undefined)).toBe(0);
  });

  it('goes by a clock of its own where none is given', () => {
    const coolDown = createCoolDown();
    for (let use = 0; use < 5; use += 1) expect(coolDown('student')).toBe(0);
    expect(coolDown('student')).toBeGreaterThan(8);
  });

  it('remembers five thousand people, and no more than ten: the longest quiet are forgotten first', () => {
    const { at } = still();
    const crowd = (from: number, to: number) => {
      for (let person = from; person < to; person += 1) at(1, `person-${person}`);
    };
    for (let use = 0; use < 5; use += 1) at(0, 'first');
    crowd(0, 5_000);
    expect(at(1, 'first')).toBe(9);
    crowd(5_000, 10_000);
    expect(at(1, 'first')).toBe(0);
  });

  it('takes little time even with many people', () => {
    const { at } = still();
    const start = performance.now();
    for (let person = 0; person < 50_000; person += 1) at(person / 100_000, `person-${person}`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
