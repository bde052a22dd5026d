import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  type TransactionSettings,
} from 'kysely';

/** How long a statement is retried while another process holds the lock, in ms. */
const BUSY_MS = 10_000;
const RETRY_MS = 20;
const SQLITE_BUSY = 5;

/** Whether another process holds the lock of the file. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;

/**
 * Runs `work`, and retries it for `ms` milliseconds while another process holds the lock, without blocking this thread,
 * unless `isOver`.
 * @throws SQLite's own error.
 */
export async function retryWhileBusy<T>(
  work: () => T | Promise<T>,
  isOver = () => false,
  ms = BUSY_MS,
): Promise<T> {
  const until = performance.now() + ms;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || isOver() || performance.now() > until) throw error;
      await pause(RETRY_MS * (0.5 + Math.random()));
    }
  }
}

/** Hooks around the statements of a driver. */
export interface StatementHooks {
  /** How long a statement waits for the lock, in ms, if not 10 s. */
  readonly busyMs?: number | undefined;
  /** Called before each statement that may write; an error prevents the statement. */
  beforeWrite(): void;
  /** Called after each statement that may have written. */
  written(): void;
  /** Returns the error to throw for an error of SQLite's. */
  explain(error: unknown): unknown;
}

/**
 * A Kysely driver for Node's SQLite. (Kysely's own blocks the thread while SQLite waits for a lock.) A single
 * connection: while a transaction is open, other statements of this process wait.
 */
export class SqliteDriver implements Driver {
  readonly #db: DatabaseSync;
  readonly #watch: StatementHooks;
  #owner: SqliteConnection | undefined;
  #freed = Promise.withResolvers<void>();
  #isClosed = false;

  constructor(db: DatabaseSync, watch: StatementHooks) {
    this.#db = db;
    this.#watch = watch;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new SqliteConnection(this.#db, (connection, work, writes) => this.#run(connection, work, writes));
  }

  async beginTransaction(connection: SqliteConnection, { accessMode }: TransactionSettings): Promise<void> {
    // Immediate, since a transaction that reads first fails where another process wrote in between.
    const writes = accessMode !== 'read only';
    const begin = () => {
      this.#db.exec(writes ? 'begin immediate' : 'begin');
      this.#owner = connection;
    };
    await this.#run(connection, begin, writes);
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await this.#run(connection, () => this.#db.exec('commit'), false);
    this.#free();
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    // SQLite has rolled back already on errors such as a full disk.
    const rollback = () => this.#db.isTransaction && this.#db.exec('rollback');
    await this.#run(connection, rollback, false).finally(() => this.#free());
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#db.close();
  }

  #free(): void {
    this.#owner = undefined;
    this.#freed.resolve();
    this.#freed = Promise.withResolvers();
  }

  async #run<T>(connection: SqliteConnection, work: () => T, writes: boolean): Promise<T> {
    const alone = async () => {
      while (this.#owner !== undefined && this.#owner !== connection) await this.#freed.promise;
      if (writes) this.#watch.beforeWrite();
      return work();
    };
    try {
      const result = await retryWhileBusy(alone, () => this.#isClosed, this.#watch.busyMs);
      if (writes) this.#watch.written();
      return result;
    } catch (error) {
      throw this.#watch.explain(error);
    }
  }
}

type Run = <T>(connection: SqliteConnection, work: () => T, writes: boolean) => Promise<T>;

class SqliteConnection implements DatabaseConnection {
  readonly #db: DatabaseSync;
  readonly #run: Run;

  constructor(db: DatabaseSync, run: Run) {
    this.#db = db;
    this.#run = run;
  }

  executeQuery<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
    const execute = (): QueryResult<R> => {
      const statement = this.#db.prepare(sql);
      if (statement.columns().length > 0) return { rows: statement.all(...values(parameters)) as R[] };
      const { changes, lastInsertRowid } = statement.run(...values(parameters));
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    };
    return this.#run(this, execute, !SelectQueryNode.is(query));
  }

  /** Reads row by row, within a transaction of the caller. */
  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncGenerator<QueryResult<R>> {
    const prepare = (): StatementSync => this.#db.prepare(sql);
    const statement = await this.#run(this, prepare, false);
    for (const row of statement.iterate(...values(parameters))) yield { rows: [row as R] };
  }
}

const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
