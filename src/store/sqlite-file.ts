import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '../domain/problem.ts';
import { randomHex } from './crypto.ts';
import { giveName, syncFolder } from './give-name.ts';
import { applyMigrations, changedMigrations, latestVersion, type Migration } from './migrate.ts';
import { copyName, copyWhole, removeAbandoned, syncToDisk, verifyFile } from './sqlite-copy.ts';

/** "XHSF": says that a SQLite file is ours. */
export const APPLICATION_ID = 0x58485346;

/** Before 3.51.3 a race in WAL checkpoints could lose commits. */
const OLDEST_SQLITE = [3, 51, 3] as const;

const BUSY_MILLISECONDS = 15_000;

/** Is told that an upgrade begins, which takes minutes where there are millions of rows: from which version, and the copy. */
export type TellUpgrade = (version: number, copy: string) => void;

/**
 * Opens the database file for writing, making it first where there is none.
 *
 * @throws Problem `store.*` for a file that is not ours, is newer, empty, read-only or damaged; nothing is
 * created or changed then.
 */
export function openSqlite(
  path: string,
  migrations: readonly Migration[],
  tell: TellUpgrade = () => undefined,
): Database.Database {
  if (!existsSync(path)) createFile(path, migrations);
  refuseForeignFile(path);
  const db = connect(path);
  try {
    const file = readIdentity(db);
    requireSafeSqlite(file);
    refuseForeignSchema(file, path, migrations);
    makeDurable(db, path);
    if (file.version < latestVersion(migrations)) upgrade(db, path, file.version, migrations, tell);
    return db;
  } catch (error) {
    db.close();
    throw sqliteProblem(error, path);
  }
}

/** An empty database with the whole schema, gone when it is closed; what does not fit into memory goes to a file. */
export function openScratch(migrations: readonly Migration[]): Database.Database {
  const db = new Database('');
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  applyMigrations(db, migrations);
  return db;
}

function connect(path: string): Database.Database {
  try {
    return new Database(path, { fileMustExist: true, timeout: BUSY_MILLISECONDS });
  } catch (error) {
    throw sqliteProblem(error, path);
  }
}

function requireSafeSqlite({ sqlite: version }: Identity): void {
  const parts = version.split('.').map(Number);
  const difference =
    OLDEST_SQLITE.map((wanted, index) => (parts[index] ?? 0) - wanted).find((d) => d !== 0) ?? 0;
  if (difference < 0) throw new Problem('store.sqlite-too-old', { version, needed: OLDEST_SQLITE.join('.') });
}

// SQLite takes a file of 0 bytes for a new database and deletes the live -wal beside it, so it must not see one.
function refuseForeignFile(path: string): void {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new Problem('store.is-folder', { path });
  if (stat.size === 0) throw new Problem('store.empty-file', { path });
  const head = Buffer.alloc(16);
  const file = openForReading(path);
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  if (head.toString('latin1') !== 'SQLite format 3\0') throw new Problem('store.not-a-database', { path });
}

function openForReading(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw sqliteProblem(error, path);
  }
}

function refuseForeignSchema(
  { id, version }: Identity,
  path: string,
  migrations: readonly Migration[],
): void {
  if (id !== APPLICATION_ID) throw new Problem('store.not-ours', { path });
  if (version > latestVersion(migrations)) {
    throw new Problem('store.newer', { path, version, supported: latestVersion(migrations) });
  }
}

interface Identity {
  readonly sqlite: string;
  readonly id: number;
  readonly version: number;
}

function readIdentity(db: Database.Database): Identity {
  // Of one moment, and with one statement: each costs a start as much as opening the file.
  const sql = `select sqlite_version() as sqlite, application_id as id, user_version as version
    from pragma_application_id, pragma_user_version`;
  const [sqlite, id, version] = db.prepare(sql).raw().get() as [string, number, number];
  return { sqlite, id, version };
}

// This build of SQLite turns WAL into synchronous=NORMAL by itself, which loses acknowledged answers in a power
// cut; FULL must therefore be set on every open, after the journal mode, and is read back.
function makeDurable(db: Database.Database, path: string): void {
  db.exec(`
    pragma journal_mode = WAL;
    pragma synchronous = FULL;
    pragma fullfsync = ON;
    pragma checkpoint_fullfsync = ON;
    pragma wal_autocheckpoint = 1;
    pragma foreign_keys = ON;
    pragma trusted_schema = OFF;
    pragma cell_size_check = ON;
    pragma recursive_triggers = ON;
  `);
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Problem('store.not-durable', { path });
}

function upgrade(
  db: Database.Database,
  path: string,
  version: number,
  migrations: readonly Migration[],
  tell: TellUpgrade,
): void {
  const changed = changedMigrations(db, migrations);
  if (changed.length > 0) throw new Problem('store.migration-changed', { path, names: changed });
  const copy = copyName(path, version);
  tell(version, copy);
  removeAbandoned(path);
  copyWhole(db, copy);
  try {
    applyMigrations(db, migrations);
  } catch (error) {
    // Nothing was changed, so it is a copy of what is there, and may be what fills the disk.
    rmSync(copy);
    throw error;
  }
}

// Built under another name and put in place whole: nobody ever sees, or is left with, half a database.
function createFile(path: string, migrations: readonly Migration[]): void {
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0)
    throw new Problem('store.orphan-wal', { path });
  const building = `${path}.${randomHex(6)}.tmp`;
  makeFolder(path);
  try {
    const db = new Database(building);
    chmodSync(building, 0o600);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    applyMigrations(db, migrations);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    verifyFile(building);
    syncToDisk(building);
    // Where another program made it in the same moment, that one is the database.
    giveName(building, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw sqliteProblem(error, path);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(building + suffix, { force: true });
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw sqliteProblem(error, path);
  }
}

const PROBLEM_BY_CODE: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT/, 'store.disk-full'],
  [/^SQLITE_READONLY|^SQLITE_CANTOPEN|^EROFS|^EACCES|^EPERM/, 'store.read-only'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'store.busy'],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB/, 'store.damaged'],
  [/^SQLITE_IOERR|^EIO/, 'store.not-saved'],
  [/^ENOTDIR|^ENOENT|^ENAMETOOLONG|^ELOOP|^EEXIST/, 'store.no-such-place'],
];

/** The problem that a failure of the database or its file means to the user; anything else comes back as it is. */
export function sqliteProblem(error: unknown, path: string): unknown {
  const code = String((error as { code?: unknown }).code ?? '');
  const known = PROBLEM_BY_CODE.find(([pattern]) => pattern.test(code));
  return known ? new Problem(known[1], { path, code }) : error;
}
