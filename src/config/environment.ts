import { existsSync } from 'node:fs';
import { config as readEnvFile } from 'dotenv';
import { EXIT } from '../errors.ts';
import { type Config, readConfig } from './config.ts';

/**
 * The configuration from `.env` and the environment, which takes precedence. Prints every bad variable and exits with
 * 1 if there is any.
 */
export function configOrExit(): Config {
  if (existsSync('.env')) readEnvFile({ quiet: true });
  const result = readConfig(process.env);
  if (result.ok) return result.config;
  for (const problem of result.problems) process.stderr.write(`.env:${problem}\n`);
  process.exit(EXIT.badInput);
}

/** Whether `npm start` started this process. */
export const isStartedByNpm = (): boolean => process.env['npm_lifecycle_event'] === 'start';
