import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReturnTable } from '../../src/app/summary/summary-model.ts';
import { describing, type Office, office, writeLines, written } from './office.ts';

let here: Office;

beforeEach(() => {
  here = office();
});

afterEach(() => here.remove());

const by = '甲某';
const at = (day: string) => `2026-${day}T10:00:00+08:00`;
const inspectors = [
  { name: '甲某', certificate: '演示-001' },
  { name: '乙某', certificate: '演示-002' },
];

const major = written('v-major', {
  onlyItems: ['gas-odorant', 'gas-delivery-check'],
  answers: {
    'gas-odorant': { result: 'fail', finding: { grade: 'major', criterion: 1, dueOn: '2026-12-20' } },
    'gas-delivery-check': { result: 'fail', finding: { fixedOnTheSpot: true } },
  },
  hazards: {
    'gas-odorant': {
      steps: [
        { type: 'ordered', at: at('11-23'), by, paper: '指令书1号' },
        { type: 'reported', at: at('11-24'), by, to: '示例安委办', note: '' },
        { type: 'committed', at: at('11-24'), by, responsible: '示例负责人', funds: 2.5 },
        {
          type: 'listed',
          at: at('11-25'),
          by,
          level: 'district',
          number: '示例督1号',
          interimMeasures: '停用',
        },
        { type: 'extended', at: at('11-30'), by, dueOn: '2026-12-30', reason: '等配件', approvedBy: '丙某' },
      ],
    },
  },
});

const closed = written('v-closed', {
  enterprise: { name: '示例小卖部', kind: 'individual-business', street: '南浦街道' },
  hazards: {
    'gas-delivery-check': {
      steps: [
        { type: 'rectified', at: at('11-25'), by, measures: '已整改' },
        { type: 'verified', at: at('11-26'), by, outcome: 'effective', note: '', inspectors },
        { type: 'closed', at: at('11-26'), by, note: '' },
      ],
    },
  },
});

const FILES = [major, closed, describing('v-plain', '报警器被拔下')];

function importing(name: string): ReturnType<Office['run']> {
  return here.run('import', 'inspections', here.at(name));
}

it('goes round: export, import into an empty database, export gives the same bytes', () => {
  writeLines(here.at('v.jsonl'), FILES);
  expect(importing('v.jsonl').err).toContain('已导入 3 次检查');
  const there = office();
  here.run('export', 'inspections', '--format', 'jsonl', '--with-contacts', '--out', here.at('out.jsonl'));
  there.run('import', 'inspections', here.at('out.jsonl'));
  for (const table of [
    'hazards',
    'answers',
    'verifications',
    'extensions',
    'major-hazards',
    'overdue',
    'enterprises',
  ]) {
    const ours = here.run('export', table, '--with-contacts').out.toString();
    expect(there.run('export', table, '--with-contacts').out.toString()).toBe(ours);
  }
  const again = there.run('export', 'inspections', '--format', 'jsonl', '--with-contacts').out.toString();
  expect(again).toBe(readFileSync(here.at('out.jsonl'), 'utf8'));
  there.remove();
});

it('goes round with an enterprise that moved, and with photos of every kind', () => {
  const photos = ['image/jpeg', 'image/png', 'image/webp', 'image/heic'].map((mime, index) => ({
    sha256: String(index).repeat(64),
    mime,
    bytes: 9,
    width: 3,
    height: 4,
    name: '示例',
    ...(index > 1 && { takenAt: '2026-11-23T09:12:00' }),
  }));
  const finding = { description: '无记录', place: '后厨', dueOn: '2026-11-30' };
  const photographed = photos.map(({ sha256 }) => `sha256:${sha256}`);
  writeLines(here.at('v.jsonl'), [
    written('v-1', {
      enterprise: { ...(written('')['enterprise'] as object), sectors: ['gas'] },
      answers: { 'gas-delivery-check': { result: 'fail', photos: photographed, finding } },
      photos,
    }),
    {
      ...describing('v-2', '仍无记录'),
      street: '南站街道',
      startedAt: at('11-24'),
      completedAt: at('11-24'),
    },
  ]);
  expect(importing('v.jsonl').err).toContain('已导入 2 次检查');
  here.run('export', 'inspections', '--format', 'jsonl', '--with-contacts', '--out', here.at('out.jsonl'));
  const there = office();
  there.run('import', 'inspections', here.at('out.jsonl'));
  const again = there.run('export', 'inspections', '--format', 'jsonl', '--with-contacts').out.toString();
  expect(again).toBe(readFileSync(here.at('out.jsonl'), 'utf8'));
  const summary = (place: Office) => place.run('summary', '2026-11', '--json').out.toString();
  expect(summary(there)).toBe(summary(here));
  const { returns } = JSON.parse(summary(there)) as { returns: ReturnTable[] };
  const visited = returns[2]!.rows.filter(({ cells }) => cells[1]!.value === 1).map(({ label }) => label);
  expect(visited).toEqual(['南站街道', '桃源街道']);
  there.remove();
});

