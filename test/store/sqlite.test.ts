import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { latestVersion, shippedMigrations } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite-file.ts';
import {
  answer,
  author,
  checklist,
  enterprise,
  finding,
  inspectors,
  item,
  NOW,
  raisedHazard,
} from '../builders.ts';
import { draft } from '../paper-builders.ts';
import { storeContract } from './contract.ts';
import { documentsContract } from './documents-contract.ts';
import { registryContract } from './registry-contract.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'xh-store-'));

const newPlace = async () => {
  const folder = newFolder();
  return {
    open: async () => openStore(join(folder, 'xh-safety.db')),
    remove: async () => rmSync(folder, { recursive: true }),
  };
};

storeContract('SQLite', newPlace);
registryContract('SQLite', newPlace);
documentsContract('SQLite', newPlace);

describe('a SQLite file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = newFolder();
    file = join(folder, 'xh-safety.db');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const filled = async () => {
    const store = openStore(file);
    await store.recordEnterprise(enterprise(), author);
    await store.startInspection(
      {
        id: 'i-1',
        checklists: [{ hash: 'a'.repeat(64), checklist: checklist([item('gas-hose')]) }],
        enterpriseId: 'e-1',
        traits: [],
        inspectors,
        kind: 'routine',
        startedAt: NOW,
      },
      author,
    );
    await store.saveAnswer('i-1', answer('gas-hose', 'fail', { finding: finding() }));
    const { number: _, ...raised } = raisedHazard({});
    await store.completeInspection('i-1', NOW, [{ id: 'h-1', raised }], author);
    await store.close();
  };

  it('is durable against a power cut: still FULL after a write, on a new and on a known file', () => {
    for (const round of ['new', 'known']) {
      const db = openSqlite(file, shippedMigrations());
      db.exec(`insert into counter (series, last) values ('${round}', 1)`);
      expect(db.pragma('synchronous', { simple: true }), round).toBe(2);
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
      db.close();
    }
  });

  it('may be read by its owner only, and leaves nothing else behind', () => {
    openSqlite(file, shippedMigrations()).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['xh-safety.db']);
  });

  it.each([
    ['empty', () => writeFileSync(file, ''), 'store.empty-file'],
    ['no database', () => writeFileSync(file, 'hello, this is only text'), 'store.not-a-database'],
    [
      'somebody else’s database',
      () => void new Database(file).exec('create table t (x)').close(),
      'store.not-ours',
    ],
    ['a folder', () => rmSync(file, { force: true }), 'store.is-folder'],
  ])('is refused when it is %s', (what, make, code) => {
    make();
    const path = what === 'a folder' ? folder : file;
    expect(() => openStore(path)).toThrow(code);
  });

  it('is refused when a newer version made it', () => {
    const db = openSqlite(file, shippedMigrations());
    db.pragma('user_version = 99');
    db.close();
    expect(() => openStore(file)).toThrow('store.newer');
  });

  it('is not replaced by a new one while its log is still there', () => {
    writeFileSync(`${file}-wal`, 'the only copy of some answers');
    expect(() => openStore(file)).toThrow('store.orphan-wal');
    expect(readdirSync(folder)).toEqual(['xh-safety.db-wal']);
  });

  it('tells damage instead of showing half of it', async () => {
    await filled();
    truncateSync(file, statSync(file).size - 8192);
    expect(() => openStore(file)).toThrow(/store\.(damaged|not-a-database)/);
  });

  it('takes no change of a recorded event', async () => {
    await filled();
    const db = new Database(file);
    expect(() => db.exec(`update event set body = '{}'`)).toThrow('append-only');
    expect(() => db.exec('delete from event')).toThrow('append-only');
    db.close();
  });

  it.each([
    ['an edited answer', `update answer set result = 'pass'`, 'fold'],
    ['a hazard made to vanish', 'delete from hazard', 'fold'],
    [
      'an event rewritten behind the triggers',
      `drop trigger event_no_update; update event set body = replace(body, '后厨', '前厅') where type = 'hazard'`,
      'chain',
    ],
    [
      'an event cut out of the middle',
      `drop trigger event_no_delete; pragma foreign_keys = off; delete from event where seq = 3`,
      'chain',
    ],
    [
      'an event given to another type',
      `drop trigger event_no_update; update event set type = 'note' where seq = 5`,
      'chain',
    ],
  ])('is found out: %s', async (_, sql, code) => {
    await filled();
    const db = new Database(file);
    db.exec(sql);
    db.close();
    const store = openStore(file);
    expect((await store.check()).faults.map((fault) => fault.code)).toContain(code);
    await store.close();
  });

  it('says of every event written under a fixed clock that it was', async () => {
    await filled();
    const db = new Database(file, { readonly: true });
    const bodies = db.prepare('select body from event').pluck().all() as string[];
    expect(bodies.map((body) => JSON.parse(body).clock)).toEqual(bodies.map(() => 'fixed'));
    db.close();
  });

  it('records that the clock went back, and keeps the order', async () => {
    const store = openStore(file);
    await store.recordEnterprise(enterprise(), author);
    await store.recordEnterprise(enterprise({ phone: '1' }), {
      ...author,
      now: new Date('2026-11-23T09:00:00+08:00'),
    });
    await store.close();
    const db = new Database(file, { readonly: true });
    const bodies = db.prepare('select body from event order by seq').pluck().all() as string[];
    expect(bodies.map((body) => JSON.parse(body).back ?? 0)).toEqual([0, 0, 600_000]);
    db.close();
  });

  it('serves several programs at once: every event of each is there, in one unbroken chain', async () => {
    const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
    const programs = Array.from({ length: 4 }, (_, index) =>
      promisify(execFile)(process.execPath, [writer, file, String(index), '25']),
    );
    await Promise.all(programs);
    const store = openStore(file);
    expect(await store.searchEnterprises('', 1000)).toHaveLength(100);
    expect(await store.check()).toMatchObject({ events: 101, faults: [] });
    await store.close();
  });

  it('gives no number twice to programs that issue at once, and leaves none out', async () => {
    const issuer = fileURLToPath(new URL('./issuer.ts', import.meta.url));
    const run = (name: string) => promisify(execFile)(process.execPath, [issuer, file, name, '25']);
    const [one, other] = await Promise.all([run('a'), run('b')]);
    const numbers = `${one.stdout}${other.stdout}`.trim().split('\n');
    const expected = Array.from({ length: 50 }, (_, index) => `示改〔2026〕${index + 1}号`);
    expect(numbers.sort()).toEqual(expected.sort());
  });

  it('does not hide that an issued paper was altered', async () => {
    const store = openStore(file);
    await store.issueDocument(draft('d-1'), author);
    expect((await store.check()).faults).toEqual([]);
    const db = new Database(file);
    db.exec(`update document set body = replace(body, '"head"', '"feet"')`);
    db.close();
    const { faults } = await store.check();
    expect(faults).toContainEqual({ code: 'document', where: '示改〔2026〕1号' });
    await store.rebuild();
    expect((await store.check()).faults).toEqual([]);
    await store.close();
  });

  const next = (sql: string) => ({
    number: latestVersion(shippedMigrations()) + 1,
    name: '9999-next.sql',
    sql: () => sql,
  });

  it('is copied and verified before a migration changes it', () => {
    openSqlite(file, shippedMigrations()).close();
    openSqlite(file, [...shippedMigrations(), next('create table next (x integer) strict;')]).close();
    const copy = readdirSync(folder).find((name) => name.endsWith('.bak'))!;
    expect(statSync(join(folder, copy)).mode & 0o777).toBe(0o600);
    copyFileSync(join(folder, copy), join(folder, 'old.db'));
    openSqlite(join(folder, 'old.db'), shippedMigrations()).close();
    expect(() => openSqlite(file, shippedMigrations())).toThrow('store.newer');
  });

  it('is as it was, without a copy, where a migration fails', () => {
    openSqlite(file, shippedMigrations()).close();
    const before = readdirSync(folder);
    const failing = next('create table next (x integer) strict; insert into missing_table values (1);');
    expect(() => openSqlite(file, [...shippedMigrations(), failing])).toThrow('no such table');
    expect(readdirSync(folder)).toEqual(before);
    openSqlite(file, shippedMigrations()).close();
  });
});
