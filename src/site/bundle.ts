import { fileURLToPath } from 'node:url';
import { OperatorError } from '../errors.ts';

const FOLDER = new URL('./browser/', import.meta.url);

/**
 * Puts a script of `browser/` and all that it imports into one, which runs from a folder too: a page that was opened as
 * a file may load no modules. What the script exports is a global of the name `globalName`, if one is given.
 *
 * @throws {OperatorError} where esbuild is not installed: it is an optional dependency.
 */
export async function bundleScript(name: string, globalName?: string): Promise<string> {
  const { build } = await import('esbuild').catch((error: unknown) => {
    throw new OperatorError('The site needs esbuild: npm install --include=optional', { cause: error });
  });
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, FOLDER))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    ...(globalName === undefined ? {} : { globalName }),
  });
  return outputFiles.map(({ text }) => text).join('');
}
