import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DomainEvent } from '../../src/domain/event.ts';
import type { Driver } from '../../src/store/driver.ts';
import { append, type EventBody } from '../../src/store/event-log.ts';
import { FOLDED_TABLES } from '../../src/store/project.ts';
import { sqliteDriver } from '../../src/store/sqlite.ts';
import { answer, author, checklist, enterprise, inspectors, item, NOW, raisedHazard } from '../builders.ts';

const recorded = (id: string, change: object = {}): DomainEvent => ({
  type: 'enterprise.recorded',
  entity: id,
  data: enterprise({ id, creditCode: undefined, ...change }),
});

const merged = (id: string, into: string): DomainEvent => ({
  type: 'enterprise.merged',
  entity: id,
  data: { into },
});

const completed = (id: string, enterpriseId: string, street = '桃源街道'): DomainEvent => ({
  type: 'inspection.completed',
  entity: id,
  data: {
    inspection: {
      id,
      number: id,
      status: 'completed',
      checklists: [{ id: 'gas', version: '1', hash: 'a'.repeat(64) }],
      enterpriseId,
      traits: [],
      inspectors,
      kind: 'routine',
      startedAt: NOW,
      completedAt: NOW,
    },
    answers: Array.from({ length: 7 }, (_, index) => answer(`item-${index}`, 'pass')),
    enterprise: enterprise({ id: enterpriseId, street }),
  },
});

const hazard = (id: string, enterpriseId: string, grade: 'general' | 'major' = 'general'): DomainEvent[] => {
  const stamp = { at: NOW, by: '甲某' };
  const raised = raisedHazard({ number: id, inspectionId: 'i-1', enterpriseId, grade });
  const ordered = { dueOn: '2026-12-01', paper: `T-${id}` };
  return [
    { type: 'hazard', entity: id, data: { ...stamp, type: 'raised', ...raised } },
    { type: 'hazard', entity: id, data: { ...stamp, type: 'ordered', ...ordered } },
  ];
};

const rectified = (id: string): DomainEvent => {
  const done = { measures: '已改', funds: 0.1, onTheSpot: false, photos: [] };
  return { type: 'hazard', entity: id, data: { at: NOW, by: '甲某', type: 'rectified', ...done } };
};

const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));

const issued = (id: string, enterpriseId: string): DomainEvent => ({
  type: 'document.issued',
  entity: id,
  data: {
    id,
    number: id,
    kind: 'rectification-notice',
    version: 1,
    profile: { id: 'street', version: 1 },
    issuedOn: '2026-11-23',
    enterpriseId,
    hazardIds: ['h-1', 'h-2'],
    addressee: '示例餐饮有限公司',
    street: '桃源街道',
    rules: '1',
    content: {},
    contentHash: 'a'.repeat(64),
  },
});

const profile: DomainEvent = {
  type: 'profile.recorded',
  entity: 'street',
  data: {
    id: 'street',
    version: 1,
    body: 'subdistrict',
    name: '示例街道办事处',
    numbering: { series: 'shared', templates: {} },
    officers: [],
  },
};

/** All that can happen, several portions of it, with what depends on the order. */
const EVENTS: readonly DomainEvent[] = [
  {
    type: 'checklist.registered',
    entity: 'a'.repeat(64),
    data: { hash: 'a'.repeat(64), checklist: checklist([item('item-0')]) },
  },
  ...many(333, (index) => recorded(`e-${index}`)),
  recorded('e-7', { phone: '13800000007' }),
  ...many(120, (index) => [
    completed(`i-${index}`, `e-${index}`),
    ...hazard(`h-${index}`, `e-${index}`),
  ]).flat(),
  ...many(3, (index) => rectified(`h-${index}`)),
  completed('i-moved', 'e-5', '南站街道'),
  completed('i-elsewhere', 'e-2', '南站街道'),
  profile,
  ...many(70, (index) => issued(`d-${index}`, `e-${index}`)),
  merged('e-1', 'e-0'),
  issued('d-late', 'e-1'),
  { type: 'document.served', entity: 'd-3', data: { how: 'post', on: '2026-11-24', servedBy: ['甲某'] } },
  completed('i-late', 'e-1'),
  ...hazard('h-late', 'e-1'),
  recorded('e-0', { phone: '13800000000' }),
  merged('e-0', 'e-2'),
  ...hazard('h-later', 'e-1', 'major'),
  {
    type: 'figure.set',
    entity: '2026-11',
    data: { period: '2026-11', name: 'penalties', value: '2', at: NOW, by: '甲某' },
  },
];

let folder: string;
let file: Driver;
let atOnce: Driver;
let oneByOne: Driver;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xh-bulk-'));
  file = sqliteDriver(join(folder, 'xh-safety.db'));
  [atOnce, oneByOne] = [await file.scratch(), await file.scratch()];
  await atOnce.transaction((tx) => append(tx, EVENTS, author));
  for (const event of EVENTS) await oneByOne.transaction((tx) => append(tx, [event], author));
});

afterAll(async () => {
  for (const db of [atOnce, oneByOne, file]) await db.close();
  rmSync(folder, { recursive: true });
});

it.each(FOLDED_TABLES)(
  'folds many events into the rows that it folds them into one by one: $table',
  async ({ table, key }) => {
    const sql = `select * from ${table} order by ${key}`;
    const rows = await atOnce.query(sql);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(await oneByOne.query(sql));
  },
);

it('gives each of many events its place in the chain, over the one before of the same entity', async () => {
  const log = await logOf(atOnce);
  expect(log.map(({ entity }) => entity).slice(1)).toEqual(EVENTS.map(({ entity }) => entity));
  expect(log).toEqual(await logOf(oneByOne));
  expect(log.filter(({ entity }) => entity === 'h-119')).toMatchObject([{ over: [] }, { over: [695] }]);
});

/** The log with places in it instead of hashes, which are never the same twice. */
async function logOf(db: Driver) {
  const rows = await db.query<{ seq: number; hash: string; body: string }>(
    'select * from event order by seq',
  );
  const places = new Map(rows.map(({ seq, hash }) => [hash, seq]));
  return rows.map(({ seq, body }) => {
    const { salt: _, over, entity, data, ...rest } = JSON.parse(body) as EventBody;
    const isOpening = rest.type === 'chain.opened';
    return {
      seq,
      ...rest,
      entity: isOpening ? '' : entity,
      data,
      over: over.map((hash) => places.get(hash)),
    };
  });
}
