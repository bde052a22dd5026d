import { incidentId, traceOf, UserError } from '../../errors.ts';
import type { Say } from '../../language/language.ts';
import type { Logger } from '../../log.ts';
import { notice } from '../../reply/notice.ts';
import type { Reply } from '../../reply/reply.ts';

/** A private reply to any error: a UserError's own words, else a fixed text whose incident id stands in the log. */
export function replyToError(error: unknown, log: Logger, say: Say): Reply {
  if (error instanceof UserError) return notice(error.message);
  const incident = incidentId();
  log.error({ err: traceOf(error), incident }, 'a command failed');
  return notice(say('error.incident', { incident }));
}
