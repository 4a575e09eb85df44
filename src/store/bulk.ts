import type { Queries, Value } from './driver.ts';

/** How much is read, and how much is written, with one statement. */
export const PORTION = { read: 250, rows: 50 } as const;

/** The list in pieces of that length; the last one may be shorter. */
export function portions<T>(list: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, index) =>
    list.slice(index * length, (index + 1) * length),
  );
}

/**
 * Inserts rows, many with one statement.
 *
 * @param into the table and its columns, as they follow `insert into`
 * @param rest what follows the values, such as `on conflict …`
 */
export async function insertRows(
  tx: Queries,
  into: string,
  rows: readonly (readonly Value[])[],
  rest = '',
): Promise<void> {
  const sql = (count: number) => `insert into ${into} values ${places(count, rows[0]!.length)} ${rest}`;
  // Two texts only, however many rows there are, so that each is prepared once.
  const whole = rows.length - (rows.length % PORTION.rows);
  for (const portion of portions(rows.slice(0, whole), PORTION.rows)) {
    await tx.run(sql(PORTION.rows), portion.flat());
  }
  for (const row of rows.slice(whole)) await tx.run(sql(1), row);
}

function places(rows: number, columns: number): string {
  const row = (from: number) => `(${placesFrom(from, columns)})`;
  return Array.from({ length: rows }, (_, index) => row(index * columns + 1)).join(', ');
}

function placesFrom(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `$${first + index}`).join(', ');
}

const LISTED = placesFrom(1, PORTION.read);

/**
 * The rows of a query for a list of values, each asked for once.
 *
 * @param sql the query with the list's places put in, such as `select … where id in (…)`
 */
export async function queryIn<T>(
  db: Queries,
  sql: (places: string) => string,
  values: readonly string[],
): Promise<T[]> {
  const found: T[] = [];
  const text = sql(LISTED);
  for (const portion of portions([...new Set(values)], PORTION.read)) {
    // One text for every portion, the last one filled up: 20,000 single queries took as long as all else of an import.
    const filled = Array.from({ length: PORTION.read }, (_, index) => portion[index] ?? null);
    found.push(...(await db.query<T>(text, filled)));
  }
  return found;
}
