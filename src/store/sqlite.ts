import type { Database, Statement } from 'better-sqlite3';
import type { Driver, Queries, Value } from './driver.ts';
import { shippedMigrations } from './migrate.ts';
import { openInMemory, openSqlite, sqliteProblem } from './sqlite-file.ts';

/** Opens, or makes, the SQLite database at `path`. @throws Problem `store.*`, see `openSqlite`. */
export function sqliteDriver(path: string): Driver {
  return driverOf(openSqlite(path, shippedMigrations()), path);
}

function driverOf(db: Database, path: string): Driver {
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = statements.get(sql) ?? db.prepare(sql);
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
      guarded(() => prepare(sql).all(named(params)) as T[]),
    run: async (sql, params = []) => void guarded(() => prepare(sql).run(named(params))),
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
    transaction: (work) => inTurn(() => runTransaction(db, path, () => work(queries))),
    integrity: async () => integrityOf(db),
    scratch: async () => driverOf(openInMemory(shippedMigrations()), ':memory:'),
    close: async () => void db.close(),
  };
}

async function runTransaction<T>(db: Database, path: string, work: () => Promise<T>): Promise<T> {
  try {
    db.exec('begin immediate');
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

// `$1` is a parameter named "1" to SQLite and the first one to PostgreSQL: the same text serves both.
function named(params: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(params.map((value, index) => [String(index + 1), value]));
}
