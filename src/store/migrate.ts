import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { sha256 } from './crypto.ts';

/** One forward step of the schema. Its text never changes once released. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Read when it is applied: an up-to-date database needs none of it. */
  readonly sql: () => string;
}

/** The numbered migrations that this program brings along, in order. */
export function shippedMigrations(folder = `${import.meta.dirname}/migrations`): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map((name) => ({
      number: Number(name.slice(0, 4)),
      name,
      sql: () => readFileSync(`${folder}/${name}`, 'utf8'),
    }));
}

/** The schema version that this program writes. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0;
}

/**
 * Applies what is missing, in one transaction together with the new version number. Keys are looked up once at its end
 * and not for every row of a table that is made anew, which would take hours.
 *
 * @throws Error where a migration left a row that points nowhere; nothing is changed then
 */
export function applyMigrations(db: Database, migrations: readonly Migration[]): void {
  const apply = db.transaction(() => {
    db.exec(
      'create table if not exists migration (number integer primary key, name text not null, hash text not null) strict',
    );
    const record = db.prepare('insert into migration (number, name, hash) values (?, ?, ?)');
    for (const migration of missing(db, migrations)) {
      db.exec(migration.sql());
      record.run(migration.number, migration.name, hashOf(migration));
    }
    db.pragma(`user_version = ${latestVersion(migrations)}`);
    const [broken] = db.pragma('foreign_key_check') as { table: string }[];
    if (broken) throw new Error(`foreign key: ${broken.table}`);
  });
  db.pragma('foreign_keys = OFF');
  try {
    apply.immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function missing(db: Database, migrations: readonly Migration[]): readonly Migration[] {
  const version = Number(db.pragma('user_version', { simple: true }));
  return migrations.filter((migration) => migration.number > version);
}

/** The applied migrations whose text differs from the one that this program ships. */
export function changedMigrations(db: Database, migrations: readonly Migration[]): string[] {
  const applied = db.prepare('select number, name, hash from migration').all() as AppliedMigration[];
  return applied
    .filter(({ number, hash }) => {
      const shipped = migrations.find((one) => one.number === number);
      return !shipped || hashOf(shipped) !== hash;
    })
    .map(({ name }) => name);
}

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly hash: string;
}

function hashOf({ sql }: Migration): string {
  return sha256(sql()).toString('hex');
}
