import { UserError } from '../../language/user-error.ts';
import type { Store } from '../../store/store.ts';

const refuse = async (): Promise<never> => {
  throw new UserError('server.no-store');
};

/**
 * A store for front ends without one, such as the terminal.
 * @throws UserError, from every method but `close`.
 */
export const noStore: Store = {
  settings: refuse,
  changeSettings: refuse,
  uses: refuse,
  usePrompt: refuse,
  resetPrompts: refuse,
  pins: refuse,
  pin: refuse,
  unpin: refuse,
  excluded: refuse,
  exclude: refuse,
  include: refuse,
  recordPost: refuse,
  postsSince: refuse,
  prune: refuse,
  saveQuiz: refuse,
  quizzes: refuse,
  quizItems: refuse,
  countGap: refuse,
  gaps: refuse,
  allGaps: refuse,
  closeGap: refuse,
  questions: refuse,
  saveQuestion: refuse,
  suggestQuestion: refuse,
  declineQuestion: refuse,
  suggestionsOf: refuse,
  removeQuestion: refuse,
  createSchedule: refuse,
  schedules: refuse,
  editSchedule: refuse,
  changeWeeks: refuse,
  pauseSchedule: refuse,
  resumeSchedule: refuse,
  skipNext: refuse,
  removeSchedule: refuse,
  missedSince: refuse,
  claimDue: refuse,
  keepPrompt: refuse,
  complete: refuse,
  fail: refuse,
  release: refuse,
  forgetServer: refuse,
  check: refuse,
  close: async () => {},
};
