import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Discord's rule for the names of chat-input commands, lower case as it demands. */
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_DESCRIPTION = 100;

/** A topic becomes a slash command, so its names and descriptions are such as Discord accepts. */
export const topicCommands: Rule = ({ records }) =>
  records.topic.flatMap(({ id, file, record }) => [
    ...named(file, '', id),
    ...described(file, 'description', record.description),
    ...Object.entries(record.localizations).flatMap(([locale, words]) =>
      words === undefined
        ? []
        : [
            ...named(file, `localizations.${locale}.name`, words.name),
            ...described(file, `localizations.${locale}.description`, words.description),
          ],
    ),
  ]);

const named = (file: string, path: string, name: string): Problem[] =>
  COMMAND_NAME.test(name) && name === name.toLowerCase()
    ? []
    : [{ file, path, message: `'${name}' is no command name: 1 to 32 lower-case letters, digits, - or _` }];

const described = (file: string, path: string, text: string): Problem[] =>
  [...text].length <= MAX_DESCRIPTION
    ? []
    : [{ file, path, message: `is longer than Discord's ${MAX_DESCRIPTION} characters: shorten it` }];
