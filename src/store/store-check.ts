import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { OperatorError, UnavailableError } from '../errors.ts';
import { storedVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { connect, type Place } from './open-store.ts';
import { databaseFile } from './sqlite.ts';

/**
 * Looks at the database that the service would use, and changes nothing: no folder or file is made.
 * @returns What was found, in a line.
 * @throws OperatorError where the service could not use it.
 */
export async function describeStore(place: Place): Promise<string> {
  const file = resolve(databaseFile(place.dataDir));
  if (place.databaseUrl === undefined && !existsSync(file)) {
    const folder = nearest(dirname(file));
    if (!statSync(folder).isDirectory() || !isWritable(folder))
      throw new OperatorError(`DATA_DIR: ${folder} is no folder that this user may write to`);
    return `${file} will be made`;
  }
  if (place.databaseUrl === undefined && !(isWritable(file) && isWritable(dirname(file))))
    throw new OperatorError(`DATA_DIR: ${file} may not be written to by this user`);
  try {
    const connection = await connect(place, { mustExist: true });
    const version = await storedVersion(connection.db).finally(() => connection.close());
    const where = place.databaseUrl === undefined ? file : 'PostgreSQL answers';
    return version === MIGRATIONS.length
      ? `${where}, version ${version}`
      : `${where}, version ${version}, to be migrated to ${MIGRATIONS.length} at the start`;
  } catch (error) {
    if (error instanceof UnavailableError) throw new OperatorError(`the database is away (${error.message})`);
    throw error;
  }
}

/** The folder, or the nearest above it that is there. */
const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(dirname(folder)));

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
