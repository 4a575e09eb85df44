import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';

/** One forward step of the schema. Its text never changes once released. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** The numbered migrations that this program brings along, in order. */
export function shippedMigrations(
  folder = fileURLToPath(new URL('./migrations/', import.meta.url)),
): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(`${folder}/${file}`, 'utf8');
      return { number: Number(file.slice(0, 4)), name: file, sql, hash: sha256(sql) };
    });
}

/** The schema version that this program writes. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0;
}

/** Applies what is missing, in one transaction together with the new version number. */
export function applyMigrations(db: Database, migrations: readonly Migration[]): void {
  const apply = db.transaction(() => {
    db.exec(
      'create table if not exists migration (number integer primary key, name text not null, hash text not null) strict',
    );
    const record = db.prepare('insert into migration (number, name, hash) values (?, ?, ?)');
    for (const { number, name, sql, hash } of missing(db, migrations)) {
      db.exec(sql);
      record.run(number, name, hash);
    }
    db.pragma(`user_version = ${latestVersion(migrations)}`);
  });
  apply.immediate();
}

function missing(db: Database, migrations: readonly Migration[]): readonly Migration[] {
  const version = Number(db.pragma('user_version', { simple: true }));
  return migrations.filter((migration) => migration.number > version);
}

/** The applied migrations whose text differs from the one that this program ships. */
export function changedMigrations(db: Database, migrations: readonly Migration[]): string[] {
  const applied = db.prepare('select number, name, hash from migration').all() as Migration[];
  return applied
    .filter((one) => migrations.find((shipped) => shipped.number === one.number)?.hash !== one.hash)
    .map((one) => one.name);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
