import type { CompletedInspection, DomainEvent } from '../domain/event.ts';
import { applyHazardEvent, type Hazard, isListed } from '../domain/hazard.ts';
import type { Answer, Inspection } from '../domain/inspection.ts';
import { dateOf } from '../domain/local-date.ts';
import { insertRows, queryIn } from './bulk.ts';
import type { Queries, Value } from './driver.ts';
import { fundTally, tallyFunds } from './hazard-funds.ts';
import { underKept } from './project-enterprise.ts';
import {
  countVisits,
  datesAfter,
  type HazardDates,
  hazardKey,
  hazardTally,
  projectMajors,
} from './project-figures.ts';

/** Folds completed visits and their answers into the tables. */
export async function projectInspections(tx: Queries, visits: readonly CompletedInspection[]): Promise<void> {
  const inspections = await underKept(
    tx,
    visits.map(({ inspection }) => inspection),
  );
  const streets = visits.map(({ enterprise }) => enterprise.street);
  await insertRows(
    tx,
    'inspection (id, number, enterprise_id, status, started_at, completed_at, inspectors, body, street)',
    inspections.map((inspection, index) => [...inspectionRow(inspection), streets[index]!]),
  );
  await insertRows(
    tx,
    'answer (inspection_id, checklist_id, item_id, result, measured, answered_at, body)',
    visits.flatMap(({ inspection, answers }) => answers.map((answer) => answerRow(inspection.id, answer))),
  );
  await countVisits(
    tx,
    inspections.map((inspection, index) => ({ inspection, street: streets[index]! })),
  );
  await placeHazards(tx, new Map(inspections.map(({ id }, index) => [id, streets[index]!])));
}

function inspectionRow(inspection: Inspection): Value[] {
  return [
    inspection.id,
    inspection.number,
    inspection.enterpriseId,
    inspection.status,
    inspection.startedAt,
    inspection.completedAt ?? inspection.startedAt,
    namesOf(inspection),
    JSON.stringify(inspection),
  ];
}

// Between line breaks, which no name can hold: one name is found whole, never a part of it.
function namesOf({ inspectors }: Inspection): string {
  return `\n${inspectors.flatMap(({ name, certificate }) => [name, certificate]).join('\n')}\n`;
}

function answerRow(inspectionId: string, answer: Answer): Value[] {
  return [
    inspectionId,
    answer.checklistId,
    answer.itemId,
    answer.result,
    answer.measured ?? null,
    answer.answeredAt,
    JSON.stringify(answer),
  ];
}

type HazardStep = Extract<DomainEvent, { readonly type: 'hazard' }>;

/** Gives hazards whose visit comes behind them in the log, as it may from another laptop, the visit's street. */
async function placeHazards(tx: Queries, streets: ReadonlyMap<string, string>): Promise<void> {
  const rows = await queryIn<KeptHazard>(
    tx,
    (places) =>
      `select id, body, street, fixed_on, ended_on, ended_how from hazard
       where inspection_id in (${places}) and street = ''`,
    [...streets.keys()],
  );
  const tally = hazardTally();
  const funds = fundTally();
  for (const row of rows) {
    const { hazard, dates } = foldedIn(row);
    const street = streets.get(hazard.inspectionId)!;
    tally.add(hazardKey(hazard, dates), -1);
    tally.add(hazardKey(hazard, { ...dates, street }), 1);
    tallyFunds(funds, hazard, dates, -1);
    tallyFunds(funds, hazard, { ...dates, street }, 1);
    await tx.run('update hazard set street = $2 where id = $1', [row.id, street]);
    await tx.run('update major_hazard set street = $2 where hazard_id = $1', [row.id, street]);
  }
  await tally.write(tx);
  await funds.write(tx);
}

interface KeptHazard {
  readonly id: string;
  readonly body: string;
  readonly street: string;
  readonly fixed_on: string | null;
  readonly ended_on: string | null;
  readonly ended_how: HazardDates['endedHow'] | null;
}

interface Folded {
  readonly hazard: Hazard;
  readonly dates: HazardDates;
}

