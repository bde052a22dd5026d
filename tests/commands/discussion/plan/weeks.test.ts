import { describe, expect, it } from 'vitest';
import {
  added,
  keyOfWeek,
  pushedBack,
  swapped,
  weekOfKey,
  withQuestion,
} from '../../../../src/commands/discussion/plan/weeks.ts';
import { type DatedWeek, datedWeeks } from '../../../../src/facts/plan.ts';

const aWeek = (date: string, title?: string, parts: Partial<DatedWeek> = {}): DatedWeek => ({
  ...{ date, title, off: false, reading: [], questions: [{}] },
  ...{ poll: false, thread: true, ping: false, ...parts },
});
const short = (weeks: readonly DatedWeek[]) =>
  weeks.map(({ date, title = '', off }) => `${date.slice(5)} ${off ? 'off' : title}`).sort();

describe('the weeks of a plan', () => {
  const weeks = [
    aWeek('2026-10-05', 'a'),
    aWeek('2026-10-12', 'b', { time: '14:00' }),
    aWeek('2026-10-19', undefined, { off: true }),
    aWeek('2026-10-26', 'c'),
  ];
  const [a, b, off, c] = weeks as [DatedWeek, DatedWeek, DatedWeek, DatedWeek];

  it('follow each other by a week, from the start or the date before', () => {
    const undated = [
      { ...a, date: undefined },
      { ...b, date: '2026-11-02' },
      { ...c, date: undefined },
    ];
    expect(datedWeeks(undated, '2026-10-05')?.map(({ date }) => date)).toEqual([
      '2026-10-05',
      '2026-11-02',
      '2026-11-09',
    ]);
    expect(datedWeeks(undated, undefined)).toBeUndefined();
  });

  it('are told apart by day and own time', () => {
    expect([a, b].map(keyOfWeek)).toEqual(['2026-10-05', '2026-10-12 14:00']);
    expect(weekOfKey(weeks, '2026-10-12 14:00')).toBe(b);
    expect(weekOfKey(weeks, '2026-10-12')).toBeUndefined();
  });

  it('exchange their contents and keep their days and times', () => {
    expect(swapped(weeks, a, b).slice(0, 2)).toEqual([
      aWeek('2026-10-05', 'b', { time: undefined }),
      aWeek('2026-10-12', 'a', { time: '14:00' }),
    ]);
  });

  it('go back by a week over a new holiday, and around one that is there', () => {
    expect(short(pushedBack(weeks, a))).toEqual(['10-05 off', '10-12 a', '10-19 off', '10-26 b', '11-02 c']);
    expect(pushedBack(weeks, a).find(({ title }) => title === 'a')?.time).toBe('14:00');
    expect(short(pushedBack(weeks, c))).toEqual(['10-05 a', '10-12 b', '10-19 off', '10-26 off', '11-02 c']);
  });

  it('have one more a week after the last', () => {
    expect(added(weeks)).toEqual(aWeek('2026-11-02', undefined, { time: undefined }));
    expect(added([])).toBeUndefined();
    expect(added([off])?.off).toBe(false);
  });

  it('take a question in place of another, one more, or one less', () => {
    const two = withQuestion(a, 1, { prompt: 'x' });
    expect(two.questions).toEqual([{}, { prompt: 'x' }]);
    expect(withQuestion(two, 0, { prompt: 'y' }).questions).toEqual([{ prompt: 'y' }, { prompt: 'x' }]);
    expect(withQuestion(two, 0, undefined).questions).toEqual([{ prompt: 'x' }]);
  });
});
