import Database from 'better-sqlite3';

/**
 * Fills a database with copies of another one's hazards, beside their visits and places, until there are so many. By
 * SQL and not by events: what is measured on it only reads these tables.
 */
export function fillHazards(from: string, file: string, hazards: number): void {
  const db = new Database(file);
  db.pragma('synchronous = off');
  db.prepare('attach ? as source').run(from);
  db.exec('begin');
  for (const table of ['checklist_text', 'enterprise', 'inspection'])
    db.exec(`insert or ignore into ${table} select * from source.${table}`);
  const columns =
    'inspection_id, enterprise_id, sector, grade, status, found_on, due_on, listed, changed_on, version, body';
  const { count } = db.prepare('select count(*) as count from source.hazard').get() as { count: number };
  // In the order of time, as ids are in use: an export reads them one beside the other.
  db.prepare(
    `insert into hazard (id, number, ${columns})
     with recursive round (n) as (select 0 union all select n + 1 from round where n + 1 < ?)
     select printf('h-%s-%05d', h.number, n), printf('%s-%05d', h.number, n), ${columns}
     from source.hazard h cross join round order by h.number, n limit ?`,
  ).run(Math.ceil(hazards / count), hazards);
  db.exec('commit');
  db.close();
}
