import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { cityOf, ZONES } from '../../../dates/zones.ts';
import type { Language } from '../../../language/language.ts';
import type { Choice } from '../../../reply/reply.ts';
import { named, stringOption } from '../../command-data.ts';
import { booleanOption, channelOption } from '../../server-command-data.ts';
import { choice, matching } from '../../suggestions.ts';
import { topicOption } from '../../topic-option.ts';
import { kindOption, kindOrAllOption } from '../kind-option.ts';
import { MAX_NAME } from './schedule-name.ts';
import { weekdayName, wordsForDays } from './weekdays.ts';

/** Characters of a list of dates. */
const MAX_DATES = 700;

const { GuildText, GuildAnnouncement, GuildForum } = ChannelType;

const daysOption = (required: boolean) =>
  stringOption('schedule.days', { required, autocomplete: true, max_length: 100 });
export const timeOption = (required: boolean) => stringOption('schedule.time', { required, max_length: 20 });
export const zoneOption = (required: boolean) =>
  stringOption('schedule.zone', { required, autocomplete: true, max_length: 60 });
export const nameOption = stringOption('schedule.called', { max_length: MAX_NAME });
/** The same option as of `/discuss`. */
const pollOption = booleanOption('discuss.poll');
/** The option for the role that posts mention. */
export const roleOption = { type: ApplicationCommandOptionType.Role, ...named('schedule.role') } as const;
export const channelFor = channelOption('schedule.channel', [GuildText, GuildAnnouncement, GuildForum]);
const TERM = [
  stringOption('schedule.from', { max_length: 40 }),
  stringOption('schedule.to', { max_length: 40 }),
  stringOption('schedule.skip-dates', { max_length: MAX_DATES }),
];

/** The option for one of the server's schedules. */
export const scheduleOption = stringOption('schedule.schedule', { autocomplete: true });

/** The options to move one occurrence. */
export const MOVE = [
  stringOption('schedule.date', { required: true, max_length: 40 }),
  timeOption(false),
  scheduleOption,
];
/** The options of a new schedule; Discord requires mandatory ones first. */
export const ADD = [
  ...[daysOption(true), timeOption(true), zoneOption(true)],
  ...[channelFor, nameOption, topicOption, kindOption, pollOption, roleOption, ...TERM],
];
/** The options to edit one. */
export const EDIT = [
  ...[scheduleOption, nameOption, channelFor, daysOption(false), timeOption(false), zoneOption(false)],
  ...[topicOption, kindOrAllOption, pollOption, roleOption, booleanOption('schedule.silent'), ...TERM],
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
  const [, before = '', begun = ''] = /^(.*[\s,、;・&])?([^\s,、;・&]*)$/s.exec(typed) ?? [];
  const written = before.trim() === '' ? '' : `${before.trim()} `;
  const named = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(language, day));
  return matching([...named, ...(written === '' ? wordsForDays(language) : [])], begun, (name) => [name]).map(
    (name) => choice(written + name, written + name),
  );
}
