import { byId } from '../../sandbox/page/dom.ts';
import type { DeskPack, DraftCheck, FactDraft } from '../wire.ts';
import { checkDraft, fetchFact, fetchPack, fetchReading, findDraft, saveDraft, undoSave } from './api.ts';
import { hideConflict, showConflict } from './conflict.ts';
import { draftOf, idOfClaim, quoteOf } from './draft-of-marking.ts';
import { type Drafts, type KeptDraft, wireOf } from './drafts.ts';
import { createForm } from './form.ts';
import { drawCounts, drawDraftList, drawState, undoneText } from './overview.ts';
import type { Reader } from './reader.ts';
import { listRecords } from './record.ts';
import { showCard, showCheck, showFound } from './remarks.ts';
import { drawSources, neighbourSource } from './sources.ts';

/** How long after the last letter a draft is checked, in ms. */
const PAUSE_MS = 350;

/** What a curator does, whatever key or button asks for it. */
export interface Desk {
  openSource(id: string): Promise<void>;
  openNeighbour(by: 1 | -1): Promise<void>;
  makeDraft(): Promise<void>;
  addQuote(): Promise<void>;
  openEntry(id: string): Promise<void>;
  /** Reads the pack and the text again. */
  refresh(): Promise<void>;
  pack(): DeskPack;
  openDraft(key: string): void;
  nextDraft(): void;
  discard(): void;
  save(): Promise<void>;
  undo(): Promise<void>;
  /** Proposes the holder for a kind that has one, and takes the proposal back for others. */
  kindChosen(): void;
  takeDate(): void;
  addAsk(ask: string): void;
  draft(): FactDraft | undefined;
  showLanguage(): void;
  /** Takes in what another tab wrote into the browser. */
  changedElsewhere(key: string): void;
}

const say = (text: string): void => {
  byId('said').textContent = text;
};

