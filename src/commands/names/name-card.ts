import type { Fact } from '../../facts/fact.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { type Name, spellingsOf } from '../../facts/name.ts';
import { knownValue, nameText, type Source } from '../../facts/source.ts';
import { card } from '../../reply/card.ts';
import { button } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import { literal } from '../../reply/escape.ts';
import { factLine } from '../../reply/fact-card.ts';
import { factOption } from '../../reply/fact-option.ts';
import { capitalised, dateText, languageNote } from '../../reply/headline.ts';
import { nameInScript, sourceName } from '../../reply/name-in-script.ts';
import { pagedMenu } from '../../reply/paged-menu.ts';
import type { Reply, View } from '../../reply/reply.ts';
import { cutAtWord, fitWhole } from '../../reply/text.ts';
import { tokenOf } from '../../reply/token.ts';
import { wordKey } from '../../text/words.ts';
import { mapButtons } from '../map/map-buttons.ts';
import { factsOfName } from './name-facts.ts';
import { spellingsByScript } from './scripts.ts';

/** Facts shown as lines, of those it holds and of those that mention it; the select has them all. */
const MAX_HELD = 8;
const MAX_MENTIONED = 5;
/** Characters of the name and of a source's label, and of the spellings in one script. */
const MAX_NAME = 200;
const MAX_SPELLINGS = 500;
const MAX_SOURCES = 3;

/**
 * A name as a card: its kind, its role as printed, what it states and holds, what else mentions it, then its spellings by
 * script. The select opens any of these facts, page by page (counted from 0).
 */
export function nameCard(view: View, name: Name, page = 0): Reply {
  const { base, say } = view;
  const { held, mentioned } = factsOfName(base, name);
  const all = [...held, ...mentioned];
  const kind = [say(`who.kind.${name.kind}`), ...languageNote(view, all)];
  const called = nameInScript(base, name.name, say.language);
  const title = called === name.name ? called : `${called} · ${name.name}`;
  const head = `### ${literal(cutAtWord(title, MAX_NAME))}\n-# ${kind.join(' · ')}`;
  const role = fitWhole(roleLine(view, name), head.length).kept;
  const spellings = fitWhole(spellingLines(view, name), [head, ...role].join('\n').length).kept;
  const used = [head, ...role, ...spellings].join('\n').length;
  const statements = section(view, 'who.held', held, MAX_HELD, used);
  const others = section(view, 'who.mentioned', mentioned, MAX_MENTIONED, used + statements.length);
  const body = all.length === 0 ? [say('who.no-facts')] : [statements, others];
  const token = tokenOf(name.id);
  return {
    ...card([head, ...role, ...body, spellings.join('\n')]),
    menus: pagedMenu(
      view,
      `${say('who.open')} (${say('topic.facts', { count: all.length })})`,
      customId('who', token),
      all.map((fact) => factOption(view, fact)),
      page,
    ),
    buttons: [
      ...sourcesBy(base, name).map((source) =>
        button(
          say('who.source', { source: sourceName(view, source) }),
          customId('source', tokenOf(source.id)),
        ),
      ),
      ...mapButtons(
        view,
        [...base.maps.values()].filter(({ places }) => places.some((place) => place.name === name.id)),
      ),
    ],
    facts: [...held.slice(0, MAX_HELD), ...mentioned.slice(0, MAX_MENTIONED)].map(({ id }) => id),
    share: { action: 'who', args: [token, String(page)] },
  };
}

/** A titled list of as many facts as fit whole, what was left out counted; empty where there is none. */
function section(
  view: View,
  title: 'who.held' | 'who.mentioned',
  facts: readonly Fact[],
  most: number,
  used: number,
): string {
  if (facts.length === 0) return '';
  const { say } = view;
  const heading = `**${say(title)}** (${facts.length})`;
  const lines = facts.slice(0, most).map((fact, at) => `-# **${at + 1}** ${datedLine(view, fact)}`);
  const { kept } = fitWhole(lines, used + heading.length);
  const left = facts.length - kept.length;
  return [heading, ...kept, ...(left === 0 ? [] : [`-# ${say('who.more', { count: left })}`])].join('\n');
}

/** An entry as a line, behind the day on which it happened or was said. */
const datedLine = (view: View, fact: Fact): string =>
  (fact.when ? `${capitalised(dateText(fact.when, view.say))} · ` : '') + factLine(view, fact);

const roleLine = ({ say }: View, { role }: Name): string[] =>
  role === undefined ? [] : [say('who.role', { role: literal(role) })];

function spellingLines({ say }: View, name: Name): string[] {
  const lines = spellingsByScript(name).map(({ script, spellings }) => {
    const kept = wholeSpellings(spellings);
    const left = spellings.length - kept.length;
    const more = left === 0 ? [] : [say('who.more', { count: left })];
    return `- ${say(`who.script.${script}`)}: ${[...kept.map(literal), ...more].join(' · ')}`;
  });
  return lines.length === 0 ? [] : [`**${say('who.spellings')}**`, ...lines];
}

/** As many spellings, whole, as have room in a line. */
function wholeSpellings(spellings: readonly string[]): string[] {
  let length = 0;
  return spellings.filter((spelling) => {
    length += spelling.length;
    return length <= MAX_SPELLINGS;
  });
}

/** The sources that a name wrote or published under it. */
function sourcesBy({ sources }: FactBase, name: Name): Source[] {
  const spelt = new Set(spellingsOf(name).map(wordKey));
  return [...sources.values()]
    .filter(({ short, author }) =>
      (knownValue(author)?.map(nameText) ?? [short]).some((one) => spelt.has(wordKey(one))),
    )
    .slice(0, MAX_SOURCES);
}
