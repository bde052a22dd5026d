import { type ChildProcess, fork } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

/** A message to the process, and the process's answer. */
export interface Job<Work> {
  readonly id: number;
  readonly work: Work;
}
export interface Answer<Value> {
  readonly id: number;
  readonly value?: Value;
  readonly error?: string;
}

interface QueuedJob<Work, Value> {
  readonly work: Work;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** Jobs queued at most; a picture takes well under a second, so more would be too late. */
export const MAX_QUEUED = 32;
/** The V8 heap of the process, without fonts and renderer: room for the world's coastline once. */
const MAX_HEAP_MB = 160;
/**
 * Compiles WebAssembly with V8's baseline compiler only: two thirds of the CPU time for the first picture, a sixth more for
 * later ones. On a small server most pictures are first ones.
 */
const QUICK_START = ['--liftoff-only'];
const LOW = constants.priority.PRIORITY_BELOW_NORMAL;
/** Time limit of a job, in ms; the process is then ended, and the next job starts another. */
const JOB_TIMEOUT_MS = 20_000;
/** Idle time after which the process ends, in ms: its fonts and shapes take twice the bot's memory. */
const IDLE_MS = 60_000;

/** Thrown when the queue is full; the answer goes without its picture. */
export class PictureQueueFull extends Error {
  override readonly name = 'PictureQueueFull';
}

/**
 * Runs one job at a time in one child process, which never keeps this process alive. The next job restarts it after
 * it died or ended after `idle` ms without a job. (A worker thread would leave some hundred megabytes behind.)
 * `program` is the URL of its program.
 */
export class ProcessQueue<Work, Value> {
  readonly #program: string;
  readonly #idle: number;
  readonly #waiting: QueuedJob<Work, Value>[] = [];
  #process: ChildProcess | undefined;
  #running: QueuedJob<Work, Value> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #id = 0;

  constructor(program: URL, idle = IDLE_MS) {
    this.#program = fileURLToPath(program);
    this.#idle = idle;
  }

  /** Whether the process runs. */
  get isUp(): boolean {
    return this.#process !== undefined;
  }

  /** Runs a job; rejects when the queue is full, or when the job fails, times out, or its process dies. */
  async run(work: Work): Promise<Value> {
    if (this.#waiting.length >= MAX_QUEUED) throw new PictureQueueFull('Too many pictures are waiting');
    const { promise, resolve, reject } = Promise.withResolvers<Value>();
    this.#waiting.push({ work, resolve, reject });
    this.#next();
    return promise;
  }

  /** Ends the process; a later job starts another. */
  close(): void {
    this.#giveUp(this.#process, new Error('The process of the pictures was closed'));
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const job = this.#waiting.shift();
    if (job === undefined) {
      if (this.#process === undefined) return;
      hold(this.#process, false);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.close(), this.#idle).unref();
      return;
    }
    clearTimeout(this.#timer);
    this.#running = job;
    this.#id += 1;
    const child = this.#start();
    // Keeps this process alive while it waits for a job, and only then.
    hold(child, true);
    child.send({ id: this.#id, work: job.work } satisfies Job<Work>, (error) => {
      if (error !== null) this.#giveUp(child, error);
    });
    const late = new Error('A picture took too long');
    this.#timer = setTimeout(() => this.#giveUp(child, late), JOB_TIMEOUT_MS).unref();
  }

  #start(): ChildProcess {
    if (this.#process !== undefined) return this.#process;
    const child = fork(this.#program, {
      serialization: 'advanced',
      // Without the bot's secrets and the options of this process.
      env: {},
      execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`, ...QUICK_START],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // An answer comes before its picture: on a small server both want the same processor.
    if (child.pid !== undefined) setPriority(child.pid, Math.max(LOW, getPriority()));
    child.on('message', (answer) => {
      const { id, value, error } = answer as unknown as Answer<Value>;
      if (id !== this.#id) return;
      const job = this.#settle();
      if (error === undefined) job?.resolve(value as Value);
      else job?.reject(new Error(error));
      this.#next();
    });
    child.on('error', (error) => this.#giveUp(child, error));
    child.on('exit', (code, signal) =>
      this.#giveUp(child, new Error(`The process of the pictures ended: ${signal ?? code}`)),
    );
    this.#process = child;
    return child;
  }

  #settle(): QueuedJob<Work, Value> | undefined {
    clearTimeout(this.#timer);
    const job = this.#running;
    this.#running = undefined;
    return job;
  }

  /** Ends a process: its job fails, queued jobs continue in a new one. */
  #giveUp(child: ChildProcess | undefined, error: Error): void {
    child?.kill('SIGKILL');
    if (child === undefined || child !== this.#process) return;
    this.#process = undefined;
    hold(child, false);
    this.#settle()?.reject(error);
    this.#next();
  }
}

/** Sets whether a child process and its channel keep this process alive. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const how = isHeld ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}
