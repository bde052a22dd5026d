import { describe, expect, it } from 'vitest';
import {
  momentText,
  readWeekdays,
  weekdayNames,
  wordsForDays,
} from '../../../../src/commands/discussion/schedule/weekdays.ts';
import { LANGUAGES } from '../../../../src/language/language.ts';

describe('readWeekdays()', () => {
  it.each([
    ['Monday, Thursday', [1, 4]],
    ['thu mon', [1, 4]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['sat-mon', [1, 6, 7]],
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['月, 木', [1, 4]],
    ['月曜日、木曜日', [1, 4]],
    ['пн, чт', [1, 4]],
    ['понедельник', [1]],
    ['Tues.', [2]],
    ['平日', [1, 2, 3, 4, 5]],
    ['毎日', [1, 2, 3, 4, 5, 6, 7]],
    ['Будни', [1, 2, 3, 4, 5]],
    ['ежедневно', [1, 2, 3, 4, 5, 6, 7]],
    ['平日、土', [1, 2, 3, 4, 5, 6]],
    ['weekdays, sun', [1, 2, 3, 4, 5, 7]],
    ['Mon and Wed', [1, 3]],
    ['every Monday & Thursday', [1, 4]],
    ['Mondays', [1]],
    ['on Tuesdays and Weds', [2, 3]],
    ['Monday to Friday', [1, 2, 3, 4, 5]],
    ['月水金', [1, 3, 5]],
    ['月・木', [1, 4]],
    ['毎週月曜日', [1]],
    ['毎週月曜と木曜に', [1, 4]],
    ['月〜金', [1, 2, 3, 4, 5]],
    ['月曜から金曜まで', [1, 2, 3, 4, 5]],
    ['日曜日', [7]],
    ['土日', [6, 7]],
    ['по понедельникам', [1]],
    ['по средам и пятницам', [3, 5]],
    ['каждый вторник', [2]],
    ['каждую субботу и воскресенье', [6, 7]],
    ['с понедельника по пятницу', [1, 2, 3, 4, 5]],
  ])('reads %s', (text, days) => {
    expect(readWeekdays(text)).toEqual(days);
  });

  it.each(['', 'someday', 'mo', 't', 'monday, then', 'mon-someday', '8'])('does not read “%s”', (text) => {
    expect(readWeekdays(text)).toBeUndefined();
  });
});

describe('wordsForDays()', () => {
  it('gives words that are read, in each language', () => {
    for (const language of LANGUAGES) {
      const [weekdays = '', daily = ''] = wordsForDays(language);
      expect([readWeekdays(weekdays)?.length, readWeekdays(daily)?.length]).toEqual([5, 7]);
    }
  });
});

describe('weekdayNames() and momentText()', () => {
  it('speak each language', () => {
    expect(weekdayNames('en', [1, 4])).toBe('Monday, Thursday');
    expect(weekdayNames('ja', [1])).toBe('月曜日');
    expect(weekdayNames('ru', [7])).toBe('воскресенье');
  });

  it('shows the clocks of the zone', () => {
    expect(momentText('en', Date.UTC(2026, 10, 23, 1), 'Asia/Tokyo')).toMatch(
      /^Monday,? 23 November 2026 at 10:00$/,
    );
  });
});
