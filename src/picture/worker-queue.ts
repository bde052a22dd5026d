import { Worker } from 'node:worker_threads';
import type { Ring } from './land.ts';
import type { GeoBox } from './map-spec.ts';

type Work = { readonly kind: 'png'; readonly svg: string } | { readonly kind: 'land'; readonly box: GeoBox };

/** What the thread is asked, and what it answers. */
export type Job = Work & { readonly id: number };
export interface Answer {
  readonly id: number;
  readonly value?: Uint8Array | readonly Ring[];
  readonly error?: string;
}

interface Waiting {
  readonly work: Work;
  readonly resolve: (value: Answer['value']) => void;
  readonly reject: (error: Error) => void;
}

/** Jobs that may wait; a picture takes well under a second, so more would only be late. */
export const MAX_WAITING = 32;
/** The thread's heap, beside its fonts and the drawing program: room to read the world's coastline once. */
const MAX_HEAP_MB = 160;
/** A job that takes longer has hung: its thread is ended and the next job gets a new one. */
const MAX_MILLISECONDS = 20_000;

/** Thrown when too many pictures are wanted at once; whoever asks goes on without. */
export class PictureQueueFull extends Error {
  override readonly name = 'PictureQueueFull';
}

/**
 * One thread, started by its first job, that does one job at a time and never keeps the process alive. It is started
 * again by the next job when it has died. `thread` is where its program lies.
 */
export class WorkerQueue {
  readonly #thread: URL;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #running: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #id = 0;

  constructor(thread: URL) {
    this.#thread = thread;
  }

  /** Does a job in the thread; rejects when the queue is full, the job fails, hangs, or its thread dies. */
  async run(work: Work): Promise<Answer['value']> {
    if (this.#waiting.length >= MAX_WAITING) throw new PictureQueueFull('Too many pictures are waiting');
    const { promise, resolve, reject } = Promise.withResolvers<Answer['value']>();
    this.#waiting.push({ work, resolve, reject });
    this.#next();
    return promise;
  }

  /** Ends the thread; a later job starts another. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#fail(worker, new Error('The thread of the pictures was closed'));
    await worker?.terminate();
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const job = this.#waiting.shift();
    if (job === undefined) {
      this.#worker?.unref();
      return;
    }
    this.#running = job;
    this.#id += 1;
    const worker = this.#start();
    // A process that waits for a picture stays; one that has nothing else to do need not wait for the thread.
    worker.ref();
    worker.postMessage({ ...job.work, id: this.#id } satisfies Job);
    this.#timer = setTimeout(() => {
      this.#fail(worker, new Error('A picture took too long'));
      void worker.terminate();
    }, MAX_MILLISECONDS);
    this.#timer.unref();
  }

  #start(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(this.#thread, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
    worker.on('message', ({ id, value, error }: Answer) => {
      if (id !== this.#id) return;
      const job = this.#settle();
      if (error === undefined) job?.resolve(value);
      else job?.reject(new Error(error));
      this.#next();
    });
    worker.on('error', (error) =>
      this.#fail(worker, error instanceof Error ? error : new Error(String(error))),
    );
    worker.on('exit', () => this.#fail(worker, new Error('The thread of the pictures ended')));
    this.#worker = worker;
    return worker;
  }

  #settle(): Waiting | undefined {
    clearTimeout(this.#timer);
    const job = this.#running;
    this.#running = undefined;
    return job;
  }

  /** Gives a thread up: its job fails, those that wait go on in a new one. */
  #fail(worker: Worker | undefined, error: Error): void {
    if (worker === undefined || worker !== this.#worker) return;
    this.#worker = undefined;
    this.#settle()?.reject(error);
    this.#next();
  }
}