/** Ties reader, form, drafts and server together. */
export function createDesk(first: DeskPack, reader: Reader, drafts: Drafts): Desk {
  let pack = first;
  let check: DraftCheck | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let kept: string | undefined;

  const taken = () => new Set(pack.entries.map(({ id }) => id));
  const form = createForm(taken, () => {
    keep();
    clearTimeout(pause);
    pause = setTimeout(() => void look(), PAUSE_MS);
  });

  const failed = (error: unknown) =>
    say(`${error instanceof Error ? error.message : error} — the draft is kept in this browser.`);
  const safely = async (work: () => Promise<void>) => work().catch(failed);

  const keep = () => {
    const draft = form.draft();
    if (draft === undefined) return;
    // Another tab wrote into this draft: both stay.
    const isForked = kept !== undefined && JSON.stringify(drafts.get(draft.key)) !== kept;
    const mine = isForked ? { ...draft, key: drafts.newKey() } : draft;
    if (!drafts.keep(mine)) return say('This browser has no room for more drafts: save or discard some.');
    kept = JSON.stringify(drafts.get(mine.key));
    if (isForked) {
      form.setKey(mine.key);
      say('This draft was changed in another tab too: both are kept.');
    }
    drawDrafts();
    drawCounts(form.draft());
  };

  const look = () =>
    safely(async () => {
      const draft = form.draft();
      if (draft === undefined) return;
      const mine = ++turn;
      const found = await checkDraft(wireOf(draft));
      if (mine !== turn) return;
      check = found;
      showCheck(found);
      const search = await findDraft(wireOf(draft));
      if (mine === turn) showFound(search);
    });

  const drawDrafts = () => drawDraftList(drafts.all(), form.draft()?.key, (key) => desk.openDraft(key));
  const drawPack = () => {
    drawState(pack);
    listRecords(pack);
    drawSources(pack, reader.source(), (id) => void desk.openSource(id));
  };

  /** Reads the pack and the text again, after a save. */
  const refresh = async () => {
    pack = await fetchPack();
    const source = reader.source();
    if (source !== undefined) reader.redraw(await fetchReading(source));
    drawPack();
  };

  const show = (draft: KeptDraft, field: string) => {
    hideConflict();
    kept = JSON.stringify(drafts.get(draft.key));
    form.open(draft);
    drawDrafts();
    drawCounts(form.draft());
    void look();
    document.querySelector<HTMLElement>(field)?.focus();
  };

  const desk: Desk = {
    openSource: (id) =>
      safely(async () => {
        reader.show(await fetchReading(id), pack.sources.find((one) => one.id === id)?.short ?? id);
        drawPack();
        reader.focus();
      }),
    openNeighbour: async (by) => {
      const id = neighbourSource(pack, reader.source(), by);
      if (id !== undefined) await desk.openSource(id);
    },
    makeDraft: () =>
      safely(async () => {
        const marking = await reader.marking();
        if (marking === undefined) return say('Mark words first: a full stop marks the next sentence.');
        const topic = form.draft()?.topic ?? pack.topics[0]?.id ?? '';
        const draft = draftOf(drafts.newKey(), marking, topic, pack.heldKinds);
        drafts.keep(draft);
        show(draft, 'input[name="kind"]:checked');
      }),
    addQuote: () =>
      safely(async () => {
        const [marking, draft] = [await reader.marking(), form.draft()];
        if (marking === undefined || draft === undefined)
          return say('Mark words, and open the draft that they belong to.');
        const record = { ...draft.record, quotes: [...draft.record.quotes, quoteOf(marking)] };
        drafts.keep({ ...draft, record });
        show({ ...draft, record }, '#claim');
      }),
    openEntry: (id) =>
      safely(async () => {
        const same = drafts.all().find((one) => one.id === id && one.before !== undefined);
        if (same !== undefined) return show(same, '#claim');
        const draft: KeptDraft = { ...(await fetchFact(id)), key: drafts.newKey(), isNamed: true };
        drafts.keep(draft);
        show(draft, '#claim');
      }),
    refresh: () => safely(refresh),
    pack: () => pack,
    openDraft(key) {
      const draft = drafts.get(key);
      if (draft !== undefined) show(draft, '#claim');
    },
    nextDraft() {
      const all = drafts.all();
      const at = all.findIndex(({ key }) => key === form.draft()?.key);
      const next = all[(at + 1) % all.length];
      if (next !== undefined) desk.openDraft(next.key);
    },
    discard() {
      const draft = form.draft();
      if (draft === undefined) return;
      drafts.discard(draft.key);
      close('The draft is discarded; the pack is as it was.');
    },
    save: () =>
      safely(async () => {
        clearTimeout(pause);
        const isNamed = form.draft()?.isNamed ?? false;
        // Where no word comes back, the file may be there: the next save must mean the same one.
        form.setNamed(true);
        keep();
        const draft = form.draft();
        if (draft === undefined) return;
        const saved = await saveDraft(wireOf(draft));
        if (saved.outcome === 'saved') {
          drafts.discard(draft.key);
          close(`Saved: ${saved.file}`);
          await refresh();
        } else if (saved.outcome === 'changed') {
          showConflict(saved, {
            openTheirs: () => void safely(() => rebase(draft)),
            newName: () => {
              const renamed = {
                ...draft,
                before: undefined,
                isNamed: true,
                id: idOfClaim(draft.record.claim, new Set([...taken(), draft.id])),
              };
              drafts.keep(renamed);
              show(renamed, '#id');
            },
          });
        } else {
          form.setNamed(isNamed);
          keep();
          say(`Not saved: ${saved.problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
          await look();
        }
      }),
    undo: () =>
      safely(async () => {
        say(undoneText(await undoSave()));
        await refresh();
      }),
    kindChosen: () => form.proposeHolder(pack.heldKinds),
    takeDate: () => form.takeDate(),
    addAsk: (ask) => form.addAsk(ask),
    draft: () => {
      const draft = form.draft();
      return draft && wireOf(draft);
    },
    showLanguage() {
      if (check === undefined) return;
      showCard(check);
    },
    changedElsewhere: () => drawDrafts(),
  };

  const close = (text: string) => {
    form.close();
    kept = undefined;
    hideConflict();
    drawDrafts();
    reader.unmark();
    reader.focus();
    say(text);
  };

  /** Keeps what is typed, over the file as it is now. */
  const rebase = async (draft: KeptDraft) => {
    const theirs = await fetchFact(draft.id);
    const rebased = { ...draft, topic: theirs.topic, before: theirs.before };
    drafts.keep(rebased);
    show(rebased, '#claim');
    say('The draft now stands over the file on disk: save writes it there.');
  };

  drawPack();
  drawDrafts();
  return desk;
}
