import type { PackFolders } from '../knowledge/curating/save-fact.ts';
import { undoSave } from '../knowledge/curating/undo-save.ts';
import type { SaveOutcome, Undone } from './wire.ts';

type Saved = Extract<SaveOutcome, { outcome: 'saved' }>;

/** The saves since the desk was started, the last first to be taken back. */
export interface History {
  add(saved: Saved): void;
  /** Takes the last save back, unless its file was changed since. */
  undo(): Undone;
}

export function createHistory(folders: PackFolders): History {
  const saves: Saved[] = [];
  return {
    add: (saved) => void saves.push(saved),
    undo() {
      const last = saves.at(-1);
      if (last === undefined) return { outcome: 'nothing' };
      if (!undoSave(folders, last)) return { outcome: 'changed', file: last.file };
      saves.pop();
      return { outcome: 'undone', file: last.file };
    },
  };
}
