import { stripVTControlCharacters } from 'node:util';
import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Reply } from '../reply/reply.ts';
import { flowing, hanging } from './layout.ts';
import { lineText, markdownText } from './markdown-text.ts';
import { PLAIN, type Screen } from './screen.ts';

/** A button, or an option of a select, as a person at a terminal may press it. */
export interface Pressable {
  readonly label: string;
  readonly customId: string;
  /** The option's value, where it is one. */
  readonly value?: string | undefined;
}

/** A reply as text, with what can be pressed in it. */
export interface ReplyText {
  readonly text: string;
  /** By number, from 1. */
  readonly numbered: readonly Pressable[];
  /** By their labels. */
  readonly named: readonly Pressable[];
}

/** Gives what is pressed its number; none outside of a conversation. */
type Press = (pressable: Pressable) => string;

/** What belongs to the quote above it. */
const CITATION = /^— /;
/** Lines of small print and of lists, in which a card lists entries. */
const IN_LIST = /^(?:-#|-|\*) /;
/** The number that a card gives an entry of its own; those that can be typed go through all of its lists. */
const COUNTED = /^((?:(?:-#|-|\*) )?)(?:\*\*(\d+)\*\*|(\d+)\\\.) /;
/** The first and last line of a block of code. */
const FENCE = '```';
/** Options of a select that stand one behind the other where none is longer: they change a card more than they open one. */
const SHORT_LABEL = 36;

/**
 * Lays out a reply for a screen. In a conversation, what can be pressed has numbers or is named below: a line of the
 * card that an option of a select opens has that option's number; other options follow in lists.
 */
export function replyText(reply: Reply, screen: Screen, isConversation = false): ReplyText {
  const numbered: Pressable[] = [];
  const named: Pressable[] = [];
  const menus = [...(reply.menus ?? [])];
  const opened = menus.flatMap(optionsOf);
  const press: Press = (pressable) => {
    numbered.push(pressable);
    return isConversation ? String(numbered.length) : '';
  };
  // An entry may stand in several lines: one for each of its dates.
  const listed: { readonly label: string; readonly number: string }[] = [];
  let count = 0;
  // A year in bold is a date, no number: numbers go on from the last one, or stand before the option too.
  const withoutCount = (line: string, label: string): string =>
    line.replace(COUNTED, (all, before: string, bold?: string, plain?: string) => {
      const number = Number(bold ?? plain);
      if (number !== 1 && number !== count + 1 && !label.startsWith(`${number}  `)) return all;
      count = number;
      return before;
    });
  const lead = (number: string) => (number === '' ? '- ' : `${screen.style('cyan', number.padStart(3))}  `);
  const texts = (content: string): string => {
    let isCode = false;
    return content
      .split('\n')
      .flatMap((line) => {
        if (line === FENCE) {
          isCode = !isCode;
          return [];
        }
        // What stands between fences is there to be copied, and has no marks of Markdown.
        if (isCode) return hanging(line, screen);
        const words = stripVTControlCharacters(markdownText(line, PLAIN));
        const found = opened.findIndex(({ label }) => isShownBy(label, words));
        const [option] = found < 0 ? [] : opened.splice(found, 1);
        const again = IN_LIST.test(line) ? listed.find(({ label }) => isShownBy(label, words)) : undefined;
        if (option === undefined) return lineText(line, screen, again && lead(again.number));
        const number = press(option);
        listed.push({ label: option.label, number });
        return lineText(
          withoutCount(line, option.label),
          screen,
          isConversation || IN_LIST.test(line) ? lead(number) : '',
        );
      })
      .join('\n');
  };
  const draw = (component: APIMessageTopLevelComponent | APIComponentInContainer): string[] => {
    switch (component.type) {
      case ComponentType.TextDisplay:
        return [texts(component.content)];
      case ComponentType.Container:
        return component.components.flatMap(draw);
      case ComponentType.Section:
        if (component.accessory.type === ComponentType.Button)
          named.push(...pressablesOf(component.accessory));
        return [component.components.flatMap(draw).join('\n')];
      case ComponentType.ActionRow:
        return [
          component.components
            .flatMap((inner) => {
              if (inner.type === ComponentType.StringSelect) menus.push(inner);
              return inner.type === ComponentType.Button ? pressablesOf(inner) : [];
            })
            .map((one) => hanging(one.label, screen, lead(press(one))))
            .join('\n'),
        ];
      default:
        return [];
    }
  };
  const card = reply.components.flatMap(draw);
  // What is left of a select once its options stand in the card; nothing where all do.
  const listText = (menu: APIStringSelectComponent): string[] => {
    const shown = opened.filter(({ customId }) => customId === menu.custom_id);
    // What changes a card is of no use to a person who cannot press it.
    const isIdle = isShort(menu) && !isConversation && reply.outcome === 'answer';
    if (shown.length === 0 || isIdle) return [];
    const title = screen.style('bold', menu.placeholder ?? '');
    if (!isShort(menu))
      return [[title, ...shown.map((one) => hanging(one.label, screen, lead(press(one))))].join('\n')];
    const texts = shown.map((one) => `${screen.style('cyan', press(one))} ${one.label}`.trim());
    return [`${title}\n${flowing(texts, screen, '   ')}`];
  };
  const lists = menus.flatMap(listText);
  const buttons = reply.buttons ?? [];
  // “Quote 2” below the second entry of a card.
  for (const one of buttons.flatMap(pressablesOf))
    if (one.label.endsWith(` ${numbered.length + 1}`)) numbered.push(one);
    else named.push(one);
  const links = buttons.flatMap((one) =>
    one.style === ButtonStyle.Link ? [screen.link(one.label ?? one.url, one.url)] : [],
  );
  const text = [...card, ...links, ...lists]
    .reduce(
      (above, below) => above + (CITATION.test(stripVTControlCharacters(below)) ? '\n' : '\n\n') + below,
      '',
    )
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
  return { text, numbered, named };
}

const isShort = ({ options }: APIStringSelectComponent): boolean =>
  options.every(({ label }) => label.length <= SHORT_LABEL);

const optionsOf = ({ custom_id, options }: APIStringSelectComponent): Pressable[] =>
  options.map(({ label, value }) => ({ label, value, customId: custom_id }));

const pressablesOf = (button: APIButtonComponent): Pressable[] =>
  'custom_id' in button && 'label' in button && button.disabled !== true
    ? [{ label: button.label ?? '', customId: button.custom_id }]
    : [];

/** Letters of a label that are enough to know it by within a line. */
const ENOUGH = 12;

/** Whether a line says what the label of an option says, which may be cut and have a source behind it. */
function isShownBy(label: string, line: string): boolean {
  const [start = ''] = label
    .replace(/ \([^()]*\)$/, '')
    .replace(/ {2}/, ' ')
    .split('…');
  const said = line.trim().replace(/^- /, '');
  return start.length < ENOUGH
    ? said === start || said.startsWith(`${start} · `)
    : said.includes(start.trim());
}
