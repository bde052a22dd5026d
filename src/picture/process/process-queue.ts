import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the process is asked, and what it answers. */
export interface Job<Work> {
  readonly id: number;
  readonly work: Work;
}
export interface Answer<Value> {
  readonly id: number;
  readonly value?: Value;
  readonly error?: string;
}

interface Waiting<Work, Value> {
  readonly work: Work;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** Jobs that may wait; a picture takes well under a second, so more would only be late. */
export const MAX_WAITING = 32;
/** The process's heap, beside its fonts and the drawing program: room to read the world's coastline once. */
const MAX_HEAP_MB = 160;
/**
 * WebAssembly by V8's quick compiler alone: the first picture takes half the processor's time, the others a tenth more.
 * Most pictures of a small server are first ones.
 */
const QUICK_START = ['--liftoff-only'];
/** A job that takes longer has hung: its process is ended and the next job gets a new one. */
const MAX_MILLISECONDS = 20_000;
/** Without a job for so long, the process ends: its fonts and shapes take twice the memory of the bot. */
const MAX_IDLE = 60_000;

/** Thrown when too many pictures are wanted at once; whoever asks goes on without. */
export class PictureQueueFull extends Error {
  override readonly name = 'PictureQueueFull';
}

/**
 * One process, started by its first job, that does one job at a time and never keeps this one alive. It is started
 * again by the next job when it has died, or was ended after `idle` milliseconds without one. A process, since a
 * thread leaves a hundred megabytes behind when it ends. `program` is where its program lies.
 */
export class ProcessQueue<Work, Value> {
  readonly #program: string;
  readonly #idle: number;
  readonly #waiting: Waiting<Work, Value>[] = [];
  #process: ChildProcess | undefined;
  #running: Waiting<Work, Value> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #id = 0;

  constructor(program: URL, idle = MAX_IDLE) {
    this.#program = fileURLToPath(program);
    this.#idle = idle;
  }

  /** Whether there is a process, at work or waiting for a job. */
  get isUp(): boolean {
    return this.#process !== undefined;
  }

  /** Does a job; rejects when the queue is full, the job fails, hangs, or its process dies. */
  async run(work: Work): Promise<Value> {
    if (this.#waiting.length >= MAX_WAITING) throw new PictureQueueFull('Too many pictures are waiting');
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
    // A process that waits for a picture stays; one that has nothing else to do need not wait for this one.
    hold(child, true);
    child.send({ id: this.#id, work: job.work } satisfies Job<Work>, (error) => {
      if (error !== null) this.#giveUp(child, error);
    });
    const late = new Error('A picture took too long');
    this.#timer = setTimeout(() => this.#giveUp(child, late), MAX_MILLISECONDS).unref();
  }

  #start(): ChildProcess {
    if (this.#process !== undefined) return this.#process;
    const child = fork(this.#program, {
      serialization: 'advanced',
      // It needs none of the bot's secrets, and none of the options that this process was started with.
      env: {},
      execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`, ...QUICK_START],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
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

  #settle(): Waiting<Work, Value> | undefined {
    clearTimeout(this.#timer);
    const job = this.#running;
    this.#running = undefined;
    return job;
  }

  /** Ends a process: its job fails, those that wait go on in a new one. */
  #giveUp(child: ChildProcess | undefined, error: Error): void {
    child?.kill('SIGKILL');
    if (child === undefined || child !== this.#process) return;
    this.#process = undefined;
    hold(child, false);
    this.#settle()?.reject(error);
    this.#next();
  }
}

/** Whether a process and what it says keep this one alive. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const how = isHeld ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}
