import Database from 'better-sqlite3';

/** What a copy has of its own; everything else is as in the first one. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  inspection: { id: `copied.id || printf('-%05d', n)`, number: `copied.number || printf('-%05d', n)` },
  hazard: {
    id: `printf('h-%s-%05d', copied.number, n)`,
    number: `copied.number || printf('-%05d', n)`,
    inspection_id: `copied.inspection_id || printf('-%05d', n)`,
  },
};

/**
 * Fills a database with copies of another one's visits and hazards, at the same places, until there are so many
 * hazards. By SQL and not by events: what is measured on it only reads these tables.
 */
export function fillHazards(from: string, file: string, hazards: number): void {
  const db = new Database(file);
  db.pragma('synchronous = off');
  db.prepare('attach ? as source').run(from);
  db.exec('begin');
  for (const table of ['checklist_text', 'enterprise']) {
    const columns = columnsOf(db, table).join(', ');
    db.exec(`insert or ignore into ${table} (${columns}) select ${columns} from source.${table}`);
  }
  const { count } = db.prepare('select count(*) as count from source.hazard').get() as { count: number };
  const rounds = Math.ceil(hazards / count);
  for (const table of ['inspection', 'hazard']) {
    const columns = columnsOf(db, table);
    const values = columns.map((column) => OWN[table]![column] ?? `copied.${column}`);
    // In the order of time, as ids are in use: an export reads them one beside the other.
    db.prepare(
      `insert into ${table} (${columns.join(', ')})
       with recursive round (n) as (select 0 union all select n + 1 from round where n + 1 < ?)
       select ${values.join(', ')} from source.${table} copied cross join round order by copied.number, n limit ?`,
    ).run(rounds, table === 'hazard' ? hazards : -1);
  }
  db.exec('commit');
  db.close();
}

function columnsOf(db: Database.Database, table: string): string[] {
  const columns = db.pragma(`table_info(${table})`) as { name: string }[];
  return columns.map(({ name }) => name);
}

if (process.argv[1] === import.meta.filename) {
  const [from = '', file = '', hazards = '1000000'] = process.argv.slice(2);
  fillHazards(from, file, Number(hazards));
}
