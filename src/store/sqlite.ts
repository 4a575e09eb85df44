import type { Database, Statement } from 'better-sqlite3';
import type { Driver, Queries, Snapshot, Value } from './driver.ts';
import { shippedMigrations } from './migrate.ts';
import { openScratch, openSqlite, sqliteProblem, type TellUpgrade } from './sqlite-file.ts';

/** Opens, or makes, the SQLite database at `path`. @throws Problem `store.*`, see `openSqlite`. */
export function sqliteDriver(path: string, tell?: TellUpgrade): Driver {
  return driverOf(openSqlite(path, shippedMigrations(), tell), path);
}

function driverOf(db: Database, path: string): Driver {
  const statements = new Map<string, Prepared>();
  const prepared = (sql: string): Prepared => {
    const known = statements.get(sql) ?? prepare(db, sql);
    statements.set(sql, known);
    return known;
  };
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw sqliteProblem(error, path);
    }
  };
  const queries: Queries = {
    query: async <T>(sql: string, params: readonly Value[] = []) =>
      guarded(() => {
        const ready = prepared(sql);
        return rowsOf(ready, inOrder(params, ready)) as T[];
      }),
    run: async (sql, params = []) =>
      guarded(() => {
        const ready = prepared(sql);
        ready.statement.run(inOrder(params, ready));
      }),
  };
  const snapshot: Snapshot = {
    ...queries,
    blob: (sql, params) =>
      guarded(() => {
        const ready = prepared(sql);
        return ready.statement.raw().get(inOrder(params, ready)) as ReturnType<Snapshot['blob']>;
      }),
  };
  // One connection: transactions of one process queue up behind each other.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    ...queries,
    transaction: (work) => inTurn(() => runTransaction(db, path, 'immediate', () => work(queries))),
    snapshot: (work) => inTurn(() => runTransaction(db, path, 'deferred', () => work(snapshot))),
    integrity: async () => integrityOf(db),
    scratch: async () => driverOf(openScratch(shippedMigrations()), ''),
    close: async () => void db.close(),
  };
}

async function runTransaction<T>(
  db: Database,
  path: string,
  kind: 'immediate' | 'deferred',
  work: () => Promise<T>,
): Promise<T> {
  try {
    db.exec(`begin ${kind}`);
    const result = await work();
    db.exec('commit');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw sqliteProblem(error, path);
  }
}

function integrityOf(db: Database): string[] {
  const verdicts = db.pragma('integrity_check') as { integrity_check: string }[];
  const broken = db.pragma('foreign_key_check') as { table: string }[];
  return [
    ...verdicts.map((row) => row.integrity_check).filter((verdict) => verdict !== 'ok'),
    ...broken.map((row) => `foreign key: ${row.table}`),
  ];
}

interface Prepared {
  readonly statement: Statement;
  /** Which parameter stands at each place of the text, from 0. */
  readonly order: readonly number[];
  /** Whether each stands at its own. */
  readonly isPlain: boolean;
  runs: number;
}

// `$1` is the first parameter to PostgreSQL, but one of that name to SQLite, and binding by name took a third of the
// time of an insert: the same text serves both, bound here by place. What is quoted stays as it is.
function prepare(db: Database, sql: string): Prepared {
  const order: number[] = [];
  const text = sql.replaceAll(/'[^']*'|\$(\d+)/g, (found: string, number?: string) => {
    if (number === undefined) return found;
    order.push(Number(number) - 1);
    return '?';
  });
  return {
    statement: db.prepare(text),
    order,
    isPlain: order.every((index, place) => index === place),
    runs: 0,
  };
}

/** Runs of a statement for which its rows are made by hand. */
const FIRST_RUNS = 4;

// The driver compiles a function for each statement that makes its rows, which takes longer than to make the few rows of
// a statement that is hardly run again.
function rowsOf(ready: Prepared, params: readonly Value[]): unknown[] {
  const { statement } = ready;
  ready.runs += 1;
  if (ready.runs > FIRST_RUNS) return statement.raw(false).all(params);
  const names = statement.columns().map(({ name }) => name);
  return (statement.raw().all(params) as Value[][]).map((values) => {
    const row: Record<string, unknown> = {};
    // By number: an iterator makes as much garbage as all else in a short run.
    for (let index = 0; index < names.length; index += 1) row[names[index]!] = values[index];
    return row;
  });
}

function inOrder(params: readonly Value[], { order, isPlain }: Prepared): readonly Value[] {
  return isPlain && params.length === order.length ? params : order.map((index) => params[index]!);
}