it('takes a visit in once, however often it is brought, and the chain is sound', () => {
  writeLines(here.at('v.jsonl'), FILES);
  importing('v.jsonl');
  expect(importing('v.jsonl').err).toContain('已导入 0 次检查；3 次早已在库');
  expect(here.run('check').code).toBe(0);
  expect(
    here
      .run('inspection', 'list', '--json')
      .out.toString()
      .match(/"id": "v-/g),
  ).toHaveLength(3);
});

it('tells every fault of every line with its place, and stores nothing', () => {
  const wrong = [
    closed,
    written('v-2', { checklists: ['gsa'] }),
    written('v-3', { completedAt: '2026-11-23T08:00:00+08:00' }),
    written('v-4', {
      hazards: { 'gas-delivery-check': { steps: [{ type: 'closed', at: at('11-24'), by, note: '' }] } },
    }),
    written('v-closed'),
  ];
  writeLines(here.at('bad.jsonl'), wrong);
  writeFileSync(here.at('bad.jsonl'), `${readFileSync(here.at('bad.jsonl'), 'utf8')}{"id": \n`);
  const { code, err } = importing('bad.jsonl');
  expect(code).toBe(1);
  for (const [line, word] of [
    [2, 'import.checklist-unknown'],
    [3, 'import.ends-before-start'],
    [4, 'hazard.illegal-step'],
    [5, 'import.id-twice'],
    [6, 'yaml'],
  ])
    expect(err).toMatch(new RegExp(`bad\\.jsonl:${line}:\\d+ ${word}`));
  expect(here.run('inspection', 'list', '--json').out.toString().trim()).toBe('[]');
  expect(here.run('enterprise', 'list', '--json').out.toString()).not.toContain('示例');
});

it('reads a folder of one file each, YAML or JSON', () => {
  mkdirSync(here.at('in'));
  writeFileSync(here.at('in/a.json'), JSON.stringify(closed));
  writeFileSync(here.at('in/b.yaml'), JSON.stringify(describing('v-b', '乱堆'), null, 2));
  expect(here.run('import', 'inspections', here.at('in')).err).toContain('已导入 2 次检查');
});

it('says what it takes when it is given a table', () => {
  writeFileSync(here.at('visits.csv'), '检查编号\n');
  expect(here.run('import', 'inspections', here.at('visits.csv')).err).toContain('enterprise import');
});

it('checks without storing when it is tried', () => {
  writeLines(here.at('v.jsonl'), FILES);
  expect(here.run('import', 'inspections', here.at('v.jsonl'), '--dry-run').err).toContain('什么都没有写入');
  expect(here.run('inspection', 'list', '--json').out.toString().trim()).toBe('[]');
});

const unfit = (text: string) => [
  describing('v-1', text),
  written('v-2', { number: text }),
  written('v-3', { hazards: { 'gas-delivery-check': { number: text } } }),
  written('v-4', { hazards: { 'gas-delivery-check': { by: text } } }),
  written('v-5', { inspectors: [{ name: text, certificate: '1' }, inspectors[1]] }),
  written('v-6', {
    hazards: {
      'gas-delivery-check': {
        steps: [
          { type: 'rectified', at: at('11-25'), by, measures: '已整改' },
          {
            type: 'verified',
            at: at('11-26'),
            by,
            outcome: 'effective',
            inspectors: [{ name: text, certificate: '1' }],
          },
        ],
      },
    },
  }),
];

it.each(['\0', '\ud800', '\u0007', '\uffff'])('refuses %j at the door, wherever it stands', (character) => {
  const visits = unfit(`a${character}b`);
  writeLines(here.at('v.jsonl'), visits);
  const { code, err } = importing('v.jsonl');
  expect(code).toBe(1);
  for (const line of visits.keys()) expect(err).toMatch(new RegExp(`v\\.jsonl:${line + 1}:\\d+ text\\.`));
});

it('refuses of a YAML file what no YAML may have', () => {
  mkdirSync(here.at('in'));
  writeFileSync(here.at('in/a.yaml'), JSON.stringify(describing('v-1', 'a\u0007b'), null, 2));
  writeFileSync(here.at('in/b.yaml'), `${JSON.stringify(closed, null, 2).slice(0, -1)}, "id": "v-2" }`);
  const { code, err } = here.run('import', 'inspections', here.at('in'));
  expect(code).toBe(1);
  expect(err).toMatch(/a\.yaml:\d+:\d+ text\.control-character/);
  expect(err).toMatch(/b\.yaml:\d+:\d+ key\.duplicate/);
});

it('trims numbers, and refuses line breaks in them', () => {
  writeLines(here.at('v.jsonl'), [
    written('v-1', { number: 'JC-1 ', hazards: { 'gas-delivery-check': { number: ' YH-1' } } }),
  ]);
  importing('v.jsonl');
  const { out } = here.run('export', 'hazards', '--columns', 'number,inspection', '--raw');
  expect(out.toString()).toContain('\n"YH-1","JC-1"\n');
  writeLines(here.at('w.jsonl'), [written('v-2', { number: 'JC\n2' })]);
  expect(importing('w.jsonl').err).toMatch(/w\.jsonl:1:\d+ text\.control/);
});

it('gives the numbers that were brought along to nobody else', () => {
  writeLines(here.at('a.jsonl'), [written('v-1', { number: 'JC-20261123-0007' })]);
  writeLines(here.at('b.jsonl'), [written('v-2')]);
  writeLines(here.at('c.jsonl'), [written('v-3', { number: 'JC-20261123-0007' })]);
  importing('a.jsonl');
  importing('b.jsonl');
  expect(here.run('export', 'inspections', '--columns', 'number', '--raw').out.toString()).toContain(
    'JC-20261123-0008',
  );
  expect(importing('c.jsonl').err).toContain('JC-20261123-0007');
});
