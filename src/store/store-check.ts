import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { OperatorError, UnavailableError } from '../errors.ts';
import { storedVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { connect, type StoreLocation } from './open-store.ts';
import { databaseFile } from './sqlite.ts';

/**
 * Checks the database that the service would use, and changes nothing.
 * @returns A line for the operator.
 * @throws OperatorError where the service could not use the database.
 */
export async function describeStore(location: StoreLocation): Promise<string> {
  const file = resolve(databaseFile(location.dataDir));
  if (location.databaseUrl === undefined && !existsSync(file)) {
    const folder = nearest(dirname(file));
    if (!statSync(folder).isDirectory() || !isWritable(folder))
      throw new OperatorError(`DATA_DIR: ${folder} is not a folder that this user may write to`);
    return `${file} will be created`;
  }
  if (location.databaseUrl === undefined && !(isWritable(file) && isWritable(dirname(file))))
    throw new OperatorError(`DATA_DIR: ${file} is not writable for this user`);
  try {
    const connection = await connect(location, { mustExist: true });
    const version = await storedVersion(connection.db).finally(() => connection.close());
    const where = location.databaseUrl === undefined ? file : 'PostgreSQL answers';
    return version === MIGRATIONS.length
      ? `${where}, version ${version}`
      : `${where}, version ${version}, to be migrated to ${MIGRATIONS.length} at the next start`;
  } catch (error) {
    if (error instanceof UnavailableError)
      throw new OperatorError(`the database is unavailable (${error.message})`);
    throw error;
  }
}

/** The folder, or its nearest existing ancestor. */
const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(dirname(folder)));

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
