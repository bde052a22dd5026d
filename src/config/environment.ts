import { existsSync } from 'node:fs';
import { config as readEnvFile } from 'dotenv';
import { BrokenInputError } from '../errors.ts';
import { type Config, readConfig } from './config.ts';

/**
 * The configuration from `.env` and the environment, which takes precedence.
 *
 * @throws {BrokenInputError} that names every bad variable
 */
export function readEnvironment(): Config {
  if (existsSync('.env')) readEnvFile({ quiet: true });
  return configOf(process.env);
}

/**
 * The configuration from these variables.
 *
 * @throws {BrokenInputError} that names every bad one
 */
export function configOf(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = readConfig(environment);
  if (result.ok) return result.config;
  throw new BrokenInputError(result.problems.map((problem) => `.env:${problem}`));
}

/** Whether `npm start` started this process. */
export const isStartedByNpm = (): boolean => process.env['npm_lifecycle_event'] === 'start';
