import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRosterMap } from '../../src/content/roster-map.ts';
import { ENTERPRISE_FIELDS } from '../../src/domain/enterprise-fields.ts';
import { fieldOfHeader } from '../../src/roster/header-names.ts';
import { ROSTER_LIMITS } from '../../src/roster/roster.ts';
import { text } from './files.ts';

const GUIDE = readFileSync(fileURLToPath(new URL('../../docs/rosters.md', import.meta.url)), 'utf8');

describe('the guide to rosters', () => {
  it('names every field', () => {
    const fields = GUIDE.slice(GUIDE.indexOf('## 字段')).match(/`\w+`/g);
    expect(fields).toEqual(ENTERPRISE_FIELDS.map((field) => `\`${field}\``));
  });

  it('shows a map that is right', () => {
    const yaml = /```yaml\n([^`]*)```/.exec(GUIDE)![1]!;
    const { map, diagnostics } = readRosterMap('map.yaml', text(yaml));
    expect(diagnostics).toEqual([]);
    expect(map).toMatchObject({ columns: { 商户: 'name' }, streets: { 西湖街道: '广润门街道' } });
  });

  it('tells the limits that hold, and names of columns that are known', () => {
    expect(GUIDE).toContain(
      `最大 ${ROSTER_LIMITS.bytes / 1024 / 1024} MB、${ROSTER_LIMITS.rows.toLocaleString('en')} 行`,
    );
    const names = /常见叫法都认得\s*（(.+?)……）/.exec(GUIDE)![1]!.split('、');
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !fieldOfHeader(name))).toEqual([]);
  });
});
