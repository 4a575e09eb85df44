import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '../domain/problem.ts';
import { randomHex } from './crypto.ts';

/** The name of a copy of the database as it was in this version; one that nobody has. */
export function copyName(path: string, version: number): string {
  return `${path}.v${version}.${randomHex(4)}.bak`;
}

/** Copies the database: as private as it is, and under its name only when the copy is whole. */
export function copyWhole(db: Database.Database, copy: string): void {
  const building = `${copy}.tmp`;
  try {
    closeSync(openSync(building, 'wx', 0o600));
    db.prepare('vacuum into ?').run(building);
    verifyFile(building);
    syncToDisk(building);
    renameSync(building, copy);
  } finally {
    for (const suffix of ['', '-journal']) rmSync(building + suffix, { force: true });
  }
}

/** What was last written so long ago is nobody's work any more. */
const ABANDONED_MS = 3_600_000;

/** Removes copies of this database that a power cut or a kill left half made: each is as large as the database. */
export function removeAbandoned(path: string): void {
  const folder = dirname(path);
  const half = /^\.v\d+\.[0-9a-f]{8}\.bak\.tmp(-journal)?$/;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(basename(path)) || !half.test(name.slice(basename(path).length))) continue;
    const file = join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > ABANDONED_MS) rmSync(file);
  }
}

/** Looks a database file over. @throws Problem `store.damaged` */
export function verifyFile(path: string): void {
  const db = new Database(path);
  const verdict = db.pragma('integrity_check', { simple: true });
  db.close();
  if (verdict !== 'ok') throw new Problem('store.damaged', { path });
}

/** Waits until a file is on the disk. */
export function syncToDisk(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
