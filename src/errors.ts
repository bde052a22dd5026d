import { randomBytes } from 'node:crypto';

/**
 * How the bot's process ends: 1 for what can be mended in its files, from 64 on as BSD's sysexits.h has them.
 * docs/operating.md says what to do about each.
 */
export const EXIT = Object.freeze({
  /** A signal asked it to. */
  stopped: 0,
  /** The configuration or the fact base is broken. */
  badInput: 1,
  /** EX_UNAVAILABLE: an address or port to listen on is taken, or another bot runs in this one's place. */
  unavailable: 69,
  /** EX_SOFTWARE: nobody expected this. */
  bug: 70,
  /** EX_TEMPFAIL: Discord or the database cannot be reached, or has trouble: another start may help. */
  unreachable: 75,
  /** EX_NOPERM: Discord lets this token do nothing with that application or server. */
  forbidden: 77,
  /** EX_CONFIG: Discord refuses the token, at the start or later. */
  refused: 78,
});
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * A mistake in the configuration, the files or the command line of whoever runs the program: its message, in English,
 * says what to do. What the bot's users are told is a `UserError`.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
  /** How a process ends that cannot go on after it. */
  readonly exitCode: ExitCode;

  constructor(message: string, options: ErrorOptions & { readonly exitCode?: ExitCode } = {}) {
    super(message, options);
    this.exitCode = options.exitCode ?? EXIT.badInput;
  }
}

/** The configuration or the fact base is broken: the message has all problems, a line each. */
export class BrokenInputError extends OperatorError {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'), { exitCode: EXIT.badInput });
  }
}

/** Something outside that is needed, such as the database, cannot be used now; a later try may succeed. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}

/** What the engine itself throws: its messages quote values, and these may be what somebody typed. */
const OF_ENGINE = new Set([
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'URIError',
  'EvalError',
]);

/** An error as it may be logged, without what else it carries: of one of the engine's, its name and where it arose. */
export function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // Errors of Node's own name their code as well: "TypeError [ERR_INVALID_ARG_TYPE]: …".
  const head = [`${name} [${code}]: ${message}`, `${name}: ${message}`, name].find((one) =>
    stack.startsWith(`${one}\n`),
  );
  return {
    type: name,
    ...(code !== undefined && { code }),
    ...(!OF_ENGINE.has(name) && { message }),
    stack: head === undefined ? '' : stack.slice(head.length + 1),
    ...(cause !== undefined && { cause: traceOf(cause) }),
  };
}

/** A short id that ties what a user sees of an unexpected error to its entry in the log. */
export const incidentId = (): string => randomBytes(4).toString('hex');
