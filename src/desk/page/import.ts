import { byId } from '../../sandbox/page/dom.ts';
import { importFile } from './api.ts';

/** Opens the section at its file. */
export function openImport(): void {
  byId<HTMLDetailsElement>('import').open = true;
  byId('import-file').focus();
}

/** Makes the import work; `imported` is called with the new sources. */
export function serveImport(imported: (sources: readonly string[]) => Promise<void>): void {
  const file = byId<HTMLInputElement>('import-file');
  const says = byId('import-says');
  byId('import-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const [chosen] = file.files ?? [];
    if (chosen === undefined) {
      says.textContent = 'Choose a file first.';
      return;
    }
    says.textContent = `Reading ${chosen.name} …`;
    try {
      const { lines, sources } = await importFile({
        name: chosen.name,
        data: await base64(chosen),
        standpoint: byId<HTMLInputElement>('standpoint').value,
      });
      await imported(sources);
      says.textContent = lines.join(' · ');
    } catch (error) {
      says.textContent = error instanceof Error ? error.message : String(error);
    }
  });
  const reader = byId('text');
  reader.addEventListener('dragover', (event) => event.preventDefault());
  reader.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer === null || event.dataTransfer.files.length === 0) return;
    file.files = event.dataTransfer.files;
    openImport();
    byId('standpoint').focus();
  });
}

/** A file's bytes as Base64, by the browser's own encoder. */
const base64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(new Error(`${file.name} cannot be read.`)));
    reader.readAsDataURL(file);
  });
