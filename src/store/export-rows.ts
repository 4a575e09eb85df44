import { Problem } from '../domain/problem.ts';
import type { Text } from '../domain/text.ts';
import { type Driver, one, type Snapshot } from './driver.ts';
import { dropAids, makeAids, makeRows } from './export-aids.ts';
import { columnsOf, keysSql, linesSql, TABLES, unknownFilters, wordsSql } from './export-plan.ts';
import type { Exported, ExportRequest, ExportStore, RowSink, Vocabularies } from './export-store.ts';
import { exportVisits } from './export-visits-json.ts';

/** Rows of one statement: fewer cost calls, more cost memory. */
const AT_ONCE = 300;

/** Exports: lines are written by the database itself and leave it as bytes. */
export function exportsIn(db: Driver): ExportStore {
  return {
    exportColumns: async (table) => TABLES[table].columns.map(({ id, type }) => ({ id, type })),
    unknownFilters: async (table, filter) => unknownFilters(table, filter),
    exportRows: (request, sink) => exportRows(db, request, sink),
    exportVisits: (filter, sink) => exportVisits(db, filter, sink),
    checklistTitles: () => checklistTitles(db),
  };
}

async function exportRows(db: Driver, request: ExportRequest, sink: RowSink): Promise<Exported> {
  columnsOf(request.table, request.columns);
  return db.snapshot(async (snapshot) => {
    try {
      await makeRows(snapshot);
      const rows = await numberRows(snapshot, request);
      if (rows > 0) {
        await makeAids(snapshot, request);
        await writeRows(snapshot, request, await writtenWords(snapshot, request), rows, sink);
      }
      return { rows, head: await headOf(snapshot) };
    } finally {
      await dropAids(snapshot);
    }
  });
}

async function numberRows(snapshot: Snapshot, request: ExportRequest): Promise<number> {
  const { sql, params } = keysSql(request.table, request.filter, request.today);
  await snapshot.run(`insert into temp.export_row (id) ${sql}`, params);
  if (request.table === 'answers') {
    await snapshot.run(`update temp.export_row set k1 = substr(id, 1, instr(id, char(10)) - 1),
      k2 = substr(id, instr(id, char(10)) + 1)`);
    await snapshot.run(`update temp.export_row set k2 = substr(k2, 1, instr(k2, char(10)) - 1),
      k3 = substr(k2, instr(k2, char(10)) + 1)`);
  }
  const row = await one<{ rows: number | null }>(snapshot, 'select max(n) as rows from temp.export_row');
  return row?.rows ?? 0;
}

async function writtenWords(snapshot: Snapshot, request: ExportRequest): Promise<Vocabularies> {
  const sql = wordsSql(request);
  if (sql === undefined) return {};
  const words = await snapshot.query<{ column: string; code: string; written: string }>(sql);
  return Object.fromEntries(
    [...Map.groupBy(words, ({ column }) => column)].map(([column, of]) => [
      column,
      Object.fromEntries(of.map(({ code, written }) => [code, written])),
    ]),
  );
}

async function writeRows(
  snapshot: Snapshot,
  request: ExportRequest,
  words: Vocabularies,
  rows: number,
  sink: RowSink,
): Promise<void> {
  const ways = [linesSql(request, words), linesSql(request, words, true)];
  const perSheet = request.rowsPerSheet ?? Number.POSITIVE_INFINITY;
  const placesUpTo = placesOnce();
  for (let from = 0, sheet = 0; from < rows; ) {
    const to = Math.min(from + AT_ONCE, rows, (sheet + 1) * perSheet);
    const lines = firstOf(ways, (sql) => {
      const [bytes, places] = snapshot.blob(sql, [from, to]);
      return places === placesUpTo(to - from) ? bytes : null;
    });
    // A row whose visit or place is not on record would be left out, and nobody would see it.
    if (!lines) throw new Problem('export.rows-missing', { table: request.table, from: from + 1, to });
    await sink(lines, to - from, sheet);
    from = to;
    if (from >= (sheet + 1) * perSheet) sheet += 1;
  }
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | null): R | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** `1 2 3 …`, made once for each length. */
function placesOnce(): (count: number) => string {
  const made = new Map<number, string>();
  return (count) => {
    const places = made.get(count) ?? Array.from({ length: count }, (_, index) => index + 1).join(' ');
    made.set(count, places);
    return places;
  };
}

async function headOf(snapshot: Snapshot): Promise<string> {
  const sql = `select hash from event where chain_id = (select chain_id from meta) order by seq desc limit 1`;
  return (await one<{ hash: string }>(snapshot, sql))?.hash ?? '';
}

async function checklistTitles(db: Driver): Promise<{ id: string; title: Text; sector: string }[]> {
  const rows = await db.query<{ id: string; title: string; sector: string }>(
    `select id, json_extract(body, '$.title') as title, json_extract(body, '$.sector') as sector, max(version)
     from checklist_text group by id`,
  );
  return rows.map(({ id, title, sector }) => ({ id, title: JSON.parse(title) as Text, sector }));
}
