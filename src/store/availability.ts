import { UnavailableError } from '../errors.ts';

/** Where the store logs to; pino's loggers have these methods. */
export interface StoreLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** An outage that begins within this many milliseconds of the last logged one is part of it. */
const SAME_OUTAGE_MS = 60_000;

/** Whether a database can be used, as its last statements showed. An outage is logged once, and so is its end. */
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

  /** Notes that a statement failed because the database cannot be used; gives the error to throw. */
  failed(reason: string, cause?: unknown): UnavailableError {
    if (this.#isAvailable && this.#now() - this.#loggedAt >= SAME_OUTAGE_MS) {
      this.#log?.warn({ reason }, 'the database cannot be used: settings and schedules wait, look-ups go on');
      this.#isLogged = true;
      this.#loggedAt = this.#now();
    }
    this.#isAvailable = false;
    return new UnavailableError(reason, { cause });
  }

  /** Notes that a statement succeeded. */
  worked(): void {
    if (this.#isAvailable) return;
    this.#isAvailable = true;
    if (this.#isLogged) this.#log?.info({}, 'the database can be used again');
    this.#isLogged = false;
  }
}
