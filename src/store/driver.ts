/** What a column holds in every database: JSON and dates are text. */
export type Value = string | number | null;

/** A row as the database gives it. */
export type Row = Readonly<Record<string, Value>>;

/** Reads and writes with `$1` parameters. */
export interface Queries {
  query<T = Row>(sql: string, params?: readonly Value[]): Promise<T[]>;
  run(sql: string, params?: readonly Value[]): Promise<void>;
}

/** The database as it stood at one moment, whatever is written meanwhile. */
export interface Snapshot extends Queries {
  /** The one row as it comes: a blob stays bytes, of which no text is made on the way. */
  blob(sql: string, params: readonly Value[]): readonly [bytes: Uint8Array | null, text: string | null];
}

/** One database. The same SQL text runs on each. */
export interface Driver extends Queries {
  /** Runs the work as one durable transaction, begun as a writer; all of it or none. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /** Reads at one moment. Temporary tables may be made. */
  snapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T>;
  /** The database's own verdict on its file: a line for each fault. */
  integrity(): Promise<string[]>;
  /** An empty database of the same kind and schema, to fold the events into again; gone when it is closed. */
  scratch(): Promise<Driver>;
  close(): Promise<void>;
}

/** The one row, or undefined. */
export async function one<T = Row>(
  db: Queries,
  sql: string,
  params: readonly Value[] = [],
): Promise<T | undefined> {
  const rows = await db.query<T>(sql, params);
  return rows[0];
}
