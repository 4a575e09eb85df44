import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describing, type Office, office, START, writeLines } from './office.ts';

let place: Office;
let out: string;

beforeAll(() => {
  place = office();
  writeLines(place.at('visits.jsonl'), [describing('v-1', '报警器电源被拔下')]);
  expect(place.run('import', 'inspections', place.at('visits.jsonl')).code).toBe(0);
});

afterAll(() => place.remove());

/** So many copies of the one enterprise: rows without events, which an export does not ask for. */
function multiplyEnterprises(count: number): void {
  const db = new Database(place.at('xh-safety.db'));
  const columns = db
    .prepare(`select name from pragma_table_info('enterprise') where name <> 'id'`)
    .pluck()
    .all();
  db.prepare(`insert into enterprise (id, ${columns.join(', ')})
    with recursive copy (n) as (select 1 union all select n + 1 from copy where n < ?)
    select 'copy-' || ? || '-' || n, ${columns.join(', ')} from enterprise, copy where id not like 'copy-%'`).run(
    count,
    count,
  );
  db.close();
}

const newFolder = (name: string) => {
  out = place.at(name);
  mkdirSync(out);
  return join(out, 'enterprises.csv');
};

describe('an export', () => {
  it('to a disk that is full says so in one line, and leaves nothing', () => {
    multiplyEnterprises(500);
    const args = [process.execPath, START, 'export', 'enterprises', '--out', newFolder('full')];
    const { status, stderr } = spawnSync('bash', ['-c', `ulimit -f 40; exec "$@"`, '-', ...args], {
      env: place.env,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^✗ .*enterprises\.csv.*EFBIG.*\n$/);
    expect(status).toBe(1);
    expect(readdirSync(out)).toEqual([]);
  });

  describe('of very many rows', () => {
    // Enough to be writing still when it is stopped.
    beforeAll(() => multiplyEnterprises(60_000));

    it('ends quietly when its reader has seen enough', () => {
      const script = `"$@" | head -c 11; echo " $PIPESTATUS"`;
      const { stdout, stderr } = spawnSync(
        'bash',
        ['-c', script, '-', process.execPath, START, 'export', 'enterprises'],
        {
          env: place.env,
          encoding: 'utf8',
        },
      );
      expect(stdout).toBe('\uFEFF"序号" 0\n');
      expect(stderr).toBe('');
    });

    it.each(['SIGINT', 'SIGTERM'] as const)(
      'is stopped by %s: it ends with 130 and leaves nothing',
      async (signal) => {
        const child = spawn(process.execPath, [START, 'export', 'enterprises', '--out', newFolder(signal)], {
          env: place.env,
        });
        const ended = new Promise((resolve) => child.on('close', resolve));
        while (readdirSync(out).length === 0) await nextTurn();
        child.kill(signal);
        expect(await ended).toBe(130);
        expect(readdirSync(out)).toEqual([]);
      },
    );
  });
});
