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
  writeLines(place.at('visits.jsonl'), [describing('v-1', '报警器电源被拔下，'.repeat(20))]);
  expect(place.run('import', 'inspections', place.at('visits.jsonl')).code).toBe(0);
});

afterAll(() => place.remove());

/** Makes the one hazard so many: rows without events, which an export does not ask for. */
function multiplyHazards(count: number): void {
  const db = new Database(place.at('xh-safety.db'));
  const columns = db.prepare(`select name from pragma_table_info('hazard') where name <> 'id'`).pluck().all();
  db.prepare(`insert into hazard (id, ${columns.join(', ')})
    with recursive copy (n) as (select 1 union all select n + 1 from copy where n < ?)
    select 'copy-' || ? || '-' || n, ${columns.join(', ')} from hazard, copy where id not like 'copy-%'`).run(
    count,
    count,
  );
  db.close();
}

const newFolder = (name: string) => {
  out = place.at(name);
  mkdirSync(out);
  return join(out, 'hazards.csv');
};

describe('an export', () => {
  it('to a disk that is full says so in one line, and leaves nothing', () => {
    multiplyHazards(500);
    const args = [process.execPath, START, 'export', 'hazards', '--out', newFolder('full')];
    const { status, stderr } = spawnSync('bash', ['-c', `ulimit -f 100; exec "$@"`, '-', ...args], {
      env: place.env,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^✗ .*hazards\.csv.*EFBIG.*\n$/);
    expect(status).toBe(1);
    expect(readdirSync(out)).toEqual([]);
  });

  describe('of very many rows', () => {
    // Enough to be writing still when it is stopped.
    beforeAll(() => multiplyHazards(30_000));

    it('ends quietly when its reader has seen enough', () => {
      const script = `"$@" | head -c 11; echo " $PIPESTATUS"`;
      const { stdout, stderr } = spawnSync(
        'bash',
        ['-c', script, '-', process.execPath, START, 'export', 'hazards'],
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
        const child = spawn(process.execPath, [START, 'export', 'hazards', '--out', newFolder(signal)], {
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
