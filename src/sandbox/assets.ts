import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** A file of the page, ready to send. */
interface Asset {
  readonly contentType: string;
  readonly body: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ts: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/**
 * A page's files by path, by default the sandbox's. Each is read when it is asked for first; types are stripped from its
 * scripts then, so that no build is needed.
 */
export function readAssets(folder = new URL('./page/', import.meta.url)): ReadonlyMap<string, Asset> {
  const assets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap(
    (path): [string, Asset][] => {
      const name = path.replaceAll('\\', '/');
      const contentType = TYPES[name.split('.').at(-1) ?? ''];
      if (contentType === undefined) return [];
      let body: string | undefined;
      return [
        [
          name,
          {
            contentType,
            get body() {
              body ??= bodyOf(new URL(name, folder));
              return body;
            },
          },
        ],
      ];
    },
  );
  return new Map(assets);
}

const bodyOf = (file: URL): string => {
  const text = readFileSync(file, 'utf8');
  return file.pathname.endsWith('.ts') ? withoutTypes(text) : text;
};

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
