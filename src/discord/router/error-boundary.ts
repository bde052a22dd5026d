import { incidentId, traceOf, UnavailableError, UserError } from '../../errors.ts';
import type { Say } from '../../language/language.ts';
import type { Logger } from '../../log.ts';
import { notice } from '../../reply/notice.ts';
import type { Reply } from '../../reply/reply.ts';

/** A private reply to any error: a UserError's own words, that the database is away, else an incident's id, which the log has too. */
export function replyToError(error: unknown, log: Logger, say: Say): Reply {
  if (error instanceof UserError) return notice(error.message);
  // The store has logged the outage.
  if (error instanceof UnavailableError) return notice(say('error.unavailable'));
  const incident = incidentId();
  log.error({ err: traceOf(error), incident }, 'a command failed');
  return notice(say('error.incident', { incident }));
}
