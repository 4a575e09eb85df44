import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DomainEvent } from '../../src/domain/event.ts';
import type { HazardEvent } from '../../src/domain/hazard-event.ts';
import type { Driver } from '../../src/store/driver.ts';
import { append } from '../../src/store/event-log.ts';
import { storeOn } from '../../src/store/open-store.ts';
import { FOLDED_TABLES } from '../../src/store/project.ts';
import { sqliteDriver } from '../../src/store/sqlite.ts';
import { answer, author, checklist, enterprise, inspectors, item, raisedHazard } from '../builders.ts';

const RUNS = Number(process.env['XH_TORTURE_RUNS'] ?? 12);
const HASH = 'a'.repeat(64);
const STREETS = ['桃源街道', '南站街道', '九洲街道', '桃花街道'];

const on = (day: string) => ({ at: `2026-${day}T10:00:00+08:00`, by: '甲某' });
const steps = {
  extended: { type: 'extended', dueOn: '2027-01-31', reason: '等配件', approvedBy: '丙某', ...on('11-24') },
  committed: { type: 'committed', funds: 3, measures: '停用', ...on('11-24') },
  rectified: {
    type: 'rectified',
    measures: '已改',
    funds: 1.25,
    onTheSpot: false,
    photos: [],
    ...on('11-25'),
  },
  verified: { type: 'verified', outcome: 'effective', note: '', photos: [], inspectors, ...on('11-26') },
  transferred: { type: 'transferred', to: '示例局', reason: '职责', ...on('11-27') },
  closed: { type: 'closed', note: '', ...on('12-01') },
  voided: { type: 'voided', reason: '误报', approvedBy: '丙某', ...on('12-02') },
} as const satisfies Record<string, HazardEvent>;

/** What can become of a hazard, also in the hands of another body. */
const LIVES: readonly (readonly (keyof typeof steps)[])[] = [
  [],
  ['extended'],
  ['committed', 'rectified'],
  ['rectified', 'verified', 'closed'],
  ['rectified', 'voided'],
  ['transferred'],
  ['transferred', 'closed'],
  ['rectified', 'transferred', 'voided'],
];

const registered: DomainEvent = {
  type: 'checklist.registered',
  entity: HASH,
  data: { hash: HASH, checklist: checklist([item('item-0')]) },
};

const recorded = STREETS.map((street, index): DomainEvent => {
  const id = `e-${index}`;
  return { type: 'enterprise.recorded', entity: id, data: enterprise({ id, creditCode: undefined, street }) };
});

/** Two of them to the first enterprise, which has moved in between. */
const completed = [...STREETS, '南浦街道'].map((street, index): DomainEvent => {
  const enterpriseId = `e-${index % STREETS.length}`;
  const { at } = on(`11-2${index}`);
  const inspection = {
    id: `i-${index}`,
    number: `JC-${index}`,
    status: 'completed',
    checklists: [{ id: 'gas', version: '1', hash: HASH }],
    enterpriseId,
    traits: [],
    inspectors,
    kind: 'routine',
    startedAt: at,
    completedAt: at,
  } as const;
  const place = enterprise({ id: enterpriseId, street });
  const data = { inspection, answers: [answer('item-0', 'fail')], enterprise: place };
  return { type: 'inspection.completed', entity: inspection.id, data };
});

const lives = LIVES.flatMap((life, index) =>
  (['general', 'major'] as const).map((grade): DomainEvent[] => {
    const [entity, visit] = [`h-${index}-${grade}`, index % completed.length];
    const [inspectionId, enterpriseId] = [`i-${visit}`, `e-${visit % STREETS.length}`];
    const raised = raisedHazard({ number: entity, inspectionId, enterpriseId, grade });
    const events: HazardEvent[] = [
      { type: 'raised', ...raised, ...on('11-23') },
      ...life.map((name) => steps[name]),
    ];
    return events.map((data) => ({ type: 'hazard', entity, data }));
  }),
);

const merged = (id: string, into: string): DomainEvent => ({
  type: 'enterprise.merged',
  entity: id,
  data: { into },
});

/** What several laptops wrote, in pieces that can come in any order. */
const PIECES: readonly (readonly DomainEvent[])[] = [
  ...completed.map((visit) => [visit]),
  ...lives,
  [merged('e-1', 'e-0')],
  [merged('e-0', 'e-2')],
];
const COUNT = PIECES.flat().length;

let folder: string;
let db: Driver;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xh-arrival-'));
  db = sqliteDriver(join(folder, 'xh-safety.db'));
});

afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

/** The tables after events came in portions, and what a second fold of the log finds wrong in them. */
async function folded(events: readonly DomainEvent[], portion: number) {
  const scratch = await db.scratch();
  for (let from = 0; from < events.length; from += portion)
    await scratch.transaction((tx) => append(tx, events.slice(from, from + portion), author));
  const tables: Record<string, readonly Record<string, unknown>[]> = {};
  for (const { table, key } of FOLDED_TABLES)
    tables[table] = await scratch.query(`select * from ${table} order by ${key}`);
  const { faults } = await storeOn(scratch).check();
  await scratch.close();
  return { tables, faults };
}

/** All pieces, each next event from one of those that are left. */
function arriving(picks: readonly number[]): DomainEvent[] {
  const left = PIECES.map((piece) => [...piece]);
  const events = picks.map((pick) => {
    const open = left.filter((piece) => piece.length > 0);
    return open[pick % open.length]!.shift()!;
  });
  return [registered, ...recorded, ...events];
}

it('folds to the same rows whichever event comes first, and to the same again', async () => {
  const expected = await folded(arriving(Array(COUNT).fill(0)), COUNT);
  expect(expected.faults).toEqual([]);
  expect(expected.tables['hazard']!.filter((row) => row['inspection_number'] === '')).toEqual([]);
  const picks = fc.array(fc.nat(), { minLength: COUNT, maxLength: COUNT });
  await fc.assert(
    fc.asyncProperty(picks, fc.integer({ min: 1, max: 12 }), fc.nat(COUNT), async (picked, portion, some) => {
      const events = arriving(picked);
      expect(await folded(events, portion)).toEqual(expected);
      expect((await folded(events.slice(0, some), portion)).faults).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 60_000);

it('keeps the first merger where each of two records was merged into the other', async () => {
  const events = [registered, ...recorded, ...PIECES.flat(), merged('e-2', 'e-1')];
  const { tables, faults } = await folded(events, 5);
  expect(faults).toEqual([]);
  const heirs = tables['enterprise']!.map(({ merged_into }) => merged_into);
  expect(heirs).toEqual(['e-2', 'e-2', null, null]);
});
