import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, office, writeLines, written } from './office.ts';

let here: Office;
let hazards = 0;

const by = '甲某';
const at = (day: string) => `2026-${day}T10:00:00+08:00`;
const inspectors = [
  { name: '甲某', certificate: '演示-001' },
  { name: '乙某', certificate: '演示-002' },
];
const ordered = { type: 'ordered', at: at('11-23'), by, paper: '通知书1号' };
const rectified = { type: 'rectified', at: at('11-25'), by, measures: '已整改' };
const verified = { type: 'verified', at: at('11-26'), by, outcome: 'effective', note: '', inspectors };
const reported = { type: 'reported', at: at('11-24'), by, to: '示例安委办', note: '' };
const listed = {
  type: 'listed',
  at: at('11-25'),
  by,
  level: 'district',
  number: '示例督1号',
  interimMeasures: '停用',
};
const accepted = { type: 'accepted', at: at('11-27'), by, acceptedBy: ['丙某', '丁某'], note: '' };
const five = {
  responsible: '示例负责人',
  measures: '更换',
  funds: 2,
  dueOn: '2026-12-20',
  emergencyPlan: '有',
};

function hazard(description: string, dueOn: string, steps: readonly unknown[], major = false) {
  const item = major ? 'gas-odorant' : 'gas-delivery-check';
  const finding = { description, dueOn, ...(major && { grade: 'major', criterion: 1 }) };
  hazards += 1;
  return written(`v-${hazards}`, {
    onlyItems: [item],
    answers: { [item]: { result: 'fail', finding } },
    hazards: { [item]: { steps } },
  });
}

beforeAll(() => {
  here = office();
  writeLines(here.at('visits.jsonl'), [
    hazard('没有下达', '2026-12-30', []),
    hazard('在整改', '2026-12-20', [ordered]),
    hazard('到期没有报告', '2026-11-30', [ordered]),
    hazard('已报告', '2026-12-20', [ordered, rectified]),
    hazard('已销号', '2026-12-01', [
      ordered,
      rectified,
      verified,
      { type: 'closed', at: at('11-26'), by, note: '' },
    ]),
    hazard('重大，刚发现', '2026-12-28', [], true),
    hazard('重大，待验收', '2026-12-22', [ordered, reported, rectified, verified], true),
    hazard(
      '重大，待摘牌',
      '2026-12-23',
      [
        ordered,
        reported,
        { type: 'committed', at: at('11-24'), by, ...five },
        listed,
        rectified,
        verified,
        accepted,
      ],
      true,
    ),
  ]);
  const { code, err } = here.run('import', 'inspections', here.at('visits.jsonl'));
  expect(err).toContain('已导入 8 次检查');
  expect(code).toBe(0);
});

afterAll(() => here.remove());

describe('what is to be done', () => {
  const rows = (...more: readonly string[]) =>
    here
      .run('export', 'tasks', '--columns', 'description,next,due-on,days-overdue', ...more)
      .out.toString()
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.replaceAll('"', ''));

  it('is told of every open hazard, what is due first at the top', () => {
    expect(rows()).toEqual([
      '到期没有报告,复查,2026-11-30,5',
      '在整改,督促整改,2026-12-20,0',
      '已报告,复查,2026-12-20,0',
      '重大，待验收,验收,2026-12-22,0',
      '重大，待摘牌,摘牌,2026-12-23,0',
      '重大，刚发现,下达整改文书、上报重大隐患、补齐五落实,2026-12-28,0',
      '没有下达,下达整改文书,2026-12-30,0',
    ]);
  });

  it('may be chosen as the ledger is', () => {
    expect(rows('--grade', '重大')).toHaveLength(3);
    expect(here.run('export', '待办', '--columns', '接下来').out.toString()).toContain('验收');
    expect(rows('--overdue')).toEqual(['到期没有报告,复查,2026-11-30,5']);
    expect(here.run('export', 'tasks', '--lang', 'en', '--columns', 'next').out.toString()).toContain(
      'accept',
    );
  });
});
