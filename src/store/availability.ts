import { UnavailableError } from '../errors.ts';

/** The log of the store; pino's loggers have these methods. */
export interface StoreLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** An outage within this many milliseconds of the last logged one counts as the same outage. */
const SAME_OUTAGE_MS = 60_000;

/** Whether a database can be used, judged by its last statements. Logs each outage once, and its end. */
export class Availability {
  readonly #log: StoreLog | undefined;
  readonly #now: () => number;
  #isAvailable = true;
  #isLogged = false;
  #loggedAt = Number.NEGATIVE_INFINITY;

  constructor(log?: StoreLog, now: () => number = () => performance.now()) {
    this.#log = log;
    this.#now = now;
  }

  /** Records a statement that failed because the database is unavailable; returns the error to throw. */
  failed(reason: string, cause?: unknown): UnavailableError {
    if (this.#isAvailable && this.#now() - this.#loggedAt >= SAME_OUTAGE_MS) {
      this.#log?.warn({ reason }, 'the database is unavailable: settings and schedules wait, look-ups go on');
      this.#isLogged = true;
      this.#loggedAt = this.#now();
    }
    this.#isAvailable = false;
    return new UnavailableError(reason, { cause });
  }

  /** Records a statement that succeeded. */
  worked(): void {
    if (this.#isAvailable) return;
    this.#isAvailable = true;
    if (this.#isLogged) this.#log?.info({}, 'the database is available again');
    this.#isLogged = false;
  }
}
