import type { Registry } from '../commands/command.ts';
import { OperatorError } from '../errors.ts';
import { UserError } from '../language/user-error.ts';
import { readCustomId } from '../reply/custom-id.ts';
import type { Reply, SubmissionAnswer } from '../reply/reply.ts';
import { type Completion, completeLine } from './complete-line.ts';
import { execute, formsAreElsewhere } from './execute.ts';
import { flowing, hanging } from './layout.ts';
import { commandCalled, freeOption, optionsOf, parseLine, TERMINAL } from './parse-line.ts';
import { type Pressable, type ReplyText, replyText } from './reply-text.ts';
import type { Screen } from './screen.ts';

/** Lines in which the answers before are known: what was listed can be opened, and buttons can be pressed by name. */
export interface Conversation {
  /** Answers a line; a mistake in it is answered with what to do. */
  answer(line: string): Promise<string>;
  complete(line: string): Completion;
}

/** Letters of what is listed that a person would type in place of its number. */
const SHORT_LABEL = 36;
/** Messages whose buttons can still be named. */
const REMEMBERED = 20;
/** `2`, or `cite 2`. */
const NUMBERED = /^(?:(.*\S)\s+)?(\d{1,2})$/;

/** A message that is on the screen. */
interface Message extends ReplyText {
  /** The buttons below the question that it judges the answer to: the next question. */
  readonly onward: readonly Pressable[];
  /** Whether a line was answered by it, and no press: what stands above it is pressed no more. */
  readonly isFirst: boolean;
}

/** Starts a conversation on a screen. */
export function startConversation(registry: Registry, screen: Screen): Conversation {
  const messages: Message[] = [];

  function show(reply: Reply, onward: readonly Pressable[] = [], isFirst = false): string {
    const message = { ...replyText(reply, screen, true), onward, isFirst };
    messages.push(message);
    messages.splice(0, messages.length - REMEMBERED);
    return textOf(message, screen);
  }

  async function press({ customId, label, value }: Pressable): Promise<SubmissionAnswer> {
    const { action = '', args = [] } = readCustomId(customId) ?? {};
    const act = registry.actions.get(action);
    if (act === undefined) throw new UserError('click.unknown');
    const values = value === undefined ? [] : [value];
    const answer = await act({ ...TERMINAL, action, args, values, isOnPrivate: true, ownsMessage: true });
    if (answer.do === 'open') throw formsAreElsewhere(label);
    return answer;
  }

  async function showPressed(pressable: Pressable): Promise<string> {
    const { value } = pressable;
    const answer = await press(pressable);
    if (answer.do === 'delete') return '';
    const on = messages.findLast((one) => [...one.numbered, ...one.named].includes(pressable));
    if (answer.do === 'update') {
      messages.splice(0, messages.length, ...messages.filter((one) => one !== on));
      return show(answer.reply, [], on?.isFirst);
    }
    const isAnswer = value === undefined && on?.numbered.includes(pressable);
    return show(answer.reply, isAnswer ? on?.named : []);
  }

  /** What a line presses; undefined where it presses nothing. */
  async function pressedBy(line: string): Promise<string | undefined> {
    const [, word = '', digits] = NUMBERED.exec(line) ?? [];
    const current = messages.slice(messages.findLastIndex(({ isFirst }) => isFirst));
    const listed = current.findLast(({ numbered }) => numbered.length > 0)?.numbered ?? [];
    const chosen = listed[Number(digits) - 1];
    if (chosen !== undefined && word === '') return showPressed(chosen);
    const short = listed.filter(({ label }) => label.length <= SHORT_LABEL);
    const called = [...current.toReversed().flatMap(buttonsOf), ...short].find(({ label }) =>
      isCalled(label, line),
    );
    if (called !== undefined) return showPressed(called);
    if (chosen !== undefined) return pressedOn(chosen, word);
    if (digits === undefined || (word !== '' && !isBareCommand(word))) return undefined;
    const numbers = listed.length === 0 ? '' : `type 1 to ${listed.length}, or `;
    throw new OperatorError(`There is no ${digits} on the screen: ${numbers}ask in words`);
  }

  /** What a button does on the message that something listed opens. */
  async function pressedOn(chosen: Pressable, word: string): Promise<string | undefined> {
    const answer = await press(chosen);
    if (answer.do === 'delete') return undefined;
    const button = replyText(answer.reply, screen, true).named.find(({ label }) => isCalled(label, word));
    return button && showPressed(button);
  }

  /** Whether a line is the name of a command, and no word that a question may be of, as a topic is. */
  function isBareCommand(line: string): boolean {
    const command = commandCalled(registry, line);
    return command !== undefined && freeOption(optionsOf(command))?.name !== 'query';
  }

  function back(): string {
    const [shown, last] = [messages.pop(), messages.at(-1)];
    if (last !== undefined) return textOf(last, screen);
    if (shown !== undefined) messages.push(shown);
    throw new OperatorError('There is nothing to go back to');
  }

  return {
    async answer(typed) {
      const line = typed.trim();
      try {
        if (line === 'back') return back();
        const pressed = line.startsWith('/') ? undefined : await pressedBy(line);
        if (pressed !== undefined) return pressed;
        const asked = line === '?' ? '/help' : isBareCommand(line) ? `/${line}` : line;
        return show(await execute(registry, parseLine(registry, asked)), [], true);
      } catch (error) {
        if (error instanceof UserError || error instanceof OperatorError)
          return hanging(error.message, screen);
        throw error;
      }
    },
    complete: (line) =>
      completeLine(
        registry,
        line,
        messages.slice(-1).flatMap((one) => buttonsOf(one).map(({ label }) => label.toLowerCase())),
      ),
  };
}

const buttonsOf = ({ named, onward }: Message): Pressable[] => [...named, ...onward];

/** The text of a message, and below it what can be typed next. */
function textOf(message: Message, screen: Screen): string {
  const { text, numbered } = message;
  const most = numbered.length;
  const typed = [
    ...(most === 0 ? [] : [most === 1 ? '1' : `1 to ${most}`]),
    ...buttonsOf(message).map(({ label }) => label.toLowerCase()),
  ];
  if (typed.length === 0) return text;
  const [first, ...more] = flowing([`Type ${typed.shift()}`, ...typed], screen).split('\n');
  return [text, '', ...[first, ...more].map((line) => screen.style('dim', line ?? ''))].join('\n');
}

/** Whether a label is meant by what was typed: the whole of it, or its beginning up to the end of a word. */
function isCalled(label: string, typed: string): boolean {
  const [known, wanted] = [label.toLowerCase(), typed.toLowerCase()];
  return wanted !== '' && (known === wanted || known.startsWith(`${wanted} `));
}
