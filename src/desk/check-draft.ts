import { answerReply } from '../commands/answers/answer-reply.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { draftedPack, recordsWith } from '../knowledge/curating/drafted-pack.ts';
import { parseFact } from '../knowledge/curating/fact-record.ts';
import { changedFactYaml, factYaml } from '../knowledge/curating/fact-yaml.ts';
import { factFile, textOf } from '../knowledge/curating/save-fact.ts';
import { toFactBase } from '../knowledge/fact-base-of.ts';
import { type Problem, problemLine } from '../knowledge/problem.ts';
import { LANGUAGES, sayFor } from '../language/language.ts';
import { renderComponents } from '../sandbox/render/render-message.ts';
import type { OpenPack } from './open-pack.ts';
import type { DraftCheck, FactDraft } from './wire.ts';

/** A pack with a draft in it; undefined where the draft is not well formed. */
export function baseWith({ checked }: OpenPack, { id, topic, record }: FactDraft): FactBase | undefined {
  const parsed = parseFact(record);
  if (!parsed.ok) return undefined;
  return toFactBase(recordsWith(checked.pack.records, { id, topic, file: id, record: parsed.record }));
}

/** The lint's word on a draft, its file and its card. */
export function checkDraft(open: OpenPack, draft: FactDraft, dir: string): DraftCheck {
  const { id, topic, record } = draft;
  const path = factFile(dir, topic, id);
  const written = path === undefined || draft.before === undefined ? undefined : textOf(path);
  const text = written === undefined ? factYaml(record) : changedFactYaml(written, record);
  const parsed = parseFact(record);
  if (!parsed.ok) return { text, problems: parsed.issues, advice: [], elsewhere: [], cards: {} };
  const file = `${id}.yaml`;
  const { pack, problems, advice } = draftedPack(open.checked, { id, topic, file, record: parsed.record });
  const own = (one: Problem) => one.file === file;
  const base = toFactBase(pack.records);
  return {
    text,
    problems: problems.filter(own),
    advice: advice.filter(own),
    elsewhere: [...problems, ...advice].filter((one) => !own(one)).map(problemLine),
    cards: cardsOf(base, id),
  };
}

function cardsOf(base: FactBase, id: string): DraftCheck['cards'] {
  const fact = base.facts.get(id);
  if (fact === undefined) return {};
  const cards = LANGUAGES.map((language) => {
    const say = sayFor(language);
    const { components, files } = answerReply({ base, say }, fact);
    return [language, renderComponents(components, { say, files }).text] as const;
  });
  return Object.fromEntries(cards);
}
