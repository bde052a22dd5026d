import { afterAll, beforeAll, describe } from 'vitest';
import { type Engine, opened, START_MS } from '../fixtures/engines.ts';
import { answerCases } from './answer-cases.ts';
import { backupCases } from './backup-cases.ts';
import { controversyCases } from './controversy-cases.ts';
import { deckCases } from './deck-cases.ts';
import { forgetCases } from './forget-cases.ts';
import { gapCases } from './gap-cases.ts';
import { handledCases } from './handled-cases.ts';
import { leaseCases } from './lease-cases.ts';
import { migrateCases } from './migrate-cases.ts';
import { postCases } from './post-cases.ts';
import { privacyCases } from './privacy-cases.ts';
import { questionCases } from './question-cases.ts';
import { quizCases } from './quiz-cases.ts';
import { scheduleCases } from './schedule-cases.ts';
import { settingsCases } from './settings-cases.ts';

/** What the store does on either engine. */
export const storeCases = (engine: Engine): void => {
  beforeAll(() => engine.start(), START_MS);
  afterAll(() => engine.stop(), START_MS);
  const fresh = async () => (await opened(await engine.migrated())).store;

  describe('settings', () => settingsCases(fresh));
  describe('decks', () => deckCases(fresh));
  describe('posts', () => postCases(engine));
  describe('quizzes', () => quizCases(fresh));
  describe('own questions', () => questionCases(engine));
  describe('answers', () => answerCases(engine));
  describe('gaps', () => gapCases(fresh));
  describe('handled interactions', () => handledCases(fresh));
  describe('schedules', () => scheduleCases(fresh));
  describe('leases', () => leaseCases(engine));
  describe('controversies', () => controversyCases(engine));
  describe('forgetServer()', () => forgetCases(engine));
  describe('migrate()', () => migrateCases(engine));
  describe('backup() and restore()', () => backupCases(engine));
  describe('privacy', () => privacyCases(engine));
};
