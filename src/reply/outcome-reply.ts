import { ComponentType } from 'discord-api-types/v10';
import type { FactBase } from '../facts/fact-base.ts';
import type { Match, Outcome } from '../facts/outcome.ts';
import { literal } from './escape.ts';
import { factCard, factLine } from './fact-card.ts';
import type { Reply } from './reply.ts';
import { cutAtWord, fitWhole, text } from './text.ts';

/** Matches beside the first that an answer names. */
const MORE_MATCHES = 2;
/** Facts that a reply offers as nearest when the sources do not answer. */
const NEAREST = 3;
/** Characters of the pack's title. */
const MAX_TITLE = 200;

/** What a search found, as a reply: an answer is public; a miss is for the asker alone and never looks like an answer. */
export function outcomeReply(base: FactBase, found: Outcome): Reply {
  if (found.outcome === 'none') return silence(base);
  if (found.outcome === 'closest') return closest(base, found.matches);
  const [first, ...rest] = found.matches;
  const card = factCard(base, first.fact);
  const used = JSON.stringify(card).length;
  const { kept } = fitWhole(
    rest.slice(0, MORE_MATCHES).map(({ fact }) => `-# See also: ${factLine(base, fact)}`),
    used,
  );
  return { outcome: 'answer', ephemeral: false, components: [card, ...kept.map(text)] };
}

function closest(base: FactBase, matches: readonly Match[]): Reply {
  const lines = matches.slice(0, NEAREST).map(({ fact }) => `- ${factLine(base, fact)}`);
  const { kept } = fitWhole(lines, 0);
  const components = [text(`**The sources do not say this. Nearest:**\n${kept.join('\n')}`)];
  return { outcome: 'closest', ephemeral: true, components: [{ type: ComponentType.Container, components }] };
}

function silence(base: FactBase): Reply {
  const about = `**The sources are silent on this.**\nThis fact base is about ${literal(cutAtWord(base.title, MAX_TITLE))}`;
  const topics = [...base.topics.values()].map(({ id, title }) => `/${id} (${literal(title)}),`);
  const { kept, left } = fitWhole(topics, about.length);
  const listed = left === 0 ? kept.join(' ').replace(/,$/, '.') : `${kept.join(' ')} and ${left} more.`;
  return {
    outcome: 'none',
    ephemeral: true,
    components: [text(topics.length === 0 ? `${about}.` : `${about}: ${listed}`)],
  };
}
