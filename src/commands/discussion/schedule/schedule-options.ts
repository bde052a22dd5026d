import { ChannelType } from 'discord-api-types/v10';
import { cityOf, ZONES } from '../../../dates/zones.ts';
import type { Language } from '../../../language/language.ts';
import type { Choice } from '../../../reply/reply.ts';
import { stringOption } from '../../command-data.ts';
import { booleanOption, channelOption } from '../../server-command-data.ts';
import { choice, matching } from '../../suggestions.ts';
import { weekdayName, wordsForDays } from './weekdays.ts';

/** Characters of a list of dates. */
const MAX_DATES = 700;

const { GuildText, GuildAnnouncement, GuildForum } = ChannelType;

/** The options for place and time; Discord requires mandatory ones first. */
export const PLACE_AND_TIME = [
  channelOption('schedule.channel', [GuildText, GuildAnnouncement, GuildForum], true),
  stringOption('schedule.days', { required: true, autocomplete: true, max_length: 100 }),
  stringOption('schedule.time', { required: true, max_length: 10 }),
  stringOption('schedule.zone', { required: true, autocomplete: true, max_length: 60 }),
];
/** The same option as of `/discuss`. */
export const POLL = booleanOption('discuss.poll');
/** The options for the term. */
export const TERM = [
  stringOption('schedule.from', { max_length: 10 }),
  stringOption('schedule.to', { max_length: 10 }),
  stringOption('schedule.skip-dates', { max_length: MAX_DATES }),
];

/** Suggests time zones by current and former names, cities and countries. */
export const suggestZones = (typed: string): Choice[] =>
  matching(ZONES, typed.replaceAll('_', ' '), ({ name, formerNames, places }) => [
    ...[name, ...formerNames].map((one) => one.replaceAll('_', ' ')),
    ...[name, ...formerNames].map(cityOf),
    ...places,
  ]).map(({ name }) => choice(name, name));

/** Suggests weekdays to follow those already typed. */
export function suggestDays(language: Language, typed: string): Choice[] {
  const [, written = '', begun = ''] = /^(.*[,、]\s*)?([^,、]*)$/s.exec(typed) ?? [];
  const named = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(language, day));
  return matching([...named, ...(written === '' ? wordsForDays(language) : [])], begun, (name) => [name]).map(
    (name) => choice(written + name, written + name),
  );
}