/** Folds steps in the lives of hazards into their table, and into the monthly counts. */
export async function projectHazards(tx: Queries, steps: readonly HazardStep[]): Promise<void> {
  const states = await statesOf(tx, steps);
  const before = new Map(states);
  for (const { entity, data } of steps) {
    const known = states.get(entity);
    const hazard = applyHazardEvent(known?.hazard, data);
    const dates = datesAfter(known?.dates ?? { street: '' }, data, hazard);
    states.set(entity, { hazard, dates });
  }
  const streets = await streetsOf(
    tx,
    [...states].filter(([id]) => !before.has(id)).map(([, { hazard }]) => hazard.inspectionId),
  );
  const after = [...states].map(([id, { hazard, dates }]): [string, Folded] => {
    const street = before.has(id) ? dates.street : (streets.get(hazard.inspectionId) ?? '');
    return [id, { hazard, dates: { ...dates, street } }];
  });
  await writeHazards(tx, after);
  await projectMajors(
    tx,
    after.map(([id, { hazard, dates }]) => [id, hazard, dates] as const),
  );
  const tally = hazardTally();
  for (const { hazard, dates } of before.values()) tally.add(hazardKey(hazard, dates), -1);
  for (const [, { hazard, dates }] of after) tally.add(hazardKey(hazard, dates), 1);
  await tally.write(tx);
  const funds = fundTally();
  for (const { hazard, dates } of before.values()) tallyFunds(funds, hazard, dates, -1);
  for (const [, { hazard, dates }] of after) tallyFunds(funds, hazard, dates, 1);
  await funds.write(tx);
}

async function statesOf(tx: Queries, steps: readonly HazardStep[]): Promise<Map<string, Folded>> {
  const rows = await queryIn<KeptHazard>(
    tx,
    (places) => `select id, body, street, fixed_on, ended_on, ended_how from hazard where id in (${places})`,
    steps.map(({ entity }) => entity),
  );
  return new Map(rows.map((row) => [row.id, foldedIn(row)]));
}

function foldedIn({ body, street, fixed_on, ended_on, ended_how }: KeptHazard): Folded {
  return {
    hazard: JSON.parse(body) as Hazard,
    dates: {
      street,
      fixedOn: fixed_on ?? undefined,
      endedOn: ended_on ?? undefined,
      endedHow: ended_how ?? undefined,
    },
  };
}

async function streetsOf(tx: Queries, inspectionIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await queryIn<{ id: string; street: string }>(
    tx,
    (places) => `select id, street from inspection where id in (${places})`,
    inspectionIds,
  );
  return new Map(rows.map(({ id, street }) => [id, street]));
}

async function writeHazards(tx: Queries, states: readonly (readonly [string, Folded])[]): Promise<void> {
  const hazards = await underKept(
    tx,
    states.map(([, { hazard }]) => hazard),
  );
  await insertRows(
    tx,
    `hazard (id, number, inspection_id, enterprise_id, sector, grade, status, found_on, due_on,
       listed, changed_on, version, body, street, fixed_on, ended_on, ended_how)`,
    states.map(([id, { dates }], index) => [...hazardRow(id, hazards[index]!), ...dateCells(dates)]),
    `on conflict (id) do update set grade = excluded.grade, status = excluded.status, due_on = excluded.due_on,
       listed = excluded.listed, changed_on = excluded.changed_on, version = excluded.version,
       body = excluded.body, fixed_on = excluded.fixed_on, ended_on = excluded.ended_on,
       ended_how = excluded.ended_how`,
  );
}

function dateCells({ street, fixedOn, endedOn, endedHow }: HazardDates): Value[] {
  return [street, fixedOn ?? null, endedOn ?? null, endedHow ?? null];
}

function hazardRow(id: string, hazard: Hazard): Value[] {
  return [
    id,
    hazard.number,
    hazard.inspectionId,
    hazard.enterpriseId,
    hazard.sector,
    hazard.grade,
    hazard.status,
    hazard.foundOn,
    hazard.dueOn ?? null,
    isListed(hazard) ? 1 : 0,
    dateOf(hazard.changedAt),
    hazard.version,
    JSON.stringify(hazard),
  ];
}
