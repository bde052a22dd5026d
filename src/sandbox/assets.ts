import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** A file of the page, ready to send. */
export interface Asset {
  readonly contentType: string;
  readonly body: string;
}

/** The folder of the sandbox's page. */
export const PAGE_FOLDER = new URL('./page/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A page's files by path; types are stripped from its scripts, so that no build is needed. */
export function readAssets(folder: URL = PAGE_FOLDER): ReadonlyMap<string, Asset> {
  const assets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap(
    (path): [string, Asset][] => {
      const name = path.replaceAll('\\', '/');
      const contentType = TYPES[name.split('.').at(-1) ?? ''];
      if (contentType === undefined) return [];
      const text = readFileSync(new URL(name, folder), 'utf8');
      return [[name, { contentType, body: name.endsWith('.ts') ? withoutTypes(text) : text }]];
    },
  );
  return new Map(assets);
}

/** Without Node's warning on standard error that the function is experimental. */
function withoutTypes(text: string): string {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}
