import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedMigrations } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite-file.ts';
import { type Office, office, writeLines, written } from '../export/office.ts';

const VISITS = 35;

let place: Office;

beforeAll(() => {
  place = office();
  const visits = Array.from({ length: VISITS }, (_, index) => {
    const day = index < 5 ? `2026-10-0${index + 1}` : `2026-11-${String((index % 20) + 1).padStart(2, '0')}`;
    const enterprise =
      index === 0 ? { enterprise: { name: '示例烧烤店', kind: 'company', street: '南站街道' } } : {};
    return written(`v-${index}`, {
      ...enterprise,
      startedAt: `${day}T09:00:00+08:00`,
      completedAt: `${day}T10:00:00+08:00`,
    });
  });
  writeLines(place.at('visits.jsonl'), visits);
  expect(place.run('import', 'inspections', place.at('visits.jsonl')).err).toContain(
    `已导入 ${VISITS} 次检查`,
  );
});

afterAll(() => place.remove());

function listed(...args: readonly string[]): { lines: string[]; err: string } {
  const { out, err } = place.run('inspection', 'list', ...args);
  return { lines: out.toString().trimEnd().split('\n').slice(2), err };
}

it('shows the latest visits, and says that there are more', () => {
  const { lines, err } = listed();
  expect(lines).toHaveLength(30);
  expect(err).toContain('只显示最近 30 次');
  expect(listed('--limit', '0')).toMatchObject({ lines: { length: VISITS }, err: '' });
  expect(JSON.parse(place.run('inspection', 'list', '--json').out.toString())).toHaveLength(VISITS);
});

it('chooses by month, days, street and enterprise', () => {
  expect(listed('--month', '2026-10').lines).toHaveLength(5);
  expect(listed('--from', '2026-10-02', '--to', '2026-10-03').lines).toHaveLength(2);
  const { lines } = listed('--street', '南站');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/2026-10-01 {2}示例烧烤店 +南站街道/);
  expect(listed('--enterprise', '示例烧烤店').lines).toHaveLength(1);
  expect(listed('--month', '2026-09').err).toContain('没有记录');
});

it('tells whoever opens a database of an earlier version that it is upgraded, and where the copy is', () => {
  const there = office();
  const older = shippedMigrations().filter(({ number }) => number <= 8);
  const db = openSqlite(there.at('xh-safety.db'), older);
  db.exec(readFileSync(new URL('../store/fixtures/version-8.sql', import.meta.url), 'utf8'));
  db.close();
  const { out, err, code } = there.run('inspection', 'list', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out.toString())).toHaveLength(4);
  expect(err).toMatch(/第8版.*正在升级，原样备份在 .*xh-safety\.db\.v8\..*\.bak.*请不要中断/);
  expect(there.run('inspection', 'list').err).toBe('');
  there.remove();
});
