import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthsUpTo, periodFrom } from '../../src/domain/period.ts';
import type { Span } from '../../src/store/figure-store.ts';
import { majorsByMonth, majorsByRows } from '../../src/store/major-counts.ts';
import { shippedMigrations } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { sqliteDriver } from '../../src/store/sqlite.ts';
import { openSqlite } from '../../src/store/sqlite-file.ts';
import type { Store } from '../../src/store/store.ts';

/**
 * Versions of the schema, and the rows that the program of that time wrote: hazards closed, fixed, voided, put right on
 * the spot and transferred, which another body then closed or voided; major ones, listed with a later date and less
 * than five commitments; an enterprise that moved. From version 3 on also a paper and a figure of the office's own.
 */
const OLDER = [
  [1, 'version-1.sql'],
  [2, 'version-1.sql'],
  [3, 'version-3.sql'],
  [4, 'version-3.sql'],
  [7, 'version-7.sql'],
  [8, 'version-8.sql'],
] as const;

const ABANDONED = 'xh-safety.db.v7.0123abcd.bak.tmp';
const IN_WORK = 'xh-safety.db.v7.89abcdef.bak.tmp';

const YEAR = periodFrom('2026');
const SPANS = [...monthsUpTo('2026-12-01', 6), periodFrom('2026-Q4'), YEAR];

async function figuresOf(store: Store, span: Span) {
  return {
    hazards: await store.hazardCounts(span),
    open: await store.openCounts(span),
    visits: await store.visitCounts(span),
    kinds: await store.visitKinds(span),
    enterprises: await store.enterpriseCounts(),
    documents: await store.documentCounts(span),
    majors: await store.majorCounts(span),
  };
}

describe.each(OLDER)('a database of version %i', (version, rows) => {
  let folder: string;
  let store: Store;
  const told: [number, boolean][] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xh-upgrade-'));
    const file = join(folder, 'xh-safety.db');
    const db = openSqlite(
      file,
      shippedMigrations().filter(({ number }) => number <= version),
    );
    db.exec(readFileSync(new URL(`fixtures/${rows}`, import.meta.url), 'utf8'));
    db.close();
    for (const name of [ABANDONED, `${ABANDONED}-journal`, IN_WORK]) writeFileSync(join(folder, name), '');
    for (const name of [ABANDONED, `${ABANDONED}-journal`])
      utimesSync(join(folder, name), new Date('2026-01-01'), new Date('2026-01-01'));
    store = openStore(file, (from, copy) => told.push([from, existsSync(copy)]));
  });

  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true });
  });

  it('is told of before the copy is made, and once', async () => {
    expect(told).toEqual([[version, false]]);
    await openStore(join(folder, 'xh-safety.db'), () => told.push([0, false])).close();
    expect(told).toHaveLength(1);
  });

  it('takes away what a kill left of an earlier copy, and nothing that is in work', () => {
    const names = readdirSync(folder).filter((name) => name.includes('.tmp'));
    expect(names).toEqual([IN_WORK]);
  });

  it('is sound once it is upgraded: its tables are what its log says', async () => {
    const { events, faults } = await store.check();
    expect(faults).toEqual([]);
    expect(events).toBeGreaterThan(30);
  });

  it('gives the figures of what happened', async () => {
    const counts = await store.hazardCounts(YEAR);
    const sum = (what: 'found' | 'closed' | 'transferred' | 'voided') =>
      counts.reduce((total, row) => total + row[what], 0);
    expect([sum('found'), sum('closed'), sum('transferred'), sum('voided')]).toEqual([11, 3, 2, 2]);
    const open = await store.openCounts(YEAR);
    expect(open.reduce((total, row) => total + row.closing, 0)).toBe(4);
    expect(await store.hazardCountsByRows(YEAR)).toEqual(counts);
  });

  it('counts the majors by month as row by row', async () => {
    const rows = sqliteDriver(join(folder, 'xh-safety.db'));
    for (const span of SPANS) expect(await majorsByMonth(rows, span)).toEqual(await majorsByRows(rows, span));
    const majors = await majorsByMonth(rows, YEAR);
    expect(majors.reduce((sum, one) => sum + one.majors, 0)).toBeGreaterThan(0);
    expect(majors.reduce((sum, one) => sum + one.listed, 0)).toBeGreaterThan(0);
    await rows.close();
  });

  it('gives the figures that the log gives when it is folded anew', async () => {
    const upgraded = await Promise.all(SPANS.map((span) => figuresOf(store, span)));
    await store.rebuild();
    expect(await Promise.all(SPANS.map((span) => figuresOf(store, span)))).toEqual(upgraded);
  });
});
