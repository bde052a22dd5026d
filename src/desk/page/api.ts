import type { Marked, Reading } from '../../knowledge/curating/marked-text.ts';
import type {
  AskedAnswer,
  Connection,
  DeskPack,
  DraftCheck,
  DraftFound,
  FactDraft,
  FileBody,
  ImportAnswer,
  Marking,
  Needs,
  RecordCheck,
  RecordFile,
  SaveOutcome,
  Undone,
} from '../wire.ts';

/** The token stands behind the # of the address, which no request carries by itself. */
const headers = (): Record<string, string> => ({
  authorization: `Bearer ${location.hash.slice(1)}`,
  'content-type': 'application/json',
});

export const fetchPack = (): Promise<DeskPack> => get('/api/pack');
export const fetchReading = (source: string): Promise<Reading> =>
  get(`/api/sources/${encodeURIComponent(source)}`);
export const fetchFact = (id: string): Promise<FactDraft> => get(`/api/facts/${encodeURIComponent(id)}`);
export const fetchNeeds = (): Promise<Needs> => get('/api/needs');
export const fetchMarking = (marked: Marked): Promise<Marking> => post('/api/selection', marked);
export const checkDraft = (draft: FactDraft): Promise<DraftCheck> => post('/api/check', draft);
export const findDraft = (draft: FactDraft): Promise<DraftFound> => post('/api/found', draft);
export const askPack = (query: string, draft?: FactDraft): Promise<AskedAnswer> =>
  post('/api/ask', { query, draft });
export const saveDraft = (draft: FactDraft): Promise<SaveOutcome> => post('/api/save', draft);
export const saveConnection = (connection: Connection): Promise<SaveOutcome> =>
  post('/api/connect', connection);
export const fetchRecord = (path: string): Promise<RecordFile> =>
  get(`/api/record/${path.split('/').map(encodeURIComponent).join('/')}`);
export const checkRecord = (file: RecordFile): Promise<RecordCheck> => post('/api/record/check', file);
export const saveRecord = (file: RecordFile): Promise<SaveOutcome> => post('/api/record/save', file);
export const importFile = (file: FileBody): Promise<ImportAnswer> => post('/api/import', file);
export const undoSave = (): Promise<Undone> => post('/api/undo', {});

const get = async <T>(path: string): Promise<T> => read(await fetch(path, { headers: headers() }));

const post = async <T>(path: string, body: object): Promise<T> =>
  read(await fetch(path, { method: 'POST', headers: headers(), body: JSON.stringify(body) }));

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}
